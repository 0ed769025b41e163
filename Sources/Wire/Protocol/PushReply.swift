public import Foundation

/// How far the hub has a station's events.
public struct Watermark: Hashable, Sendable {
    /// Names the hub's history: a new one after the hub was restored.
    public let generation: String
    /// The station's epoch.
    public let epoch: Int
    /// Every event up to this sequence was taken; 0 before the first.
    public let acceptedThrough: Int
    /// Every event up to this sequence survives the loss of the hub's machine; 0 before the first.
    public let durableThrough: Int
    /// The hash of the event at `acceptedThrough`; `EventHash.zero` before the first.
    public let headHash: EventHash

    /// Makes a watermark.
    public init(generation: String, epoch: Int, acceptedThrough: Int, durableThrough: Int, headHash: EventHash) {
        self.generation = generation
        self.epoch = epoch
        self.acceptedThrough = acceptedThrough
        self.durableThrough = durableThrough
        self.headHash = headHash
    }

    /// The body of `GET /v1/stations/{station}/watermark?epoch=n`.
    public func encoded() -> Data { JSONWriter.data(payload) }

    /// Reads such a body.
    public init(decoding body: Data) throws(WireError) {
        try self.init(try Fields(reply: body))
    }

    fileprivate var payload: JSONObject {
        [
            "generation": .string(generation), "epoch": .integer(epoch), "acceptedThrough": .integer(acceptedThrough),
            "durableThrough": .integer(durableThrough), "head": .string(headHash.hex),
        ]
    }

    fileprivate init(_ fields: Fields) throws(WireError) {
        let limit = WireLimits.sequences.upperBound
        self.init(
            generation: try fields.name("generation"), epoch: try fields.integer("epoch", in: WireLimits.sequences),
            acceptedThrough: try fields.integer("acceptedThrough", in: 0...limit),
            durableThrough: try fields.integer("durableThrough", in: 0...limit), headHash: try fields.hash("head"))
    }
}

/// The hub's answer to a push.
public enum PushReply: Hashable, Sendable {
    /// Taken, or had already; the sequences listed were taken but could not be read.
    case accepted(Watermark, quarantined: [Int])
    /// Events are missing in between: send from here.
    case gap(expectedSequence: Int)
    /// This (station, epoch) has a second history, or was superseded; with the epoch to go on in, when there is one.
    case fenced(newEpoch: Int?)
    /// The batch is over its limits: send less at once.
    case tooLarge

    /// The HTTP status that goes with the body.
    public var status: Int {
        switch self {
        case .accepted: 200
        case .gap, .fenced: 409
        case .tooLarge: 413
        }
    }

    /// The body.
    public func encoded() -> Data {
        switch self {
        case .accepted(let watermark, let quarantined):
            JSONWriter.data([
                "reply": .string("accepted"), "watermark": .object(watermark.payload),
                "quarantined": .array(quarantined.map(JSONValue.integer)),
            ])
        case .gap(let expected):
            JSONWriter.data(["reply": .string("gap"), "expectedSequence": .integer(expected)])
        case .fenced(let epoch):
            JSONWriter.data(["reply": .string("fenced"), "newEpoch": epoch.map(JSONValue.integer)])
        case .tooLarge: JSONWriter.data(["reply": .string("tooLarge")])
        }
    }

    /// Reads a body.
    public init(decoding body: Data) throws(WireError) {
        let fields = try Fields(reply: body)
        let reply = try fields.text("reply")
        switch reply {
        case "accepted":
            self = .accepted(
                try Watermark(try fields.fields("watermark")),
                quarantined: try fields.integers("quarantined", in: WireLimits.sequences))
        case "gap": self = .gap(expectedSequence: try fields.integer("expectedSequence", in: WireLimits.sequences))
        case "fenced": self = .fenced(newEpoch: try fields.integerIfAny("newEpoch", in: WireLimits.sequences))
        case "tooLarge": self = .tooLarge
        default: throw fields.bad("reply", reply, allowed: "accepted, gap, fenced, tooLarge")
        }
    }
}

extension Fields {
    /// The fields of one small reply.
    init(reply body: Data) throws(WireError) {
        guard body.count <= WireLimits.replyBytes else {
            throw .tooLarge(what: "reply", found: body.count, limit: WireLimits.replyBytes)
        }
        self.init(try JSONParser.object(body))
    }
}
