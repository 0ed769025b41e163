/// The shape of a value, as far as the hub's document needs it: a part of JSON Schema 2020-12.
public indirect enum APISchema: Hashable, Sendable {
    /// A text, with so many characters where that is bounded, in the shape of a regular expression where it has one.
    case text(length: ClosedRange<Int>? = nil, pattern: String? = nil)
    /// A point in time (RFC 3339 §5.6).
    case time
    /// A whole number.
    case number(ClosedRange<Int>? = nil)
    /// True or false.
    case flag
    /// One of these texts.
    case words([String])
    /// The same, or null.
    case orNull(APISchema)
    /// An array.
    case list(APISchema, atMost: Int? = nil)
    /// An object with these fields; where it `isClosed`, with no others.
    case object([APIField], isClosed: Bool = false)
    /// All of these at once.
    case all([APISchema])
    /// A schema of the document, by its name.
    case named(String)

    var json: JSONObject {
        switch self {
        case .text(let length, let pattern):
            Self.bounded(
                ["type": "string", "pattern": pattern.map(JSONValue.string)], length, ("minLength", "maxLength"))
        case .time: ["type": "string", "format": "date-time"]
        case .number(let range): Self.bounded(["type": "integer"], range, ("minimum", "maximum"))
        case .flag: ["type": "boolean"]
        case .words(let words): ["type": "string", "enum": .strings(words)]
        case .orNull(let schema): ["anyOf": .array([.object(schema.json), .object(["type": "null"])])]
        case .list(let element, let limit):
            ["type": "array", "items": .object(element.json), "maxItems": limit.map(JSONValue.integer)]
        case .object(let fields, let isClosed): Self.json(fields, isClosed)
        case .all(let schemas): ["allOf": .array(schemas.map { .object($0.json) })]
        case .named(let name): ["$ref": .string("#/components/schemas/\(name)")]
        }
    }

    private static func bounded(
        _ object: JSONObject, _ range: ClosedRange<Int>?, _ names: (String, String)
    ) -> JSONObject {
        guard let range else { return object }
        let low = object.adding(names.0, .integer(range.lowerBound))
        return range.upperBound == .max ? low : low.adding(names.1, .integer(range.upperBound))
    }

    private static func json(_ fields: [APIField], _ isClosed: Bool) -> JSONObject {
        let properties = fields.reduce([:] as JSONObject) { object, field in
            let words: JSONObject = field.summary.isEmpty ? [:] : ["description": .string(field.summary)]
            let schema = field.schema.json.members.reduce(words) { $0.adding($1.key, $1.value) }
            return object.adding(field.name, .object(schema))
        }
        let required = fields.filter(\.isRequired).map(\.name)
        return [
            "type": "object", "properties": .object(properties),
            "required": required.isEmpty ? nil : .strings(required),
            "additionalProperties": isClosed ? .bool(false) : nil,
        ]
    }
}

/// One field of an object.
public struct APIField: Hashable, Sendable {
    let name: String
    let schema: APISchema
    let isRequired: Bool
    let summary: String

    /// Names a field.
    public init(_ name: String, _ schema: APISchema, isRequired: Bool = true, _ summary: String = "") {
        self.name = name
        self.schema = schema
        self.isRequired = isRequired
        self.summary = summary
    }
}

extension JSONValue: ExpressibleByStringLiteral {
    init(stringLiteral text: String) { self = .string(text) }
}
