import Foundation

/// A value that goes into a statement as `$1`, `$2`, …, or into a row of a COPY.
///
/// Text, numbers and truth values go as text whose type the server finds from where they stand, so that one case serves
/// `bigint` and `integer`, `text`, `jsonb` and `timestamptz`; where nothing says a type, write `$1::bigint`. Bytes go
/// in binary and are always `bytea`.
enum PostgresValue: Hashable, Sendable {
    case null
    case int(Int64)
    case bool(Bool)
    case text(String)
    case bytes([UInt8])

    /// A number, or null.
    init(_ value: Int?) { self = value.map { .int(Int64($0)) } ?? .null }
    /// A number, or null.
    init(_ value: Int64?) { self = value.map { .int($0) } ?? .null }
    /// A truth value, or null.
    init(_ value: Bool?) { self = value.map { .bool($0) } ?? .null }
    /// A text, or null.
    init(_ value: String?) { self = value.map { .text($0) } ?? .null }
    /// Bytes, or null.
    init(_ value: [UInt8]?) { self = value.map { .bytes($0) } ?? .null }
    /// Bytes, or null.
    init(_ value: Data?) { self = value.map { .bytes([UInt8]($0)) } ?? .null }
}

extension PostgresValue: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByNilLiteral
{
    init(integerLiteral value: Int64) { self = .int(value) }
    init(stringLiteral value: String) { self = .text(value) }
    init(booleanLiteral value: Bool) { self = .bool(value) }
    init(nilLiteral: ()) { self = .null }
}
