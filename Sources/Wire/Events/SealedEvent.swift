public import Foundation
public import Returns

/// One event as it is stored, hashed and sent: JSON with its keys in byte order, UTF-8, one line, no newline.
///
///     {"at":ms,"data":{…},"epoch":1,"kind":"itemGraded","prev":"64 hex","seq":12,"station":"S1","step":11,"v":1}
public struct SealedEvent: Hashable, Sendable {
    /// The event's place in its (station, epoch), from 1 without gaps.
    public let sequence: Int
    /// The exact bytes.
    public let bytes: Data
    /// The hash over `bytes`.
    public let hash: EventHash

    /// Puts a stored event together again; the hash is computed.
    public init(sequence: Int, bytes: Data) {
        self.sequence = sequence
        self.bytes = bytes
        hash = EventHash(of: bytes)
    }
}

/// Seals the events of one (station, epoch) in order; each carries the hash of the one before it.
public struct EventChain: Hashable, Sendable {
    /// The station's id.
    public let station: String
    /// The epoch, from 1.
    public let epoch: Int
    /// The sequence of the event that was sealed last; 0 before the first.
    public private(set) var lastSequence: Int
    /// The hash of the event that was sealed last; `EventHash.zero` before the first.
    public private(set) var lastHash: EventHash

    /// Takes up a chain after its last event: 0 and `EventHash.zero` for a new epoch.
    public init(station: String, epoch: Int, lastSequence: Int = 0, lastHash: EventHash = .zero) {
        self.station = station
        self.epoch = epoch
        self.lastSequence = lastSequence
        self.lastHash = lastHash
    }

    /// Seals the next event under the next sequence.
    ///
    /// `step` is the sequence of the first event of the same commit.
    public mutating func seal(_ event: Event, step: Int, at: Moment) -> SealedEvent {
        let sequence = lastSequence + 1
        let kind = event.kind
        // Written as it stands in the description of `SealedEvent`; only `data` differs from kind to kind.
        var json = JSONWriter()
        json.write(json: #"{"at":"#)
        json.write(.moment(at))
        json.write(json: #","data":"#)
        json.write(event.payload)
        json.write(json: #","epoch":"#)
        json.write(epoch)
        json.write(json: #","kind":"#)
        json.write(kind.rawValue)
        json.write(json: #","prev":"#)
        json.write(lastHash)
        json.write(json: #","seq":"#)
        json.write(sequence)
        json.write(json: #","station":"#)
        json.write(station)
        json.write(json: #","step":"#)
        json.write(step)
        json.write(json: #","v":"#)
        json.write(kind.version)
        json.write(json: "}")
        let sealed = SealedEvent(sequence: sequence, bytes: json.data)
        lastSequence = sequence
        lastHash = sealed.hash
        return sealed
    }
}
