public import Foundation
public import Returns

/// What stands around every event's payload; readable even when the kind or its version is unknown.
public struct EventHeader: Hashable, Sendable {
    /// The station's id.
    public let station: String
    /// The epoch, from 1.
    public let epoch: Int
    /// The event's place in the epoch, from 1 without gaps.
    public let sequence: Int
    /// The sequence of the first event of the same commit; never above `sequence`.
    public let step: Int
    /// When it happened, by the station's clock.
    public let at: Moment
    /// The kind, known or not.
    public let kind: String
    /// The version of the payload, from 1.
    public let version: Int
    /// The hash of the event before.
    public let previousHash: EventHash
}

/// One event, read back.
public struct OpenedEvent: Hashable, Sendable {
    /// The station's id.
    public let station: String
    /// The epoch, from 1.
    public let epoch: Int
    /// The hash of the event before.
    public let previousHash: EventHash
    /// The event with its sequence, step and time.
    public let recorded: RecordedEvent
}

/// One event whose payload is not read yet: its header may be looked at first, and the bytes are read once.
public struct UnopenedEvent: Sendable {
    /// What stands around the payload.
    public let header: EventHeader
    private let envelope: Fields

    /// Reads what stands around the payload. Throws for bytes that are no event; never `unknownKind`.
    public init(_ bytes: Data) throws(WireError) {
        envelope = try EventReader.envelope(bytes)
        header = try EventReader.header(envelope)
    }

    /// Reads the payload; throws for a kind or version that is not known.
    public func opened() throws(WireError) -> OpenedEvent {
        guard let kind = EventKind(rawValue: header.kind), header.version == kind.version else {
            throw .unknownKind(kind: header.kind, version: header.version)
        }
        let event = try Event(kind: kind, data: try envelope.fields("data"))
        let recorded = RecordedEvent(sequence: header.sequence, step: header.step, at: header.at, event: event)
        return OpenedEvent(
            station: header.station, epoch: header.epoch, previousHash: header.previousHash, recorded: recorded)
    }
}

/// Reads sealed events. Bytes may come from anywhere: whatever they hold, an error names it and nothing traps.
public enum EventReader {
    /// Reads what stands around the payload.
    ///
    /// Throws for bytes that are no event; never `unknownKind`.
    public static func header(of bytes: Data) throws(WireError) -> EventHeader {
        try header(try envelope(bytes))
    }

    /// Reads an event of a known kind and version.
    public static func open(_ bytes: Data) throws(WireError) -> OpenedEvent { try UnopenedEvent(bytes).opened() }

    fileprivate static func envelope(_ bytes: Data) throws(WireError) -> Fields {
        guard bytes.count <= WireLimits.eventBytes else {
            throw .tooLarge(what: "event", found: bytes.count, limit: WireLimits.eventBytes)
        }
        return Fields(try JSONParser.object(bytes))
    }

    fileprivate static func header(_ envelope: Fields) throws(WireError) -> EventHeader {
        let sequence = try envelope.integer("seq", in: WireLimits.sequences)
        return EventHeader(
            station: try envelope.name("station"),
            epoch: try envelope.integer("epoch", in: WireLimits.sequences),
            sequence: sequence,
            step: try envelope.integer("step", in: 1...sequence),
            at: try envelope.moment("at"),
            kind: try envelope.name("kind"),
            version: try envelope.integer("v", in: WireLimits.sequences),
            previousHash: try envelope.hash("prev"))
    }
}
