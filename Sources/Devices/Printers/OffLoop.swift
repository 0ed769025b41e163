import CLinuxInput
import Glibc

/// Runs what may block for seconds on a short-lived thread: `close` of a stuck line, the look-up of a name.
enum OffLoop {
    /// Starts a detached thread for `work`. Where no thread can be had, `work` runs here: late is better than never.
    static func run(named name: String, _ work: @escaping @Sendable () -> Void) {
        let box = Unmanaged.passRetained(Work(name: name, run: work))
        var thread = pthread_t()
        if pthread_create(&thread, nil, offLoopThread, box.toOpaque()) == 0 {
            pthread_detach(thread)
        } else {
            box.release()
            work()
        }
    }

    fileprivate final class Work: Sendable {
        let name: String
        let run: @Sendable () -> Void

        init(name: String, run: @escaping @Sendable () -> Void) {
            self.name = name
            self.run = run
        }
    }
}

/// Where the thread begins; it owns the one reference to its work.
private func offLoopThread(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let argument else { return nil }
    let work = Unmanaged<OffLoop.Work>.fromOpaque(argument).takeRetainedValue()
    _ = linux_begin_thread(work.name)
    work.run()
    return nil
}
