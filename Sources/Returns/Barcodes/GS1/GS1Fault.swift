/// Why data that should be GS1 element strings or a Digital Link is not.
public enum GS1Fault: Error, Hashable, Sendable {
    /// There is no data.
    case empty
    /// A separator stands where an identifier should, `offset` bytes into the data.
    case misplacedSeparator(offset: Int)
    /// No known identifier starts `offset` bytes into the data.
    case unknownIdentifier(offset: Int)
    /// The value of an identifier is too short or too long.
    case wrongLength(identifier: String, bytes: Int)
    /// The value of an identifier holds a character outside its set.
    case wrongCharacter(identifier: String)
    /// The value of an identifier fails one of its checks.
    case failedCheck(identifier: String, GS1Check)
    /// An identifier occurs twice with different values.
    case conflictingValues(identifier: String)
    /// More elements than `Limits.gs1Elements`.
    case tooManyElements
    /// A Digital Link whose qualifiers are unknown to its key, or in the wrong order.
    case qualifierOrder(key: String)
    /// A Digital Link with this number in its query, where it may not stand.
    case notAQueryKey(String)
    /// A Digital Link with a `%` that encodes nothing.
    case brokenPercentEncoding
}
