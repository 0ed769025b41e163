import Foundation
import GRDB
import GRDBSQLite

extension Database {
    /// Runs a statement that gives no rows and stays prepared for the next time. A step runs a dozen of these, so the
    /// values are bound by SQLite's own calls, as many as the statement has places for.
    func run(_ sql: String, _ values: [(any RowValue)?]) throws {
        let statement = try cachedStatement(sql: sql).sqliteStatement
        precondition(sqlite3_bind_parameter_count(statement) == CInt(values.count), "\(values.count) values: \(sql)")
        for (index, value) in values.enumerated() {
            let place = CInt(index + 1)
            guard value?.bind(to: statement, at: place) ?? sqlite3_bind_null(statement, place) == SQLITE_OK else {
                throw fault(running: sql)
            }
        }
        let result = sqlite3_step(statement)
        guard result == SQLITE_DONE else {
            let fault = fault(running: sql)
            sqlite3_reset(statement)
            throw fault
        }
        sqlite3_reset(statement)
    }

    private func fault(running sql: String) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(sqliteConnection)), message: lastErrorMessage,
            sql: sql)
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
