import Glibc

/// Waits of threads that block.
enum Pause {
    /// Lets other threads run (`sched_yield`).
    static func yield() {
        sched_yield()
    }

    /// Sleeps (`usleep`); not at all for 0.
    static func rest(milliseconds: Int) {
        if milliseconds > 0 { usleep(UInt32(milliseconds) * 1_000) }
    }
}
