import Foundation

/// One transaction of PostgreSQL.
struct PostgresEngine: SQLEngine {
    let connection: PostgresConnection
    let texts: PostgresTexts
    /// Whether a part that may be taken back alone is run in a savepoint. Savepoints would cost every event two round
    /// trips, and such faults are rare: without care the first one takes everything back, to be run once more.
    let isCareful: Bool
    private let cursors = PostgresCursors()

    init(_ connection: PostgresConnection, _ texts: PostgresTexts, isCareful: Bool) {
        self.connection = connection
        self.texts = texts
        self.isCareful = isCareful
    }

    func run(_ sql: String, _ values: SQLArguments) throws -> Int {
        try faulting { try connection.execute(texts.numbered(sql), values.postgres, prepared: true) }
    }

    func row(_ sql: String, _ values: SQLArguments) throws -> Row? { try rows(sql, values).first }

    func rows(_ sql: String, _ values: SQLArguments) throws -> [Row] {
        try read(try faulting { try connection.query(texts.numbered(sql), values.postgres, prepared: true) })
    }

    func each(_ sql: String, _ values: SQLArguments, _ body: (Row) throws -> Void) throws {
        let cursor = cursors.next()
        defer { cursors.done() }
        try faulting { try connection.declare(cursor, for: texts.numbered(sql), values.postgres) }
        while true {
            let found = try faulting { try connection.query("FETCH \(PostgresLimits.rowsPerFetch) FROM \(cursor)") }
            for row in try read(found) { try body(row) }
            if found.count < PostgresLimits.rowsPerFetch { break }
        }
        try faulting { try connection.script("CLOSE \(cursor)") }
    }

    func script(_ sql: String) throws { try faulting { try connection.script(sql) } }

    func attempt(_ body: () throws -> Void) throws {
        guard isCareful else {
            do {
                return try body()
            } catch is SQLFault {
                throw SQLCareNeeded()
            }
        }
        try connection.script("SAVEPOINT attempt")
        do {
            try body()
        } catch let fault as SQLFault {
            try connection.rollBackToSavepoint("attempt")
            throw fault
        }
        try connection.script("RELEASE SAVEPOINT attempt")
    }

    func followCopies(_ hubSequence: Int) throws {
        // An engine that only speaks the protocol has no log to look at.
        if connection.history != nil { try PostgresCopies(db: Database(engine: self)).follow(hubSequence) }
    }

    func durableThrough() throws -> Int? {
        connection.history == nil ? nil : try PostgresCopies(db: Database(engine: self)).durableThrough()
    }

    private func read(_ found: PostgresRows) throws -> [Row] {
        let columns = SQLColumns(names: found.names)
        return try found.map { Row(columns: columns, values: try $0.values()) }
    }

    /// Tells a value that does not fit from everything else that may be wrong.
    private func faulting<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let fault as PostgresFault {
            if let complaint = fault.complaintAboutValue { throw SQLFault.value(complaint) }
            throw fault
        }
    }
}

/// Names for the cursors that stand open at the same time, one within the rows of another.
private final class PostgresCursors {
    private var count = 0

    func next() -> String {
        count += 1
        return "rows\(count)"
    }

    func done() { count -= 1 }
}

extension PostgresFault {
    /// What is wrong with a value and with nothing else: classes 22 and 23 of PostgreSQL's appendix A, and what never
    /// went out.
    fileprivate var complaintAboutValue: String? {
        switch self {
        case .alreadyThere(let complaint): complaint.message
        case .statement(let complaint) where ["22", "23"].contains(complaint.sqlState.prefix(2)): complaint.message
        case .nulCharacter: description
        default: nil
        }
    }
}

extension SQLArguments {
    fileprivate var postgres: [PostgresValue] {
        values.map { value in
            switch value {
            case .null: .null
            case .integer(let number): .int(number)
            case .text(let text): .text(text)
            case .bytes(let bytes): .bytes([UInt8](bytes))
            }
        }
    }
}
