/// How a transaction is run.
struct PostgresTransaction: Sendable {
    /// What concurrent transactions see of each other (PostgreSQL, transaction isolation).
    enum Isolation: String, Sendable {
        case readCommitted = "READ COMMITTED"
        case repeatableRead = "REPEATABLE READ"
        case serializable = "SERIALIZABLE"
    }

    /// The isolation level.
    var isolation = Isolation.readCommitted
    /// The server refuses every change.
    var isReadOnly = false
    /// `statement_timeout`, in force in this transaction only; zero for none.
    var statementTimeout = PostgresLimits.statement
    /// `lock_timeout`, in force in this transaction only; zero for none.
    var lockTimeout = PostgresLimits.lock

    /// One snapshot, nothing changed.
    static let reading = PostgresTransaction(isolation: .repeatableRead, isReadOnly: true)

    /// Begins it in one message. Only `SET LOCAL`: what a session keeps, a pooler hands to somebody else.
    var opening: String {
        """
        BEGIN ISOLATION LEVEL \(isolation.rawValue)\(isReadOnly ? " READ ONLY" : "");
        SET LOCAL statement_timeout = \(Self.milliseconds(statementTimeout));
        SET LOCAL lock_timeout = \(Self.milliseconds(lockTimeout))
        """
    }

    private static func milliseconds(_ duration: Duration) -> Int { Int(duration / .milliseconds(1)) }
}

extension PostgresConnection {
    /// Runs `body` in one transaction, and commits; whatever it throws takes everything back.
    ///
    /// Throws what `body` throws, or the fault that made the transaction fail; `commitUnknown` when the connection
    /// broke while the commit was on its way. A fault that `body` swallowed is thrown at the end, for nothing was
    /// taken then.
    @discardableResult
    func transaction<Value>(
        _ transaction: PostgresTransaction = PostgresTransaction(), _ body: (PostgresConnection) throws -> Value
    ) throws -> Value {
        guard !isInTransaction else { throw PostgresFault.alreadyInTransaction }
        firstFault = nil
        defer { firstFault = nil }
        do throws(PostgresFault) {
            try script(transaction.opening)
        } catch {
            rollBack()
            throw error
        }
        let value: Value
        do {
            value = try body(self)
        } catch {
            rollBack()
            throw error is PostgresFault ? firstFault ?? error : error
        }
        try commit(transaction)
        return value
    }

    /// Takes back what came behind a savepoint, and with it the fault for which that is done.
    func rollBackToSavepoint(_ name: String) throws(PostgresFault) {
        firstFault = nil
        try script("ROLLBACK TO SAVEPOINT \(name); RELEASE SAVEPOINT \(name)")
    }

    private func commit(_ transaction: PostgresTransaction) throws(PostgresFault) {
        if let stop = reasonToStop {
            rollBack()
            throw stop
        }
        let results: [LibpqResult]
        do throws(PostgresFault) {
            // Never cancelled: a commit that waits for its standby would go on without it.
            results = try answer(.until(deadline)) { $0.send("COMMIT") }
        } catch {
            guard case .connectionLost(let reason) = error, !transaction.isReadOnly else { throw error }
            throw .commitUnknown(reason: reason)
        }
        guard case .done(let tag, _) = results.last?.content, tag == "COMMIT" else {
            throw firstFault ?? .rolledBack
        }
        // The one warning of a commit: the server no longer waits for its standby, so that a failover may lose it.
        if let warning = libpq?.takeWarnings().first { throw .commitUnknown(reason: warning) }
    }

    /// Takes everything back; a connection that cannot even do that is given up, and the server rolls back by itself.
    private func rollBack() {
        guard isInTransaction else { return }
        do throws(PostgresFault) {
            _ = try answer(.until(now() + PostgresLimits.cancelGrace)) { $0.send("ROLLBACK") }
        } catch {
            lose("it could not roll back")
        }
    }
}
