public import Foundation
public import Returns

/// What a state still holds when nothing is under way: no parcel, no item, nothing to undo.
public struct Checkpoint: Hashable, Sendable {
    /// The counters that are never taken back.
    public let ledger: Ledger
    /// Who is signed in.
    public let worker: Worker?
    /// Whether work is interrupted.
    public let isPaused: Bool
    /// The code that was accepted last.
    public let lastAccepted: AcceptedCode?
    /// Classes of bins that had no room.
    public let fullClasses: Set<String>

    /// Takes the checkpoint of a state; nil while something is under way.
    public init?(_ state: State) {
        guard state.isQuiescent else { return nil }
        self.init(
            ledger: state.ledger, worker: state.bench.worker, isPaused: state.bench.isPaused,
            lastAccepted: state.bench.lastAccepted, fullClasses: state.fullClasses)
    }

    /// Makes a checkpoint from its parts.
    public init(
        ledger: Ledger, worker: Worker?, isPaused: Bool, lastAccepted: AcceptedCode?, fullClasses: Set<String> = []
    ) {
        self.ledger = ledger
        self.worker = worker
        self.isPaused = isPaused
        self.lastAccepted = lastAccepted
        self.fullClasses = fullClasses
    }

    /// The state to go on from.
    public var state: State {
        var state = State()
        state.ledger = ledger
        state.bench.worker = worker
        state.bench.isPaused = isPaused
        state.bench.lastAccepted = lastAccepted
        state.fullClasses = fullClasses
        return state
    }
}

/// A checkpoint as the journal stores it: JSON, keys in byte order, one line.
public enum CheckpointCoding {
    /// The bytes of one checkpoint.
    public static func encode(_ checkpoint: Checkpoint) -> Data {
        let ledger = checkpoint.ledger
        return JSONWriter.data([
            "v": .integer(version),
            "ledger": .object([
                "plates": .integer(ledger.platesMinted), "parcels": .integer(ledger.parcelsReceived),
                "labelJobs": .integer(ledger.labelJobs), "copies": .integer(ledger.copiesOfItem),
                "labelsDue": ledger.labelsDue.isEmpty ? nil : .array(ledger.labelsDue.map { .object($0.payload) }),
                "pinTries": ledger.pinTries.isEmpty ? nil : .array(ledger.triesPayload),
            ]),
            "worker": checkpoint.worker.map {
                .object(["badge": .string($0.badge), "alias": .string($0.alias), "language": .coded($0.language)])
            },
            "paused": .bool(checkpoint.isPaused),
            "lastAccepted": checkpoint.lastAccepted.map {
                .object(["text": .string($0.text), "at": .moment($0.at)])
            },
            "fullClasses": checkpoint.fullClasses.sorted().nonEmpty,
        ])
    }

    /// Reads what `encode` wrote.
    public static func decode(_ bytes: Data) throws(WireError) -> Checkpoint {
        let data = try Fields(record: bytes, what: "checkpoint", version: version)
        return Checkpoint(
            ledger: try Ledger(try data.fields("ledger")),
            worker: try data.fieldsIfAny("worker").map { worker throws(WireError) in try Worker(worker) },
            isPaused: try data.flag("paused"),
            lastAccepted: try data.fieldsIfAny("lastAccepted").map { code throws(WireError) in
                AcceptedCode(text: try code.text("text"), at: try code.moment("at"))
            },
            fullClasses: Set(try data.texts("fullClasses")))
    }

    private static let version = 1
}

extension Ledger {
    fileprivate init(_ data: Fields) throws(WireError) {
        self.init(
            platesMinted: try data.integer("plates", in: WireLimits.counters),
            parcelsReceived: try data.integer("parcels", in: WireLimits.counters),
            labelJobs: try data.integer("labelJobs", in: WireLimits.counters))
        copiesOfItem = try data.integer("copies", in: WireLimits.counters)
        labelsDue =
            try data.listIfAny("labelsDue", limit: WireLimits.listElements) { due throws(WireError) in
                try DueLabel(due)
            } ?? []
        let tries = try data.listIfAny("pinTries", limit: WireLimits.listElements) { tries throws(WireError) in
            (try tries.text("badge"), try PinTries(tries))
        }
        pinTries = Dictionary(tries ?? []) { $1 }
    }
}

extension Ledger {
    /// Wrong PINs, in the order of the badges.
    fileprivate var triesPayload: [JSONValue] {
        pinTries.sorted { $0.key < $1.key }.map { badge, tries in
            .object([
                "badge": .string(badge), "lockedUntil": tries.lockedUntil.map(JSONValue.moment),
                "wrong": .integer(tries.wrong),
            ])
        }
    }
}

extension DueLabel {
    fileprivate var payload: JSONObject { ["badge": .string(badge), "place": .place(place)] }

    fileprivate init(_ data: Fields) throws(WireError) {
        self.init(place: try data.place("place"), badge: try data.text("badge"))
    }
}

extension Worker {
    fileprivate init(_ data: Fields) throws(WireError) {
        self.init(
            badge: try data.text("badge"), alias: try data.text("alias"), language: try data.coded("language"))
    }
}

extension Fields {
    /// The fields of a stored record in the version that this program writes.
    fileprivate init(record bytes: Data, what: String, version: Int) throws(WireError) {
        guard bytes.count <= WireLimits.recordBytes else {
            throw .tooLarge(what: what, found: bytes.count, limit: WireLimits.recordBytes)
        }
        self.init(try JSONParser.object(bytes))
        let found = try integer("v", in: WireLimits.sequences)
        guard found == version else { throw bad("v", String(found), allowed: String(version)) }
    }
}
