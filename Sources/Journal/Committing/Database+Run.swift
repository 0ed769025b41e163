import Foundation
import GRDB
import GRDBSQLite
import Returns

extension Database {
    /// Runs a statement that gives no rows and stays prepared for the next time. A step runs a dozen of these, so the
    /// values are bound by SQLite's own calls, as many as the statement has places for; here and below.
    func run(_ sql: String, _ values: [(any RowValue)?]) throws {
        let statement = try prepared(sql, values)
        defer { sqlite3_reset(statement) }
        guard sqlite3_step(statement) == SQLITE_DONE else { throw fault(running: sql) }
    }

    /// What is read from the first row that a statement gives; nil where it gives none.
    func first<Value>(
        _ sql: String, _ values: [(any RowValue)?], _ read: (StandingRow) throws -> Value
    ) throws -> Value? {
        let statement = try prepared(sql, values)
        defer { sqlite3_reset(statement) }
        return try step(statement, sql) ? read(StandingRow(statement: statement)) : nil
    }

    /// What is read from each row that a statement gives, in their order.
    func each<Value>(
        _ sql: String, _ values: [(any RowValue)?], _ read: (StandingRow) throws -> Value
    ) throws -> [Value] {
        let statement = try prepared(sql, values)
        defer { sqlite3_reset(statement) }
        var found: [Value] = []
        while try step(statement, sql) { found.append(try read(StandingRow(statement: statement))) }
        return found
    }

    private func step(_ statement: SQLiteStatement, _ sql: String) throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw fault(running: sql)
        }
    }

    private func prepared(_ sql: String, _ values: [(any RowValue)?]) throws -> SQLiteStatement {
        let statement = try cachedStatement(sql: sql).sqliteStatement
        precondition(sqlite3_bind_parameter_count(statement) == CInt(values.count), "\(values.count) values: \(sql)")
        // By their places: a pair of place and value would be a copy of each.
        for index in values.indices {
            let place = CInt(index + 1)
            let result = values[index]?.bind(to: statement, at: place) ?? sqlite3_bind_null(statement, place)
            guard result == SQLITE_OK else { throw fault(running: sql) }
        }
        return statement
    }

    private func fault(running sql: String) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(sqliteConnection)), message: lastErrorMessage,
            sql: sql)
    }
}

/// The row that a statement stands on, read by SQLite's own calls; there as long as the statement is not run on.
///
/// A step looks up a handful of rows by their keys, and a `Row`, which may be kept, costs several times the look-up.
/// Columns throw instead of trapping when a damaged file holds something else.
struct StandingRow {
    let statement: SQLiteStatement

    func text(_ column: CInt) throws -> String {
        guard let text = try optionalText(column) else { throw mismatch(column) }
        return text
    }

    func optionalText(_ column: CInt) throws -> String? {
        guard try holds(SQLITE_TEXT, column), let text = sqlite3_column_text(statement, column) else { return nil }
        return String(cString: text)
    }

    func integer(_ column: CInt) throws -> Int {
        guard let number = try optionalInteger(column) else { throw mismatch(column) }
        return number
    }

    func optionalInteger(_ column: CInt) throws -> Int? {
        try holds(SQLITE_INTEGER, column) ? Int(sqlite3_column_int64(statement, column)) : nil
    }

    func moment(_ column: CInt) throws -> Moment { Moment(milliseconds: Int64(try integer(column))) }

    func data(_ column: CInt) throws -> Data {
        guard let data = try optionalData(column) else { throw mismatch(column) }
        return data
    }

    func optionalData(_ column: CInt) throws -> Data? {
        guard try holds(SQLITE_BLOB, column) else { return nil }
        let count = Int(sqlite3_column_bytes(statement, column))
        return sqlite3_column_blob(statement, column).map { Data(bytes: $0, count: count) } ?? Data()
    }

    /// Whether the column holds a value of the type; false for NULL.
    private func holds(_ type: CInt, _ column: CInt) throws -> Bool {
        let found = sqlite3_column_type(statement, column)
        guard found == type || found == SQLITE_NULL else { throw mismatch(column) }
        return found == type
    }

    private func mismatch(_ column: CInt) -> DatabaseError {
        DatabaseError(resultCode: .SQLITE_CORRUPT, message: "column \(column) holds something else")
    }
}

/// A value of a row, bound to its place in a statement; SQLite's result code. SQLite copies texts and bytes.
protocol RowValue {
    func bind(to statement: SQLiteStatement, at place: CInt) -> CInt
}

/// `SQLITE_TRANSIENT`, which the importer leaves out.
private let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

extension Int64: RowValue {
    func bind(to statement: SQLiteStatement, at place: CInt) -> CInt { sqlite3_bind_int64(statement, place, self) }
}

extension Int: RowValue {
    func bind(to statement: SQLiteStatement, at place: CInt) -> CInt { Int64(self).bind(to: statement, at: place) }
}

extension Bool: RowValue {
    func bind(to statement: SQLiteStatement, at place: CInt) -> CInt {
        Int64(self ? 1 : 0).bind(to: statement, at: place)
    }
}

extension String: RowValue {
    func bind(to statement: SQLiteStatement, at place: CInt) -> CInt {
        sqlite3_bind_text(statement, place, self, -1, transient)
    }
}

extension Data: RowValue {
    func bind(to statement: SQLiteStatement, at place: CInt) -> CInt {
        // An empty buffer may have no address, and no address is NULL.
        guard !isEmpty else { return sqlite3_bind_zeroblob(statement, place, 0) }
        return withUnsafeBytes { sqlite3_bind_blob(statement, place, $0.baseAddress, CInt($0.count), transient) }
    }
}

extension [UInt8]: RowValue {
    func bind(to statement: SQLiteStatement, at place: CInt) -> CInt {
        guard !isEmpty else { return sqlite3_bind_zeroblob(statement, place, 0) }
        return withUnsafeBytes { sqlite3_bind_blob(statement, place, $0.baseAddress, CInt($0.count), transient) }
    }
}
