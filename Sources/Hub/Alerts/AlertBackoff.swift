/// How long an alert waits after a try that failed: anywhere up to a limit that doubles, so that the alerts which an
/// outage has gathered do not all come back in the same moment ("full jitter").
enum AlertBackoff {
    /// The wait after so many tries, 1 or more, in milliseconds; nil when there were enough.
    static func wait(afterTries tries: Int, using generator: inout some RandomNumberGenerator) -> Int64? {
        guard tries < AlertLimits.tries else { return nil }
        return Int64.random(in: 0...Int64(ceiling(afterTries: tries)), using: &generator)
    }

    /// The longest wait after so many tries, in milliseconds.
    static func ceiling(afterTries tries: Int) -> Int {
        // Beyond this many doublings the limit holds anyway, and the product stays small.
        let doublings = min(max(tries - 1, 0), 20)
        return min(AlertLimits.firstWaitMilliseconds << doublings, AlertLimits.longestWaitMilliseconds)
    }
}
