import CLinuxInput
import Glibc
public import SystemPackage

/// The inside of a `DeviceLoop`: what to call when a descriptor is ready or a deadline has come.
///
/// It is made on the loop's thread and never leaves it. Handlers run one at a time and must not block; in one wake-up
/// ready descriptors come first, then handed-over work, then deadlines, so bytes that are there are read before the
/// deadline that waits for them expires.
public final class LoopCore {
    /// The instant of this wake-up, on CLOCK_MONOTONIC; the same for everything that runs in it.
    public private(set) var now = MonotonicTime.now()

    private let epoll: FileDescriptor
    private var timer: LoopTimer
    private var watches: [Int32: Watch] = [:]
    private var nextGeneration: UInt32 = 1
    private var ready = [linux_readiness](repeating: linux_readiness(), count: 64)
    private var mayBeMoreReady = false

    private struct Watch {
        let generation: UInt32
        let handler: (Readiness) -> Void
    }

    init(epoll: FileDescriptor, timer: FileDescriptor) {
        self.epoll = epoll
        self.timer = LoopTimer(descriptor: timer)
    }

    /// Calls `handler` whenever `fd` is ready for `interest`, hung up or failed (`epoll_ctl(EPOLL_CTL_ADD)`,
    /// level-triggered). The descriptor stays the caller's, who unwatches it before closing it.
    ///
    /// Throws `DeviceError.system`: `EEXIST` when it is watched already, `EPERM` for a regular file, `EBADF`.
    public func watch(
        _ fd: FileDescriptor, for interest: Interest, _ handler: @escaping (Readiness) -> Void
    ) throws(DeviceError) {
        let generation = nextGeneration
        let result = linux_epoll_add(epoll.rawValue, fd.rawValue, interest.rawValue, token(fd, generation))
        if let error = DeviceError(result, system: "epoll_ctl") { throw error }
        nextGeneration &+= 1
        if nextGeneration == 0 { nextGeneration = 1 }
        watches[fd.rawValue] = Watch(generation: generation, handler: handler)
    }

    /// Watches `fd` for something else from now on (`epoll_ctl(EPOLL_CTL_MOD)`); an empty interest leaves hang-up and
    /// error.
    ///
    /// Throws `DeviceError.system`: `ENOENT` when it is not watched.
    public func change(_ fd: FileDescriptor, to interest: Interest) throws(DeviceError) {
        guard let watch = watches[fd.rawValue] else {
            throw .system(operation: "epoll_ctl", errno: .noSuchFileOrDirectory)
        }
        let result = linux_epoll_change(epoll.rawValue, fd.rawValue, interest.rawValue, token(fd, watch.generation))
        if let error = DeviceError(result, system: "epoll_ctl") { throw error }
    }

    /// Stops watching `fd`: its handler is not called any more, not even for readiness that this wake-up has already
    /// collected. Allowed within any handler, its own included; nothing happens when it is not watched.
    public func unwatch(_ fd: FileDescriptor) {
        guard watches.removeValue(forKey: fd.rawValue) != nil else { return }
        _ = linux_epoll_remove(epoll.rawValue, fd.rawValue)
    }

    /// Calls `handler` once, when `deadline` has come; at the next wake-up when it is past. Equal deadlines run in the
    /// order in which they were scheduled.
    @discardableResult
    public func schedule(at deadline: MonotonicTime, _ handler: @escaping () -> Void) -> TimerID {
        timer.schedule(at: deadline, handler)
    }

    /// Forgets a deadline; nothing happens when it has come already.
    public func cancel(_ timer: TimerID) {
        self.timer.cancel(timer)
    }

    /// Sleeps until something happens, then calls the handlers of what is ready.
    func wait(wake: FileDescriptor) {
        timer.arm()
        let count = Int(linux_epoll_wait(epoll.rawValue, &ready, Int32(ready.count)))
        now = MonotonicTime.now()
        // Any failure but EINTR, which the C side waits through, means a descriptor that this type itself broke.
        precondition(count >= 0, "epoll_wait failed with errno \(-count)")
        mayBeMoreReady = count == ready.count
        for index in 0..<count {
            let (token, events) = (ready[index].token, ready[index].events)
            let fd = Int32(truncatingIfNeeded: token)
            let generation = UInt32(token >> 32)
            if generation == 0 {
                drain(fd)
            } else if let watch = watches[fd], watch.generation == generation {
                watch.handler(Readiness(rawValue: events))
            }
        }
    }

    /// Runs the deadlines that have come, unless more descriptors may be ready than one wait could report.
    func runTimers() {
        guard !mayBeMoreReady else { return }
        let scheduledBefore = timer.newest
        while let handler = timer.takeDue(at: now, scheduledBefore: scheduledBefore) { handler() }
    }

    /// Reads the counter of the eventfd or timerfd, so that it is quiet until the next cause.
    private func drain(_ fd: Int32) {
        var counter: UInt64 = 0
        _ = withUnsafeMutableBytes(of: &counter) { Glibc.read(fd, $0.baseAddress, $0.count) }
        if fd == timer.descriptor.rawValue { timer.expired() }
    }

    private func token(_ fd: FileDescriptor, _ generation: UInt32) -> UInt64 {
        UInt64(generation) << 32 | UInt64(UInt32(bitPattern: fd.rawValue))
    }
}
