/// Why bytes from outside, or from the disk, are not what they should be. Facts only; positions and paths included.
public enum WireError: Error, Hashable, Sendable {
    /// Not JSON as the wire accepts it; `offset` is the byte at which reading ended.
    case notJSON(JSONFault, offset: Int)
    /// A field that must be there is missing or null; `path` names it, for example `data.lines[2].gtin`.
    case missingField(path: String)
    /// A field holds another type of value.
    case wrongType(path: String, expected: JSONType, found: JSONType)
    /// An event of a kind or version that this program does not know; its header may still be read.
    case unknownKind(kind: String, version: Int)
    /// A field holds a value outside what is allowed; long values are cut.
    case badValue(path: String, value: String, allowed: String)
    /// Longer or more than its limit.
    case tooLarge(what: String, found: Int, limit: Int)
    /// A batch or page whose first line counts other than the lines that follow.
    case wrongCount(announced: Int, found: Int)
}

/// What is wrong with JSON text.
public enum JSONFault: String, Hashable, Sendable {
    /// The text ends inside a value.
    case unexpectedEnd
    /// A byte that cannot stand here.
    case unexpectedByte
    /// More arrays and objects inside one another than `WireLimits.nesting`.
    case tooDeep
    /// Bytes that are no UTF-8, or half of a surrogate pair.
    case notUnicode
    /// A number against the grammar.
    case badNumber
    /// An escape against the grammar, or a control character that is not escaped.
    case badEscape
    /// The same key twice in one object.
    case duplicateKey
    /// Something follows the value.
    case trailingBytes
}

/// The types of JSON values.
public enum JSONType: String, Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool
    /// A whole number within 64 bits.
    case integer
    /// Any other number.
    case decimal
    /// A string.
    case string
    /// An array.
    case array
    /// An object.
    case object
}
