/// One connection to a PostgreSQL server: statements, and what they answer. It blocks, and belongs to one thread.
///
/// A statement outside `transaction` is a transaction by itself. Nothing is kept in the session but prepared
/// statements, and those only when they are asked for: a pooler between hub and server may give each transaction
/// another session.
final class PostgresConnection {
    /// Whether `prepared: true` is heeded; otherwise every statement is sent unnamed.
    let preparesStatements: Bool
    let now: () -> ContinuousClock.Instant
    /// When the running statement is cancelled, and no further one begins.
    var deadline: ContinuousClock.Instant?
    /// What cancels the running statement beside the deadline.
    var interrupt: PostgresInterrupt?
    /// Which of the server's histories it is; nil for engines that have none.
    var history: PostgresFacts.History?
    /// The first fault of the open transaction: what comes after it only says that the transaction has failed.
    var firstFault: PostgresFault?

    var libpq: Libpq?
    private var lossReason = "it was closed"
    /// A request to cancel may still be under way and could hit a later statement.
    private(set) var isSuspect = false
    private var names: [PreparedKey: String] = [:]
    private var namesGiven = 0

    /// Connects; throws `cannotConnect` after each host's `connect_timeout`.
    init(
        _ address: PostgresAddress, preparesStatements: Bool = true,
        now: @escaping () -> ContinuousClock.Instant = { .now }
    ) throws(PostgresFault) {
        self.preparesStatements = preparesStatements
        self.now = now
        libpq = try Libpq(address)
    }

    /// The number of rows that one statement changed.
    @discardableResult
    func execute(
        _ sql: String, _ values: [PostgresValue] = [], prepared: Bool = false
    ) throws(PostgresFault) -> Int {
        try last(of: run(sql, values, prepared: prepared)).rows
    }

    /// The rows that one statement finds or returns.
    func query(
        _ sql: String, _ values: [PostgresValue] = [], prepared: Bool = false
    ) throws(PostgresFault) -> PostgresRows {
        PostgresRows(result: try last(of: run(sql, values, prepared: prepared)).result)
    }

    /// Opens a cursor over the rows of one statement, to be fetched from in this transaction.
    ///
    /// The types of its values are said, for within `DECLARE` the server does not find them.
    func declare(_ cursor: String, for sql: String, _ values: [PostgresValue]) throws(PostgresFault) {
        try check(sql)
        let parameters = try PostgresParameters(values, saysTypes: true)
        _ = try answer { $0.send("DECLARE \(cursor) NO SCROLL CURSOR FOR \(sql)", parameters) }
    }

    /// The one row that a statement finds; throws `notOneRow`.
    func row(
        _ sql: String, _ values: [PostgresValue] = [], prepared: Bool = false
    ) throws(PostgresFault) -> PostgresRow {
        let rows = try query(sql, values, prepared: prepared)
        guard rows.count == 1, let row = rows.first else { throw .notOneRow(found: rows.count) }
        return row
    }

    /// Runs several statements, separated by semicolons and without parameters, as one transaction unless one is open.
    func script(_ sql: String) throws(PostgresFault) {
        try check(sql)
        _ = try answer { $0.send(sql) }
    }

    /// Closes the connection; further statements throw `connectionLost`.
    func close() { lose("it was closed") }

    /// Whether the connection still stands, as far as can be known without asking the server.
    ///
    /// What the server said while nobody listened, its farewell above all, is read here.
    var isOpen: Bool {
        guard let libpq, !isSuspect else { return false }
        while let socket = libpq.socket, PosixCalls.waitToRead(socket, nil, milliseconds: 0).descriptor {
            guard libpq.consumeInput(), !libpq.isBusy else { break }
        }
        if libpq.isGone { lose(libpq.lastWords) }
        return self.libpq != nil
    }

    /// Whether a transaction is open.
    var isInTransaction: Bool { libpq?.isInTransaction ?? false }

    func lose(_ reason: String) {
        libpq = nil
        names = [:]
        lossReason = reason
    }

    func suspect() { isSuspect = true }

    /// The open connection; throws `connectionLost`.
    func open() throws(PostgresFault) -> Libpq {
        guard let libpq else { throw .connectionLost(reason: lossReason) }
        return libpq
    }
}

extension PostgresConnection {
    /// The text of a statement and the types of its values: what a prepared statement is known by.
    private struct PreparedKey: Hashable {
        let sql: String
        let types: [UInt32]
    }

    private func run(
        _ sql: String, _ values: [PostgresValue], prepared: Bool
    ) throws(PostgresFault) -> [LibpqResult] {
        try check(sql)
        let parameters = try PostgresParameters(values)
        let key = PreparedKey(sql: sql, types: parameters.types)
        guard prepared, preparesStatements, let name = try name(for: key) else {
            return try answer { $0.send(sql, parameters) }
        }
        do throws(PostgresFault) {
            return try answer { $0.send(prepared: name, parameters) }
        } catch {
            // The tables have changed under its plan, or the session is another one: the next attempt prepares anew.
            if case .statement(let complaint) = error, ["0A000", "26000"].contains(complaint.sqlState) {
                names[key] = nil
            }
            throw error
        }
    }

    /// The name of the prepared statement, prepared if it was not yet; nil when there are enough of them.
    private func name(for key: PreparedKey) throws(PostgresFault) -> String? {
        if let name = names[key] { return name }
        guard names.count < PostgresLimits.preparedStatements else { return nil }
        namesGiven += 1
        let name = "returns\(namesGiven)"
        _ = try answer { $0.sendPrepare(name, key.sql, types: key.types) }
        names[key] = name
        return name
    }

    /// libpq reads a text up to its first NUL, and would run half a statement.
    func check(_ sql: String) throws(PostgresFault) {
        guard !sql.utf8.contains(0) else { throw .nulCharacter(place: 0) }
    }

    private func last(of results: [LibpqResult]) throws(PostgresFault) -> (result: LibpqResult, rows: Int) {
        guard let result = results.last, case .done(_, let rows) = result.content else {
            throw lost("the server answered a statement with something else")
        }
        return (result, rows)
    }
}
