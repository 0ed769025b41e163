import Glibc

/// An instant of CLOCK_MONOTONIC: counts from boot, never jumps, stands still while the machine sleeps.
///
/// Arithmetic saturates instead of trapping, for time stamps also come from recorded files.
public struct MonotonicTime: Hashable, Comparable, Sendable {
    /// Nanoseconds since an unspecified start, on Linux the boot.
    public let nanoseconds: Int64

    /// The instant that many nanoseconds after the start of the clock.
    public init(nanoseconds: Int64) {
        self.nanoseconds = nanoseconds
    }

    /// The instant of an input event (`struct timeval` after `EVIOCSCLOCKID`).
    public init(seconds: Int64, microseconds: Int64) {
        let whole = Self.saturating(seconds.multipliedReportingOverflow(by: 1_000_000_000), negative: seconds < 0)
        let part = Self.saturating(microseconds.multipliedReportingOverflow(by: 1000), negative: microseconds < 0)
        nanoseconds = Self.saturating(whole.addingReportingOverflow(part), negative: whole < 0)
    }

    /// Later than every deadline.
    static let distantFuture = MonotonicTime(nanoseconds: .max)

    /// The present instant (`clock_gettime(CLOCK_MONOTONIC)`).
    public static func now() -> MonotonicTime {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return MonotonicTime(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
    }

    /// The instant that many milliseconds later; earlier when negative.
    public func advanced(byMilliseconds milliseconds: Int) -> MonotonicTime {
        advanced(
            byNanoseconds: Self.saturating(
                Int64(milliseconds).multipliedReportingOverflow(by: 1_000_000), negative: milliseconds < 0))
    }

    /// The instant that many nanoseconds later; earlier when negative.
    public func advanced(byNanoseconds duration: Int64) -> MonotonicTime {
        MonotonicTime(
            nanoseconds: Self.saturating(nanoseconds.addingReportingOverflow(duration), negative: duration < 0))
    }

    /// Nanoseconds from `earlier` to this instant; negative when it is later.
    public func nanoseconds(since earlier: MonotonicTime) -> Int64 {
        Self.saturating(nanoseconds.subtractingReportingOverflow(earlier.nanoseconds), negative: nanoseconds < 0)
    }

    /// Orders by time.
    public static func < (left: MonotonicTime, right: MonotonicTime) -> Bool {
        left.nanoseconds < right.nanoseconds
    }

    private static func saturating(_ result: (partialValue: Int64, overflow: Bool), negative: Bool) -> Int64 {
        guard result.overflow else { return result.partialValue }
        return negative ? .min : .max
    }
}
