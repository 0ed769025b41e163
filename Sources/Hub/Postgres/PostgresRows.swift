import Foundation

/// A column by its place, from 0, or by its name.
enum PostgresColumn: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, CustomStringConvertible {
    case place(Int)
    case name(String)

    init(integerLiteral value: Int) { self = .place(value) }
    init(stringLiteral value: String) { self = .name(value) }

    var description: String {
        switch self {
        case .place(let place): "\(place)"
        case .name(let name): name
        }
    }
}

/// The rows that a query found. They hold libpq's memory: read out of them what is needed before the body ends.
struct PostgresRows: RandomAccessCollection {
    let result: LibpqResult

    var startIndex: Int { 0 }
    var endIndex: Int { result.rowCount }

    /// The names of the columns, as PostgreSQL folds them.
    var names: [String] { (0..<result.columnCount).map(result.columnName) }

    subscript(position: Int) -> PostgresRow {
        precondition(indices.contains(position), "row \(position) of \(count)")
        return PostgresRow(result: result, index: position)
    }
}

/// One row. Every reading throws `noSuchColumn`, `wrongType` when the column is of another type, and `unexpectedNull`
/// unless it is the optional one.
struct PostgresRow {
    let result: LibpqResult
    let index: Int

    /// A number (`bigint`, `integer`, `smallint`, `oid`).
    func int(_ column: PostgresColumn) throws(PostgresFault) -> Int { try given(optionalInt(column), column) }

    /// A number, or nil for null.
    func optionalInt(_ column: PostgresColumn) throws(PostgresFault) -> Int? {
        try read(column, .int) { Int(String(decoding: $0, as: UTF8.self)) }
    }

    /// A truth value (`boolean`).
    func bool(_ column: PostgresColumn) throws(PostgresFault) -> Bool { try given(optionalBool(column), column) }

    /// A truth value, or nil for null.
    func optionalBool(_ column: PostgresColumn) throws(PostgresFault) -> Bool? {
        try read(column, .bool) { $0.first == UInt8(ascii: "t") }
    }

    /// A text (`text`, `varchar`, `char`, `name`, `json`, `jsonb`, `uuid`).
    func text(_ column: PostgresColumn) throws(PostgresFault) -> String { try given(optionalText(column), column) }

    /// A text, or nil for null.
    func optionalText(_ column: PostgresColumn) throws(PostgresFault) -> String? {
        try read(column, .text) { String(decoding: $0, as: UTF8.self) }
    }

    /// Bytes (`bytea`).
    func bytes(_ column: PostgresColumn) throws(PostgresFault) -> [UInt8] { try given(optionalBytes(column), column) }

    /// Bytes, or nil for null.
    func optionalBytes(_ column: PostgresColumn) throws(PostgresFault) -> [UInt8]? {
        try read(column, .bytes, HexText.bytes)
    }

    /// All columns, each as one of the four kinds that both databases know: truth is 0 or 1, a sum without a fraction
    /// is a number.
    func values() throws(PostgresFault) -> [SQLValue] {
        var values: [SQLValue] = []
        values.reserveCapacity(result.columnCount)
        for place in 0..<result.columnCount { values.append(try value(place)) }
        return values
    }

    private func value(_ place: Int) throws(PostgresFault) -> SQLValue {
        let type = result.columnType(place)
        let value: SQLValue? = result.withValue(index, place) { bytes in
            guard let bytes else { return .null }
            if PostgresKind.int.types.contains(type) || type == PostgresKind.numeric {
                return Int64(String(decoding: bytes, as: UTF8.self)).map(SQLValue.integer)
            }
            if PostgresKind.bytes.types.contains(type) { return HexText.bytes(bytes).map { .bytes(Data($0)) } }
            if PostgresKind.bool.types.contains(type) { return .integer(bytes.first == UInt8(ascii: "t") ? 1 : 0) }
            return .text(String(decoding: bytes, as: UTF8.self))
        }
        guard let value else {
            throw .wrongType(column: result.columnName(place), expected: "a whole number or bytes", type: type)
        }
        return value
    }

    private func given<Value>(_ value: Value?, _ column: PostgresColumn) throws(PostgresFault) -> Value {
        guard let value else { throw .unexpectedNull(column: column.description) }
        return value
    }

    private func read<Value>(
        _ column: PostgresColumn, _ kind: PostgresKind, _ parse: (UnsafeRawBufferPointer) -> Value?
    ) throws(PostgresFault) -> Value? {
        let place = try place(of: column)
        let type = result.columnType(place)
        let misread = PostgresFault.wrongType(column: column.description, expected: kind.words, type: type)
        guard kind.types.contains(type) else { throw misread }
        let parsed: Value?? = result.withValue(index, place) { bytes in
            guard let bytes else { return .some(nil) }
            return parse(bytes).map { .some($0) }
        }
        guard let parsed else { throw misread }
        return parsed
    }

    private func place(of column: PostgresColumn) throws(PostgresFault) -> Int {
        let place: Int? =
            switch column {
            case .place(let place): place
            case .name(let name): (0..<result.columnCount).first { result.columnName($0) == name }
            }
        guard let place, (0..<result.columnCount).contains(place) else { throw .noSuchColumn(column.description) }
        return place
    }
}

/// What a column is read as.
private struct PostgresKind {
    let words: String
    /// PostgreSQL's numbers of the types that are read so (pg_type.dat); few, so that an array is the fastest.
    let types: [UInt32]

    static let int = PostgresKind(words: "a number", types: [20, 23, 21, 26])
    static let bool = PostgresKind(words: "a truth value", types: [16])
    static let text = PostgresKind(words: "a text", types: [25, 1043, 1042, 19, 114, 3802, 2950, 705])
    /// What `sum` of `bigint` is.
    static let numeric: UInt32 = 1_700
    static let bytes = PostgresKind(words: "bytes", types: [PostgresParameters.bytea])
}
