import Dispatch
import Synchronization

/// Runs asynchronous work on the calling thread alone, for as long as it lasts.
///
/// The shared thread pool would do it as well, but once one of its threads has worked, libdispatch watches the pool
/// with a timer that fires every second for ever; an idle station is not to be woken.
final class OwnThread: TaskExecutor, Sendable {
    private let jobs = Mutex<[UnownedJob]>([])
    private let something = DispatchSemaphore(value: 0)
    private let outcome = Mutex<Result<Void, any Error>?>(nil)

    /// Works until `work` has ended; throws what it throws.
    static func run(_ work: sending @escaping () async throws -> Void) throws {
        let thread = OwnThread()
        Task(executorPreference: thread) {
            do {
                try await work()
                thread.end(with: .success(()))
            } catch {
                thread.end(with: .failure(error))
            }
        }
        try thread.workOff().get()
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
        something.signal()
    }

    private func end(with result: Result<Void, any Error>) {
        outcome.withLock { $0 = result }
        something.signal()
    }

    private func workOff() -> Result<Void, any Error> {
        while true {
            something.wait()
            let waiting = jobs.withLock { jobs in
                defer { jobs = [] }
                return jobs
            }
            for job in waiting { job.runSynchronously(on: asUnownedTaskExecutor()) }
            if let outcome = outcome.withLock(\.self) { return outcome }
        }
    }
}
