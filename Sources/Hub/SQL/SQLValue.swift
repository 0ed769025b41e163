import Foundation

/// A value that a statement is given, or that a column holds: the four that both databases know.
enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    case bytes(Data)
}

/// What statements are given and columns are read as.
protocol SQLStorable {
    /// As it is stored.
    var sqlValue: SQLValue { get }

    /// Reads a value; nil for one of another type.
    init?(_ value: SQLValue)
}

extension Int64: SQLStorable {
    var sqlValue: SQLValue { .integer(self) }

    init?(_ value: SQLValue) {
        guard case .integer(let number) = value else { return nil }
        self = number
    }
}

extension Int: SQLStorable {
    var sqlValue: SQLValue { .integer(Int64(self)) }

    init?(_ value: SQLValue) {
        guard case .integer(let number) = value else { return nil }
        self.init(exactly: number)
    }
}

/// Stored as 0 and 1, for a column of truth is a number in both databases.
extension Bool: SQLStorable {
    var sqlValue: SQLValue { .integer(self ? 1 : 0) }

    init?(_ value: SQLValue) {
        guard case .integer(let number) = value else { return nil }
        self = number != 0
    }
}

extension String: SQLStorable {
    var sqlValue: SQLValue { .text(self) }

    init?(_ value: SQLValue) {
        guard case .text(let text) = value else { return nil }
        self = text
    }
}

extension Data: SQLStorable {
    var sqlValue: SQLValue { .bytes(self) }

    init?(_ value: SQLValue) {
        guard case .bytes(let bytes) = value else { return nil }
        self = bytes
    }
}

/// The values of a statement, in the order of its places.
struct SQLArguments: ExpressibleByArrayLiteral, Hashable, Sendable {
    let values: [SQLValue]

    init(arrayLiteral elements: (any SQLStorable)?...) { self.init(elements) }

    init(_ elements: some Sequence<(any SQLStorable)?>) { values = elements.map { $0?.sqlValue ?? .null } }

    init(_ elements: some Sequence<some SQLStorable>) { values = elements.map(\.sqlValue) }

    private init(values: [SQLValue]) { self.values = values }

    static func + (left: SQLArguments, right: SQLArguments) -> SQLArguments {
        SQLArguments(values: left.values + right.values)
    }
}

extension SQLArguments {
    /// Places for so many values: `?, ?, ?`.
    static func marks(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ", ") }
}
