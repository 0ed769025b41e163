/// One thing that can be asked of the hub over HTTP, as its document says it (OpenAPI 3.1, Operation Object).
public struct APIOperation: Hashable, Sendable {
    /// The method of a request.
    public enum Method: String, Hashable, Sendable {
        /// Reads and changes nothing.
        case get
        /// Changes something.
        case post
    }

    /// Who may ask.
    public enum Access: Hashable, Sendable {
        /// Anybody.
        case anybody
        /// Whoever holds a station's token.
        case station
        /// Whoever holds a user's session.
        case user
    }

    /// The method.
    public let method: Method
    /// The path, with its parameters in braces.
    public let path: String
    /// A name that programs may use.
    public let id: String
    /// What it does, in a line.
    public let summary: String
    /// Who may ask.
    public let access: Access
    /// What goes into the path, the query and the header.
    public let parameters: [APIParameter]
    /// The body of the request; nil where it has none.
    public let body: APIContent?
    /// What comes back.
    public let answers: [APIAnswer]

    /// Describes an operation.
    public init(
        _ method: Method, _ path: String, id: String, _ summary: String, access: Access,
        parameters: [APIParameter] = [], body: APIContent? = nil, answers: [APIAnswer]
    ) {
        self.method = method
        self.path = path
        self.id = id
        self.summary = summary
        self.access = access
        self.parameters = parameters
        self.body = body
        self.answers = answers
    }

    var json: JSONObject {
        let answers = answers.reduce([:] as JSONObject) { $0.adding(String($1.status), .object($1.json)) }
        let security: [JSONValue]? =
            switch access {
            case .anybody: []
            case .station: ["stationToken", "stationCertificate"].map { .object([$0: .array([])]) }
            case .user: [.object(["userSession": .array([])])]
            }
        return [
            "operationId": .string(id), "summary": .string(summary), "security": security.map(JSONValue.array),
            "parameters": parameters.isEmpty ? nil : .array(parameters.map { .object($0.json) }),
            "requestBody": body.map { .object(["required": .bool(true), "content": .object($0.json)]) },
            "responses": .object(answers),
        ]
    }
}

/// One parameter of an operation (OpenAPI 3.1, Parameter Object).
public struct APIParameter: Hashable, Sendable {
    /// Where it stands.
    public enum Place: String, Hashable, Sendable {
        /// In the path; always required.
        case path
        /// In the query.
        case query
        /// In the header.
        case header
    }

    let name: String
    let place: Place
    let schema: APISchema
    let isRequired: Bool
    let summary: String

    /// Names a parameter.
    public init(
        _ name: String, in place: Place, _ schema: APISchema, isRequired: Bool = false, _ summary: String
    ) {
        self.name = name
        self.place = place
        self.schema = schema
        self.isRequired = isRequired || place == .path
        self.summary = summary
    }

    var json: JSONObject {
        [
            "name": .string(name), "in": .string(place.rawValue), "required": isRequired ? .bool(true) : nil,
            "schema": .object(schema.json), "description": .string(summary),
        ]
    }
}

/// A body: its media type and its shape (OpenAPI 3.1, Media Type Object).
public struct APIContent: Hashable, Sendable {
    let type: String
    let schema: APISchema

    /// Describes a body.
    public init(_ type: String, _ schema: APISchema) {
        self.type = type
        self.schema = schema
    }

    /// JSON.
    public static func json(_ schema: APISchema) -> APIContent { APIContent("application/json", schema) }

    /// Words.
    public static let words = APIContent("text/plain", .text())

    var json: JSONObject { ([:] as JSONObject).adding(type, .object(["schema": .object(schema.json)])) }
}

/// One answer of an operation (OpenAPI 3.1, Response Object).
public struct APIAnswer: Hashable, Sendable {
    let status: Int
    let summary: String
    let content: APIContent?
    let headers: [String]

    /// Describes an answer; `headers` are header fields that come with it, maybe not always.
    public init(_ status: Int, _ summary: String, _ content: APIContent? = nil, headers: [String] = []) {
        self.status = status
        self.summary = summary
        self.content = content
        self.headers = headers
    }

    var json: JSONObject {
        let fields = headers.reduce([:] as JSONObject) { object, name in
            object.adding(name, .object(["schema": .object(["type": "string"])]))
        }
        return [
            "description": .string(summary), "content": (content?.json).map(JSONValue.object),
            "headers": headers.isEmpty ? nil : .object(fields),
        ]
    }
}
