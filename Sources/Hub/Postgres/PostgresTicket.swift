import Synchronization

/// One call to the pool, from the queue to its answer: who cancels it finds here whom to wake.
final class PostgresTicket: Sendable {
    private struct State {
        var isCancelled = false
        var worker: PostgresWake?
    }

    private let state = Mutex(State())

    /// Whether nobody waits for the answer any more.
    var isCancelled: Bool { state.withLock(\.isCancelled) }

    /// The worker that runs the call, by its wake; nil when it has ended.
    func isRun(by worker: PostgresWake?) { state.withLock { $0.worker = worker } }

    /// Cancels the call, and wakes the worker that runs it.
    func cancel() {
        let worker = state.withLock { state in
            state.isCancelled = true
            return state.worker
        }
        worker?.wake()
    }
}

/// What waits in the queue.
struct PostgresJob: Sendable {
    let ticket: PostgresTicket
    /// When it no longer waits for a connection.
    let deadline: ContinuousClock.Instant
    /// Does it, on the worker's thread, and answers.
    let run: @Sendable (PostgresWorker) -> Void
    /// Answers without having done it.
    let refuse: @Sendable (PostgresFault) -> Void
}
