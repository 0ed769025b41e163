import Foundation
import GRDB

/// One transaction of SQLite. GRDB keeps the statements prepared.
struct SQLiteEngine: SQLEngine {
    let db: GRDB.Database
    /// Whether a part that may be taken back alone is run in a savepoint; without, `SQLCareNeeded` takes all back.
    let isCareful: Bool

    func run(_ sql: String, _ values: SQLArguments) throws -> Int {
        try faulting {
            try db.cachedStatement(sql: sql).execute(arguments: arguments(values))
            return db.changesCount
        }
    }

    func row(_ sql: String, _ values: SQLArguments) throws -> Row? {
        try faulting {
            let statement = try db.cachedStatement(sql: sql)
            return try reading(statement, values).next()
        }
    }

    func rows(_ sql: String, _ values: SQLArguments) throws -> [Row] {
        try faulting {
            let statement = try db.cachedStatement(sql: sql)
            return try Array(reading(statement, values))
        }
    }

    func each(_ sql: String, _ values: SQLArguments, _ body: (Row) throws -> Void) throws {
        // A statement that the closure may use as well must not be the one that stands in the middle of its rows.
        let statement = try faulting { try db.makeStatement(sql: sql) }
        let found = try faulting { try reading(statement, values) }
        while let row = try faulting({ try found.next() }) { try body(row) }
    }

    func script(_ sql: String) throws { try faulting { try db.execute(sql: sql) } }

    func attempt(_ body: () throws -> Void) throws {
        guard isCareful else {
            do {
                return try body()
            } catch is SQLFault {
                throw SQLCareNeeded()
            }
        }
        try db.inSavepoint {
            try body()
            return .commit
        }
    }

    private func reading(_ statement: Statement, _ values: SQLArguments) throws -> MapCursor<RowCursor, Row> {
        let columns = SQLColumns(names: statement.columnNames)
        return try GRDB.Row.fetchCursor(statement, arguments: arguments(values)).map {
            Row(columns: columns, values: read($0))
        }
    }

    private func arguments(_ values: SQLArguments) -> StatementArguments {
        StatementArguments(values.values.map(\.databaseValue))
    }

    private func read(_ row: GRDB.Row) -> [SQLValue] { row.databaseValues.map(SQLValue.init) }

    /// Says in the hub's words what SQLite complains of.
    private func faulting<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError where Self.isAboutTheValue(error.resultCode) {
            throw SQLFault.value(error.message ?? "no message")
        }
    }

    /// Whether a value is wrong and nothing else (sqlite.org/rescode.html).
    private static func isAboutTheValue(_ code: ResultCode) -> Bool {
        code == .SQLITE_CONSTRAINT || code == .SQLITE_MISMATCH || code == .SQLITE_TOOBIG || code == .SQLITE_RANGE
    }
}

extension SQLValue {
    fileprivate init(_ value: DatabaseValue) {
        switch value.storage {
        case .null: self = .null
        case .int64(let number): self = .integer(number)
        case .double(let number): preconditionFailure("\(number) in a table of whole numbers")
        case .string(let text): self = .text(text)
        case .blob(let bytes): self = .bytes(bytes)
        }
    }

    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .bytes(let bytes): bytes.databaseValue
        }
    }
}
