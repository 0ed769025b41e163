import CLinuxInput
import SystemPackage

/// Names a scheduled deadline, for `LoopCore.cancel`.
public struct TimerID: Hashable, Sendable {
    let sequence: UInt64
}

/// The deadlines of a loop and the timerfd that is armed for the earliest of them, and for nothing else.
///
/// A station has a dozen deadlines at most, so a sorted array is all it takes.
struct LoopTimer {
    let descriptor: FileDescriptor
    /// The sequence of the deadline that was scheduled last.
    private(set) var newest: UInt64 = 0
    private var pending: [Pending] = []
    private var armedFor: MonotonicTime?

    private struct Pending {
        let deadline: MonotonicTime
        let sequence: UInt64
        let handler: () -> Void
    }

    init(descriptor: FileDescriptor) {
        self.descriptor = descriptor
    }

    mutating func schedule(at deadline: MonotonicTime, _ handler: @escaping () -> Void) -> TimerID {
        newest += 1
        let index = pending.firstIndex { deadline < $0.deadline } ?? pending.endIndex
        pending.insert(Pending(deadline: deadline, sequence: newest, handler: handler), at: index)
        return TimerID(sequence: newest)
    }

    mutating func cancel(_ timer: TimerID) {
        pending.removeAll { $0.sequence == timer.sequence }
    }

    /// Takes the earliest deadline that has come by `now`. One that was scheduled after `scheduledBefore` waits for the
    /// next wake-up, so a handler that schedules itself again at once cannot keep descriptors from being read.
    mutating func takeDue(at now: MonotonicTime, scheduledBefore: UInt64) -> (() -> Void)? {
        let due = pending.prefix { $0.deadline <= now }
        guard let index = due.firstIndex(where: { $0.sequence <= scheduledBefore }) else { return nil }
        return pending.remove(at: index).handler
    }

    /// Sets the timerfd to the earliest deadline, or disarms it, when that has changed (`timerfd_settime`).
    mutating func arm() {
        let earliest = pending.first?.deadline
        guard earliest != armedFor else { return }
        // 0 would disarm it; any instant of the past expires at once.
        let result = linux_timerfd_arm(descriptor.rawValue, earliest.map { max(1, $0.nanoseconds) } ?? 0)
        precondition(result >= 0, "timerfd_settime failed with errno \(-result)")
        armedFor = earliest
    }

    /// The timerfd has fired and is disarmed.
    mutating func expired() {
        armedFor = nil
    }
}
