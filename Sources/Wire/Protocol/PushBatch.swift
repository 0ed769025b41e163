public import Foundation

/// What stands above the events of one push.
public struct PushHeader: Hashable, Sendable {
    /// The epoch that all events belong to.
    public let epoch: Int
    /// The sequence of the first event.
    public let fromSequence: Int
    /// The hash of the event before the first; `EventHash.zero` when it is the first of the epoch.
    public let previousHash: EventHash
    /// How many events follow.
    public let count: Int

    /// Makes a header.
    public init(epoch: Int, fromSequence: Int, previousHash: EventHash, count: Int) {
        self.epoch = epoch
        self.fromSequence = fromSequence
        self.previousHash = previousHash
        self.count = count
    }

    fileprivate var bytes: Data {
        JSONWriter.data([
            "epoch": .integer(epoch), "from": .integer(fromSequence), "prev": .string(previousHash.hex),
            "count": .integer(count),
        ])
    }

    fileprivate init(decoding line: Data) throws(WireError) {
        let fields = Fields(try JSONParser.object(line))
        self.init(
            epoch: try fields.integer("epoch", in: WireLimits.sequences),
            fromSequence: try fields.integer("from", in: WireLimits.sequences),
            previousHash: try fields.hash("prev"),
            count: try fields.integer("count", in: 0...WireLimits.eventsPerBatch))
    }
}

/// The body of `POST /v1/stations/{station}/events` (`application/x-ndjson`): the header's line, then each event's
/// exact bytes on a line of their own. At most `WireLimits.eventsPerBatch` events and `WireLimits.batchBytes` bytes.
public struct PushBatch: Hashable, Sendable {
    /// The header.
    public let header: PushHeader
    /// Each event's exact bytes, in the order of their sequences.
    public let events: [Data]

    /// Joins events that follow each other; the header counts them.
    public init(epoch: Int, fromSequence: Int, previousHash: EventHash, events: [Data]) {
        header = PushHeader(
            epoch: epoch, fromSequence: fromSequence, previousHash: previousHash, count: events.count)
        self.events = events
    }

    /// How many of these sizes, from the first, fit into one push; at least 1 when there is any.
    public static func fitting(_ eventSizes: some Sequence<Int>) -> Int {
        var count = 0
        var bytes = headerBytes
        for size in eventSizes {
            bytes += size + 1
            if count == WireLimits.eventsPerBatch || count > 0 && bytes > WireLimits.batchBytes { break }
            count += 1
        }
        return count
    }

    /// The body.
    public func encoded() -> Data {
        Lines.join([header.bytes] + events)
    }

    /// Reads a body. Only its shape is judged here: events are kept as they came, for their reader to judge.
    ///
    /// Throws `tooLarge` before anything else is looked at, `wrongCount` when lines are missing or too many.
    public init(decoding body: Data) throws(WireError) {
        guard body.count <= WireLimits.batchBytes else {
            throw .tooLarge(what: "batch", found: body.count, limit: WireLimits.batchBytes)
        }
        let lines = try Lines.split(body, limit: WireLimits.eventsPerBatch, what: "batch events")
        let header = try PushHeader(decoding: lines.first)
        guard header.count == lines.rest.count else {
            throw .wrongCount(announced: header.count, found: lines.rest.count)
        }
        self.header = header
        events = lines.rest
    }

    /// More than any header takes.
    private static let headerBytes = 256
}
