import Foundation

/// A PostgreSQL database, which several hubs may serve at the same time.
///
/// Whoever writes holds the one row of `hub` until the commit, so that writers follow each other as they do in SQLite,
/// and every statement of the hub means the same in both.
final class PostgresStore: StoreEngine {
    private let pool: PostgresPool
    private let texts = PostgresTexts()
    private let ear: PostgresEar
    /// What this hub's commits are marked with for the others.
    private let mark: String
    /// Whether the server knows NOTIFY.
    private let notifies: Bool
    /// Names a history of its own for what follows after a promotion.
    private let newGeneration: @Sendable () -> String

    /// Connects, and brings the tables up to date; creates them when there are none.
    ///
    /// Throws `postgres`, `foreignDatabase`, `newerDatabase`, or `notDurable` when commits do not wait for the disk.
    init(_ address: PostgresAddress, origin: HubOrigin) async throws(HubFault) {
        newGeneration = origin.newGeneration
        mark = origin.newGeneration()
        do {
            ear = try PostgresEar(address, ownMark: mark)
            pool = try PostgresPool(PostgresPool.Settings(address: address))
            notifies = try await pool.facts().capabilities.contains(.notify)
            try await PostgresMigration(pool: pool, texts: texts, name: address.description).run(origin)
        } catch {
            throw Self.fault(error)
        }
    }

    /// Connects to look only. Throws `postgres`, `databaseMissing`, `newerDatabase`.
    init(reading address: PostgresAddress) async throws(HubFault) {
        newGeneration = { preconditionFailure("a store that was opened for reading begins a generation") }
        (mark, notifies) = ("", false)
        do {
            ear = try PostgresEar(address, ownMark: mark)
            pool = try PostgresPool(PostgresPool.Settings(address: address))
            try await PostgresMigration(pool: pool, texts: texts, name: address.description).check()
        } catch {
            throw Self.fault(error)
        }
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(HubFault) -> Value {
        do {
            return try await pool.read { [texts] connection in
                try body(Database(engine: PostgresEngine(connection, texts, isCareful: false)))
            }
        } catch {
            throw Self.fault(error)
        }
    }

    func write<Value: Sendable>(
        isRepeatable: Bool, _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(HubFault) -> Value {
        do {
            // In a task of its own: a client that hangs up must not undo what others already wait for.
            return try await Task { [self] in
                do {
                    return try await write(isRepeatable: isRepeatable, isCareful: false, body)
                } catch is SQLCareNeeded {
                    return try await write(isRepeatable: isRepeatable, isCareful: true, body)
                }
            }.value
        } catch {
            throw Self.fault(error)
        }
    }

    private func write<Value: Sendable>(
        isRepeatable: Bool, isCareful: Bool, _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws -> Value {
        try await pool.write(PostgresTransaction(lockTimeout: PostgresLimits.writerLock), isRepeatable: isRepeatable) {
            [texts, newGeneration, notifies, mark] connection in
            let db = Database(engine: PostgresEngine(connection, texts, isCareful: isCareful))
            try PostgresHistory(db: db, of: connection).take(newGeneration)
            let value = try body(db)
            if notifies { _ = try db.row("SELECT pg_notify(?, ?)", [PostgresEar.channel, mark]) }
            return value
        }
    }

    func commitsElsewhere() -> AsyncStream<Void>? { ear.hints() }

    func close() async {
        ear.close()
        await pool.close()
    }

    static func fault(_ error: any Error) -> HubFault {
        switch error {
        case let fault as HubFault: fault
        case let fault as PostgresFault: .postgres(fault)
        case SQLFault.value(let complaint): .valueRefused(complaint)
        default: .database(code: 0, message: String(describing: error))
        }
    }
}
