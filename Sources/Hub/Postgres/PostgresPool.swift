import Foundation

/// A bounded number of connections for callers that must not block: each connection has a thread of its own, on which
/// the bodies run.
///
/// A connection is opened when it is first needed and again after it was lost. Callers beyond the connections wait, in
/// order and for a limited time. An idle pool sleeps.
final class PostgresPool: Sendable {
    /// How a pool works; time and chance are part of it.
    struct Settings: Sendable {
        /// Where the database is.
        var address: PostgresAddress
        /// Connections, and threads, at most.
        var connections = PostgresLimits.connections
        /// Whether statements are prepared. The pool stops by itself behind a pooler that gives each transaction
        /// another session.
        var preparesStatements = true
        /// How long a caller waits for a connection.
        var wait = PostgresLimits.wait
        /// How many callers may.
        var waitingCallers = PostgresLimits.waitingCallers
        /// How long one call may run, all its attempts together.
        var call = PostgresLimits.call
        /// When a body runs again.
        var retry = PostgresRetry()
        /// A clock that does not go back.
        var now: @Sendable () -> ContinuousClock.Instant = { .now }
        /// A number from 0 up to 1, for the pauses.
        var chance: @Sendable () -> Double = { .random(in: 0..<1) }
    }

    private let settings: Settings
    private let queue: PostgresQueue
    private let identity = PostgresIdentity()

    /// Makes a pool; connects to nothing yet. Throws `noResources`.
    init(_ settings: Settings) throws(PostgresFault) {
        precondition(settings.connections > 0, "a pool of \(settings.connections) connections")
        self.settings = settings
        queue = try PostgresQueue(
            connections: settings.connections, capacity: settings.waitingCallers, wait: settings.wait,
            now: settings.now)
    }

    deinit { queue.end() }

    /// Reads in one snapshot. The body may run several times.
    ///
    /// Throws what the body throws, or a `PostgresFault`; `noFreeConnection` when the wait for a connection was too
    /// long, `cancelled` when the calling task was.
    func read<Value: Sendable>(_ body: @escaping @Sendable (PostgresConnection) throws -> Value) async throws -> Value {
        try await call { worker, ticket in
            try worker.perform(.reading, isRepeatable: true, ticket, body)
        }
    }

    /// Writes in one transaction. The body runs again after a conflict, which took nothing; after a lost connection
    /// only when it is repeatable, that is when running it twice leaves what running it once leaves.
    ///
    /// Throws as `read`, and `commitUnknown` when the commit may have been made or not and the body is not repeatable.
    @discardableResult
    func write<Value: Sendable>(
        _ transaction: PostgresTransaction = PostgresTransaction(), isRepeatable: Bool = false,
        _ body: @escaping @Sendable (PostgresConnection) throws -> Value
    ) async throws -> Value {
        try await call { worker, ticket in
            try worker.perform(transaction, isRepeatable: isRepeatable, ticket, body)
        }
    }

    /// What the server is and can do.
    func facts() async throws -> PostgresFacts {
        try await call { worker, ticket in
            try worker.perform(ticket) { connection in try PostgresFacts(of: connection) }
        }
    }

    /// Refuses whoever waits and comes later, and waits for the bodies that run. A second call waits with the first.
    func close() async { await queue.close() }

    /// Whether somebody waits for a connection right now.
    var hasWaiting: Bool { queue.hasWaiting }

    private func call<Value: Sendable>(
        _ work: @escaping @Sendable (PostgresWorker, PostgresTicket) throws -> Value
    ) async throws -> Value {
        let ticket = PostgresTicket()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let job = PostgresJob(
                    ticket: ticket, deadline: queue.deadline,
                    run: { worker in
                        continuation.resume(
                            with: Result {
                                guard !ticket.isCancelled else { throw PostgresFault.cancelled }
                                return try work(worker, ticket)
                            })
                    },
                    refuse: { continuation.resume(throwing: $0) })
                queue.add(job, newWorker: newWorker)
                // Cancelled before it was in the queue, nobody would have found it there.
                if ticket.isCancelled { queue.remove(ticket)?.refuse(.cancelled) }
            }
        } onCancel: {
            ticket.cancel()
            queue.remove(ticket)?.refuse(.cancelled)
        }
    }

    private func newWorker(_ queue: PostgresQueue) {
        let (settings, identity) = (settings, identity)
        Thread.detachNewThread {
            Self.work(settings, identity, queue)
            queue.workerEnded()
        }
    }

    /// Without a pipe a worker cannot be woken: the call for which it was made is refused.
    private static func work(_ settings: Settings, _ identity: PostgresIdentity, _ queue: PostgresQueue) {
        do throws(PostgresFault) {
            PostgresWorker(settings, identity, try PostgresWake()).work(off: queue)
        } catch {
            queue.refuseFirst(error)
        }
    }
}
