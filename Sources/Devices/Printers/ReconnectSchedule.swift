/// How long to wait before a port that could not be opened, or was lost, is tried again.
struct ReconnectSchedule: Equatable {
    private var failures = 0
    private var openSince: MonotonicTime?

    /// The port was opened. Only lasting makes it good: a printer that accepts and hangs up at once stays a failure.
    mutating func opened(at now: MonotonicTime) {
        openSince = now
    }

    /// The port failed or was lost at `now`. Returns the nanoseconds to wait.
    mutating func failed(at now: MonotonicTime) -> Int64 {
        if let openSince, now >= openSince.advanced(byNanoseconds: PrinterLimits.steadyNanoseconds) { failures = 0 }
        openSince = nil
        let doublings = min(failures, 16)
        failures += 1
        return min(PrinterLimits.retryFirstNanoseconds << Int64(doublings), PrinterLimits.retryCeilingNanoseconds)
    }
}
