/// One JSON value. Numbers that are not whole, or too large, keep their text: the wire never calculates with them.
enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case decimal(String)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)

    var type: JSONType {
        switch self {
        case .null: .null
        case .bool: .bool
        case .integer: .integer
        case .decimal: .decimal
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }

    /// An array of strings.
    static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
}

/// A JSON object: its members in the order of their keys' bytes, so that equal objects have equal bytes.
struct JSONObject: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    private(set) var members: [Member]

    struct Member: Hashable, Sendable {
        let key: String
        let value: JSONValue
    }

    /// Takes members in any order, quickest in the one that they are kept in; those without a value are left out.
    ///
    /// Keys in a source are ASCII, and of such text Swift's own order is that of the bytes, and quicker.
    init(dictionaryLiteral elements: (String, JSONValue?)...) {
        members = []
        members.reserveCapacity(elements.count)
        var isAscending = true
        for case (let key, let value?) in elements {
            if let last = members.last?.key, last >= key { isAscending = false }
            members.append(Member(key: key, value: value))
        }
        if !isAscending { members.sort { Self.precedes($0.key, $1.key) } }
    }

    /// Sorts members unless they are sorted already; nil when a key occurs twice.
    init?(parsed: [Member]) {
        members = parsed
        if Self.isAscending(members) { return }
        members.sort { Self.precedes($0.key, $1.key) }
        guard Self.isAscending(members) else { return nil }
    }

    /// The object with one more member; it replaces a member of the same key.
    func adding(_ key: String, _ value: JSONValue) -> JSONObject {
        var copy = self
        copy.members.removeAll { $0.key == key }
        copy.members.append(Member(key: key, value: value))
        copy.members.sort { Self.precedes($0.key, $1.key) }
        return copy
    }

    subscript(key: String) -> JSONValue? {
        for member in members where member.key == key { return member.value }
        return nil
    }

    private static func isAscending(_ members: [Member]) -> Bool {
        guard var last = members.first?.key else { return true }
        for member in members.dropFirst() {
            guard precedes(last, member.key) else { return false }
            last = member.key
        }
        return true
    }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}
