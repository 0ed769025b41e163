import Foundation
import Synchronization

/// The calls that wait for a connection, and the threads that take them. Nobody wakes without something to do.
final class PostgresQueue: Sendable {
    private struct State {
        /// In order of arrival, and so of deadlines.
        var waiting: [PostgresJob] = []
        /// Workers that sleep, the latest last: a small load keeps few connections busy.
        var idle: [PostgresWake] = []
        var workers = 0
        var isClosed = false
        /// The thread that keeps the deadlines knows of one.
        var isWatched = false
        var closing: [CheckedContinuation<Void, Never>] = []
    }

    /// What a worker does next.
    enum Next {
        case job(PostgresJob)
        case sleep
        case end
    }

    private let state = Mutex(State())
    private let connections: Int
    private let capacity: Int
    private let wait: Duration
    private let now: @Sendable () -> ContinuousClock.Instant
    /// Rings when a call begins to wait: then there is a deadline to keep.
    private let watch: PostgresWake

    init(
        connections: Int, capacity: Int, wait: Duration, now: @escaping @Sendable () -> ContinuousClock.Instant
    ) throws(PostgresFault) {
        self.connections = connections
        self.capacity = capacity
        self.wait = wait
        self.now = now
        watch = try PostgresWake()
        Thread.detachNewThread { [self] in keepDeadlines() }
    }

    /// Whether a call waits right now.
    var hasWaiting: Bool { state.withLock { !$0.waiting.isEmpty } }

    /// When a call that comes now gives up waiting.
    var deadline: ContinuousClock.Instant { now() + wait }

    /// Takes a call in: a sleeping worker is woken, or `newWorker` called, or it waits, or it is refused.
    func add(_ job: PostgresJob, newWorker: @Sendable (PostgresQueue) -> Void) {
        enum Course {
            case wake(PostgresWake)
            case newWorker
            case wait(isWatched: Bool)
            case refuse(PostgresFault)
        }
        let course: Course = state.withLock { state in
            if state.isClosed { return .refuse(.closed) }
            guard state.waiting.count < capacity else { return .refuse(.tooManyWaiting(limit: capacity)) }
            state.waiting.append(job)
            if let worker = state.idle.popLast() { return .wake(worker) }
            if state.workers < connections {
                state.workers += 1
                return .newWorker
            }
            defer { state.isWatched = true }
            return .wait(isWatched: state.isWatched)
        }
        switch course {
        case .wake(let worker): worker.wake()
        case .newWorker: newWorker(self)
        case .wait(let isWatched): if !isWatched { watch.wake() }
        case .refuse(let fault): job.refuse(fault)
        }
    }

    /// What a worker does next; one that is told to sleep is known by its wake until it comes back.
    func next(for worker: PostgresWake) -> Next {
        state.withLock { state in
            state.idle.removeAll { $0 === worker }
            if !state.waiting.isEmpty { return .job(state.waiting.removeFirst()) }
            if state.isClosed { return .end }
            state.idle.append(worker)
            return .sleep
        }
    }

    /// Says that a worker's thread ends; after the last one whoever closes need not wait any longer.
    func workerEnded() {
        let closing = state.withLock { state in
            state.workers -= 1
            return Self.takeClosing(&state)
        }
        for continuation in closing { continuation.resume() }
    }

    /// Refuses everything that waits, and waits for what runs.
    func close() async {
        await withCheckedContinuation { continuation in
            end(continuation)
        }
    }

    /// Refuses everything that waits and lets the workers end, without waiting for them.
    func end(_ continuation: CheckedContinuation<Void, Never>? = nil) {
        let (refused, sleeping, closing) = state.withLock { state in
            state.isClosed = true
            if let continuation { state.closing.append(continuation) }
            defer {
                state.waiting = []
                state.idle = []
            }
            return (state.waiting, state.idle, Self.takeClosing(&state))
        }
        for job in refused { job.refuse(.closed) }
        for worker in sleeping { worker.wake() }
        watch.wake()
        for continuation in closing { continuation.resume() }
    }

    /// Removes a call that still waits; nil when it runs or has ended.
    func remove(_ ticket: PostgresTicket) -> PostgresJob? {
        state.withLock { state in
            state.waiting.firstIndex { $0.ticket === ticket }.map { state.waiting.remove(at: $0) }
        }
    }

    /// Refuses the call that has waited longest.
    func refuseFirst(_ fault: PostgresFault) {
        let first = state.withLock { state in state.waiting.isEmpty ? nil : state.waiting.removeFirst() }
        first?.refuse(fault)
    }

    private static func takeClosing(_ state: inout State) -> [CheckedContinuation<Void, Never>] {
        guard state.isClosed, state.workers == 0 else { return [] }
        defer { state.closing = [] }
        return state.closing
    }

    /// Refuses calls whose time is over; sleeps while none waits.
    private func keepDeadlines() {
        while true {
            let (late, next, isClosed) = state.withLock { state in
                let time = now()
                let late = state.waiting.prefix { $0.deadline <= time }
                state.waiting.removeFirst(late.count)
                state.isWatched = !state.waiting.isEmpty
                return (late, state.waiting.first?.deadline, state.isClosed)
            }
            for job in late { job.refuse(.noFreeConnection(waitedMilliseconds: Int(wait / .milliseconds(1)))) }
            if isClosed { return }
            watch.wait(until: next, now: now)
        }
    }
}
