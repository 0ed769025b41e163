/// One transaction of the hub's store, whichever database it is in.
///
/// Every statement of the hub is written once, in the part of SQL that SQLite and PostgreSQL share: `?` or `?1` for its
/// values, truth as 0 and 1, names folded by neither (no two of them differ by their capitals alone). Never kept beyond
/// the closure that it was given to. All throw `SQLFault`, or the database's own fault.
struct Database {
    let engine: any SQLEngine

    /// Runs a statement that gives no rows; how many rows it changed.
    @discardableResult
    func run(_ sql: String, _ values: SQLArguments = []) throws -> Int { try engine.run(sql, values) }

    /// The first row that a statement gives.
    func row(_ sql: String, _ values: SQLArguments = []) throws -> Row? { try engine.row(sql, values) }

    /// All rows that a statement gives.
    func rows(_ sql: String, _ values: SQLArguments = []) throws -> [Row] { try engine.rows(sql, values) }

    /// Hands over each row that a statement gives, so that no more than a few are in memory at a time.
    func each(_ sql: String, _ values: SQLArguments = [], _ body: (Row) throws -> Void) throws {
        try engine.each(sql, values, body)
    }

    /// The first column of the first row; nil where there is no row, or it holds NULL.
    func one<Value: SQLStorable>(_ type: Value.Type, _ sql: String, _ values: SQLArguments = []) throws -> Value? {
        try engine.row(sql, values).flatMap { $0[0] }
    }

    /// The first column of every row.
    func all<Value: SQLStorable>(_ type: Value.Type, _ sql: String, _ values: SQLArguments = []) throws -> [Value] {
        try engine.rows(sql, values).map { $0[0] }
    }

    /// Inserts one row into a table that numbers its rows in a column `number`; that number.
    func added(_ sql: String, _ values: SQLArguments) throws -> Int {
        guard let number = try one(Int.self, sql + " RETURNING number", values) else {
            preconditionFailure("nothing added by \(sql)")
        }
        return number
    }

    /// Runs several statements without values.
    func script(_ sql: String) throws { try engine.script(sql) }

    /// Runs a part of the transaction that is taken back alone when it throws.
    func attempt(_ body: () throws -> Void) throws { try engine.attempt(body) }

    /// Notes how far the copies of the database have come, where it has any: everything up to this of the hub's numbers
    /// is committed.
    func followCopies(_ hubSequence: Int) throws { try engine.followCopies(hubSequence) }

    /// The last of the hub's numbers that outlives the loss of the server; nil where every commit does that can.
    func durableThrough() throws -> Int? { try engine.durableThrough() }
}

/// A database within one transaction. All throw `SQLFault`, the database's own fault, or what the closure throws.
protocol SQLEngine {
    /// Runs a statement without rows; how many rows it changed.
    func run(_ sql: String, _ values: SQLArguments) throws -> Int
    /// The first row of a statement.
    func row(_ sql: String, _ values: SQLArguments) throws -> Row?
    /// All rows of a statement.
    func rows(_ sql: String, _ values: SQLArguments) throws -> [Row]
    /// Hands over each row of a statement as it is found. The closure may run statements of its own.
    func each(_ sql: String, _ values: SQLArguments, _ body: (Row) throws -> Void) throws
    /// Runs several statements without values.
    func script(_ sql: String) throws
    /// Runs `body` so that it can be taken back alone: with care in a savepoint, without by `SQLCareNeeded`.
    func attempt(_ body: () throws -> Void) throws
    /// Notes how far the database's copies have come.
    func followCopies(_ hubSequence: Int) throws
    /// The last of the hub's numbers that every copy has; nil where a commit is all that there can be.
    func durableThrough() throws -> Int?
}

extension SQLEngine {
    /// Nothing to note: a file is copied by nobody while it is written.
    func followCopies(_ hubSequence: Int) throws {}
    /// What is committed is on the disk.
    func durableThrough() throws -> Int? { nil }
}

/// A part of a transaction failed that was not run in a savepoint: all is taken back, and run once more with care.
struct SQLCareNeeded: Error {}

/// Why a statement was not carried out; anything else is the database's own fault.
enum SQLFault: Error, Hashable, Sendable {
    /// A value does not fit: a constraint, a type, a range. Nothing else is wrong.
    case value(String)
}
