import Foundation
import GRDBSQLite

/// SQLite by its C interface: prepared statements, nothing around them. The reference of everything that the journal
/// writes.
final class BareDatabase {
    /// A value bound to a statement.
    enum Value {
        case integer(Int64)
        case text(String)
        case blob(Data)
        case null
    }

    /// One statement with its values.
    struct Statement {
        let sql: String
        let values: [Value]

        init(_ sql: String, _ values: [Value] = []) {
            (self.sql, self.values) = (sql, values)
        }
    }

    private let handle: OpaquePointer
    private var prepared: [String: OpaquePointer] = [:]

    /// `SQLITE_TRANSIENT`, which the importer leaves out: SQLite copies what is bound.
    private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    /// Opens or creates the file, in WAL mode with `synchronous=FULL` as the journal's writer.
    init(path: String) throws {
        var opened: OpaquePointer?
        guard sqlite3_open(path, &opened) == SQLITE_OK, let opened else {
            sqlite3_close(opened)
            throw BenchmarkFault.sqlite(operation: "open", message: path)
        }
        handle = opened
        try execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
        guard try integer("PRAGMA synchronous") == 2 else {
            throw BenchmarkFault.sqlite(operation: "synchronous", message: "is not FULL")
        }
    }

    /// Runs statements that give no rows anybody wants.
    func execute(_ sql: String) throws {
        guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw fault("exec") }
    }

    /// Runs a statement that stays prepared for the next time.
    func run(_ statement: Statement) throws {
        let pointer = try prepare(statement.sql)
        for (index, value) in statement.values.enumerated() { bind(value, at: Int32(index + 1), of: pointer) }
        let result = sqlite3_step(pointer)
        sqlite3_reset(pointer)
        guard result == SQLITE_DONE || result == SQLITE_ROW else { throw fault("step") }
    }

    /// One transaction.
    func transaction(_ statements: [Statement]) throws {
        try run(Statement("BEGIN IMMEDIATE"))
        for statement in statements { try run(statement) }
        try run(Statement("COMMIT"))
    }

    /// The first column of the first row; nil when there is none.
    func integer(_ sql: String) throws -> Int64? {
        let pointer = try prepare(sql)
        defer { sqlite3_reset(pointer) }
        return sqlite3_step(pointer) == SQLITE_ROW ? sqlite3_column_int64(pointer, 0) : nil
    }

    /// Steps through every row and looks at each byte count; how many rows there are, and bytes of their last columns.
    func pass(over sql: String) throws -> (rows: Int, bytes: Int) {
        let pointer = try prepare(sql)
        defer { sqlite3_reset(pointer) }
        let last = sqlite3_column_count(pointer) - 1
        var sum = (rows: 0, bytes: 0)
        while true {
            switch sqlite3_step(pointer) {
            case SQLITE_ROW:
                sum.rows += 1
                if sqlite3_column_blob(pointer, last) != nil { sum.bytes += Int(sqlite3_column_bytes(pointer, last)) }
            case SQLITE_DONE: return sum
            default: throw fault("step")
            }
        }
    }

    /// The first column of every row.
    func texts(_ sql: String) throws -> [String] {
        let pointer = try prepare(sql)
        defer { sqlite3_reset(pointer) }
        var texts: [String] = []
        while sqlite3_step(pointer) == SQLITE_ROW {
            if let text = sqlite3_column_text(pointer, 0) { texts.append(String(cString: text)) }
        }
        return texts
    }

    /// Finalises every statement and closes.
    func close() {
        for pointer in prepared.values { sqlite3_finalize(pointer) }
        prepared = [:]
        sqlite3_close(handle)
    }

    private func prepare(_ sql: String) throws -> OpaquePointer {
        if let known = prepared[sql] { return known }
        var made: OpaquePointer?
        guard sqlite3_prepare_v2(handle, sql, -1, &made, nil) == SQLITE_OK, let made else { throw fault("prepare") }
        prepared[sql] = made
        return made
    }

    private func bind(_ value: Value, at index: Int32, of pointer: OpaquePointer) {
        switch value {
        case .integer(let number): sqlite3_bind_int64(pointer, index, number)
        case .text(let text): sqlite3_bind_text(pointer, index, text, -1, Self.transient)
        case .blob(let data):
            _ = data.withUnsafeBytes {
                sqlite3_bind_blob(pointer, index, $0.baseAddress, Int32($0.count), Self.transient)
            }
        case .null: sqlite3_bind_null(pointer, index)
        }
    }

    private func fault(_ operation: String) -> BenchmarkFault {
        .sqlite(operation: operation, message: String(cString: sqlite3_errmsg(handle)))
    }
}
