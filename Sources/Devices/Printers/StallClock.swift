/// Notices that nothing has moved for too long, and says so again at intervals.
struct StallClock: Equatable {
    /// Whether a stall was told and nothing has moved since.
    private(set) var isStalled = false
    /// When the next notice is due if nothing moves until then.
    private(set) var due: MonotonicTime

    /// Starts with something having moved at `time`.
    init(from time: MonotonicTime) {
        due = time.advanced(byNanoseconds: PrinterLimits.stallNanoseconds)
    }

    /// Something moved, or is expected to move until `time`. Returns whether that ends a stall.
    mutating func moved(at time: MonotonicTime) -> Bool {
        let ended = isStalled
        isStalled = false
        due = time.advanced(byNanoseconds: PrinterLimits.stallNanoseconds)
        return ended
    }

    /// Whether a notice is due at `now`; the next one is then set.
    mutating func rings(at now: MonotonicTime) -> Bool {
        guard now >= due else { return false }
        isStalled = true
        due = now.advanced(byNanoseconds: PrinterLimits.stallRepeatNanoseconds)
        return true
    }
}
