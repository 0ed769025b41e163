public import Foundation

/// What a station has been told and keeps, so that a hub whose tables were rewritten can be held against it.
///
/// As a file it is newline-delimited JSON, a line for each thing with the witness's name, so that files of several
/// stations may be put behind one another:
///
///     {"by":"S1","head":{"epoch":1,"generation":…,"hash":hex,"through":812}}
///     {"by":"S1","root":{…}}
public struct Witness: Hashable, Sendable {
    /// One thing that a station keeps.
    public enum Testimony: Hashable, Sendable {
        /// A root, as it was told.
        case root(DailyRoot)
        /// How far the hub said that it has the station's own events.
        case head(Head)
    }

    /// The hub's word about the events of the witness itself.
    public struct Head: Hashable, Sendable {
        /// The epoch of the events.
        public let epoch: Int
        /// The last of them that the hub said to have; 1 or more.
        public let through: Int
        /// Its hash.
        public let hash: EventHash
        /// The history of the hub that said so.
        public let generation: String

        /// Puts the hub's word together.
        public init(epoch: Int, through: Int, hash: EventHash, generation: String) {
            self.epoch = epoch
            self.through = through
            self.hash = hash
            self.generation = generation
        }
    }

    /// The station.
    public let by: String
    /// What it says.
    public let testimony: Testimony

    /// Puts a testimony together.
    public init(by: String, _ testimony: Testimony) {
        self.by = by
        self.testimony = testimony
    }

    /// A file of them.
    public static func file(_ witnesses: [Witness]) -> Data { Lines.join(witnesses.map { JSONWriter.data($0.object) }) }

    /// Reads a file; throws what is wrong with the first line that cannot be read.
    public static func read(_ file: Data) throws(WireError) -> [Witness] {
        let limit = WireLimits.witnessLines
        let lines = try Lines.split(file, limit: limit, what: "lines of witnesses")
        var witnesses: [Witness] = []
        for line in [lines.first] + lines.rest where !line.isEmpty {
            witnesses.append(try Witness(Fields(try JSONParser.object(line))))
        }
        return witnesses
    }

    private var object: JSONObject {
        switch testimony {
        case .root(let root): ["by": .string(by), "root": .object(root.payload)]
        case .head(let head): ["by": .string(by), "head": .object(head.payload)]
        }
    }

    private init(_ fields: Fields) throws(WireError) {
        by = try fields.name("by")
        if let root = try fields.fieldsIfAny("root") {
            testimony = .root(try DailyRoot(root))
        } else {
            testimony = .head(try Head(try fields.fields("head")))
        }
    }
}

extension Witness.Head {
    fileprivate var payload: JSONObject {
        [
            "epoch": .integer(epoch), "generation": .string(generation), "hash": .string(hash.hex),
            "through": .integer(through),
        ]
    }

    fileprivate init(_ fields: Fields) throws(WireError) {
        self.init(
            epoch: try fields.integer("epoch", in: WireLimits.sequences),
            through: try fields.integer("through", in: WireLimits.sequences), hash: try fields.hash("hash"),
            generation: try fields.name("generation"))
    }
}
