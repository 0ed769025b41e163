public import Foundation

/// Why a request was refused, for programs and for whoever reads their log: `application/problem+json` of RFC 9457.
///
///     {"detail":"…","retryAfterSeconds":3,"status":429,"title":"…","type":"/problems/queue-full"}
public struct ProblemDetails: Hashable, Sendable {
    /// The media type of the body (RFC 9457 §6.1).
    public static let mediaType = "application/problem+json"

    /// A reference that names the kind of problem, for programs to compare (RFC 9457 §3.1.1); `about:blank` where the
    /// status says it all.
    public let type: String
    /// The kind of problem in words; the same for every problem of this kind.
    public let title: String
    /// The HTTP status that goes with it.
    public let status: Int
    /// What happened this time; nil where there is no more to say than the title.
    public let detail: String?
    /// What a program may need beside it (RFC 9457 §3.2), by the field's name.
    public let fields: [String: Value]

    /// The value of one field.
    public enum Value: Hashable, Sendable {
        /// A whole number.
        case number(Int)
        /// A text.
        case text(String)
    }

    /// Describes a problem. `fields` has none of the five names above it.
    public init(type: String, title: String, status: Int, detail: String? = nil, fields: [String: Value] = [:]) {
        self.type = type
        self.title = title
        self.status = status
        self.detail = detail
        self.fields = fields
    }

    /// The body.
    public func encoded() -> Data {
        let object: JSONObject = [
            "type": .string(type), "title": .string(title), "status": .integer(status),
            "detail": detail.map(JSONValue.string),
        ]
        return JSONWriter.data(fields.reduce(object) { $0.adding($1.key, $1.value.json) })
    }

    /// Reads a body; fields that are neither a number nor a text are passed over.
    public init(decoding body: Data) throws(WireError) {
        let fields = try Fields(reply: body)
        self.init(
            type: try fields.textIfAny("type") ?? "about:blank", title: try fields.textIfAny("title") ?? "",
            status: try fields.integer("status", in: 100...599), detail: try fields.textIfAny("detail"),
            fields: fields.object.members.reduce(into: [:]) { others, member in
                if !Self.ownNames.contains(member.key) { others[member.key] = Value(member.value) }
            })
    }

    /// Title and detail as one sentence for a log.
    public var words: String {
        [title, detail ?? ""].filter { !$0.isEmpty }.joined(separator: ": ")
    }

    private static let ownNames: Set<String> = ["type", "title", "status", "detail", "instance"]
}

extension ProblemDetails.Value {
    fileprivate var json: JSONValue {
        switch self {
        case .number(let number): .integer(number)
        case .text(let text): .string(text)
        }
    }

    fileprivate init?(_ json: JSONValue) {
        switch json {
        case .integer(let number): self = .number(number)
        case .string(let text): self = .text(text)
        case .null, .bool, .decimal, .array, .object: return nil
        }
    }
}

extension PushReply {
    /// The same as a problem, whose body is a body of this reply too; nil for a push that was taken.
    public var problem: ProblemDetails? {
        switch self {
        case .accepted: nil
        case .gap(let expected):
            ProblemDetails(
                type: "/problems/gap", title: "Events are missing before this push", status: status,
                detail: "Send from sequence \(expected) on.",
                fields: ["reply": .text("gap"), "expectedSequence": .number(expected)])
        case .fenced(let epoch):
            ProblemDetails(
                type: "/problems/fenced", title: "The hub has another history of this station", status: status,
                detail: epoch.map { "The station goes on in epoch \($0)." },
                fields: ["reply": .text("fenced")].merging(epoch.map { ["newEpoch": .number($0)] } ?? [:]) { $1 })
        case .tooLarge:
            ProblemDetails(
                type: "/problems/too-large", title: "The push is over its limits", status: status,
                detail: "At most \(WireLimits.eventsPerBatch) events and \(WireLimits.batchBytes) bytes: send less.",
                fields: ["reply": .text("tooLarge"), "limitBytes": .number(WireLimits.batchBytes)])
        }
    }
}
