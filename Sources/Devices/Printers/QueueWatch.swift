/// Follows the number of bytes that wait in the kernel, and says when to look again. The kernel has no event for it.
struct QueueWatch: Equatable {
    private var depth = 0
    private var look: MonotonicTime?
    private var delay: Int64 = 0

    /// The queue is `depth` bytes deep now. Returns whether it has become shorter.
    mutating func see(_ depth: Int) -> Bool {
        defer { self.depth = depth }
        guard depth < self.depth else { return false }
        forget()
        return true
    }

    /// When to look again, if the queue takes `onTheWire` nanoseconds to empty. The waits double while nothing moves.
    mutating func nextLook(at now: MonotonicTime, onTheWire: Int64) -> MonotonicTime {
        if let look, now < look { return look }
        delay = delay == 0 ? max(onTheWire, PrinterLimits.queueCheckFirstNanoseconds) : 2 * delay
        delay = min(delay, PrinterLimits.queueCheckCeilingNanoseconds)
        let next = now.advanced(byNanoseconds: delay)
        look = next
        return next
    }

    /// Something was written, or has left: the next look is a first one.
    mutating func forget() {
        look = nil
        delay = 0
    }
}
