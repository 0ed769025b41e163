import Glibc

/// Very short waits.
enum Pause {
    /// Lets other threads run (`sched_yield`).
    static func yield() {
        sched_yield()
    }
}
