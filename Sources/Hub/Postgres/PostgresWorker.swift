import Synchronization

/// One thread of the pool with its connection. It opens the connection when there is something to do, and another one
/// when that is lost.
final class PostgresWorker {
    private let settings: PostgresPool.Settings
    private let identity: PostgresIdentity
    private let wake: PostgresWake
    private var connection: PostgresConnection?

    init(_ settings: PostgresPool.Settings, _ identity: PostgresIdentity, _ wake: PostgresWake) {
        self.settings = settings
        self.identity = identity
        self.wake = wake
    }

    /// Takes calls from the queue until it is closed.
    func work(off queue: PostgresQueue) {
        while true {
            switch queue.next(for: wake) {
            case .job(let job):
                job.ticket.isRun(by: wake)
                job.run(self)
                job.ticket.isRun(by: nil)
            case .sleep: wake.wait(until: nil, now: settings.now)
            case .end: return
            }
        }
    }

    /// Runs a body in a transaction, as often as the retry policy says.
    func perform<Value>(
        _ transaction: PostgresTransaction, isRepeatable: Bool, _ ticket: PostgresTicket,
        _ body: (PostgresConnection) throws -> Value
    ) throws -> Value {
        let end = settings.now() + settings.call
        var attempt = 1
        while true {
            var bodyBegan = false
            do {
                return try connected(until: end, ticket).transaction(transaction) { connection in
                    bodyBegan = true
                    return try body(connection)
                }
            } catch let fault as PostgresFault {
                let met = drop(after: fault, transaction)
                let failure = PostgresRetry.Failure(
                    attempt: attempt, bodyBegan: bodyBegan, isRepeatable: isRepeatable || transaction.isReadOnly)
                let pause = settings.retry.pause(after: met, failure, chance: settings.chance())
                guard let pause, rest(pause, until: end, ticket) else { throw met }
                attempt += 1
            }
        }
    }

    /// Runs a body outside any transaction, once.
    func perform<Value>(
        _ ticket: PostgresTicket, _ body: (PostgresConnection) throws -> Value
    ) throws -> Value {
        do {
            return try body(connected(until: settings.now() + settings.call, ticket))
        } catch let fault as PostgresFault {
            throw drop(after: fault, PostgresTransaction())
        }
    }

    /// An open connection to the right server.
    private func connected(
        until end: ContinuousClock.Instant, _ ticket: PostgresTicket
    ) throws(PostgresFault) -> PostgresConnection {
        if connection?.isOpen != true { connection = nil }
        let isNew = connection == nil
        let opened: PostgresConnection
        if let connection {
            opened = connection
        } else {
            opened = try PostgresConnection(
                settings.address,
                preparesStatements: settings.preparesStatements && !identity.isBehindPooler.load(ordering: .relaxed),
                now: settings.now)
        }
        opened.deadline = end
        opened.interrupt = PostgresInterrupt(wake: wake) { ticket.isCancelled }
        if isNew { try identity.check(opened) }
        connection = opened
        return opened
    }

    /// Closes a connection that is of no more use. A body that wrote while reading met no wrong server, only its own
    /// fault.
    private func drop(after fault: PostgresFault, _ transaction: PostgresTransaction) -> PostgresFault {
        if fault == .readOnlyServer, transaction.isReadOnly, connection != nil {
            return .statement(
                PostgresComplaint(
                    sqlState: "25006", message: "a reading transaction cannot write", hint: nil, constraint: nil))
        }
        if case .statement(let complaint) = fault, complaint.isAboutPreparing {
            identity.isBehindPooler.store(true, ordering: .relaxed)
            connection = nil
        }
        if fault.endsConnection { connection = nil }
        return fault
    }

    /// Rests before the next attempt; false when there is none, because the call's time is over or it was cancelled.
    private func rest(
        _ pause: Duration, until end: ContinuousClock.Instant, _ ticket: PostgresTicket
    ) -> Bool {
        let begin = settings.now() + pause
        guard begin < end else { return false }
        while settings.now() < begin, !ticket.isCancelled { wake.wait(until: begin, now: settings.now) }
        return !ticket.isCancelled
    }
}
