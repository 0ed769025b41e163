import CLinuxInput
import Glibc
import Synchronization
import SystemPackage

/// The one thread that waits for every device and for time: an epoll(7) over device descriptors, an eventfd by which
/// other threads wake it, and a timerfd armed for the earliest deadline. With nothing to do it is never woken.
///
/// This handle may be used on any thread; what happens on the loop's own thread sees a `LoopCore`. A loop that was
/// started must be stopped: its thread keeps it alive.
public final class DeviceLoop: Sendable {
    private let epoll: FileDescriptor
    private let wake: FileDescriptor
    private let timer: FileDescriptor
    private let mailbox = Mutex(Mailbox())

    private struct Mailbox: ~Copyable {
        var work: [@Sendable (LoopCore) -> Void] = []
        var thread = ThreadState.notStarted
    }

    private enum ThreadState: Equatable {
        case notStarted
        case running(pthread_t)
        case stopped
    }

    /// Opens the descriptors of the loop (`epoll_create1`, `eventfd`, `timerfd_create`; all close-on-exec). No thread
    /// yet.
    ///
    /// Throws `DeviceError.system` when one of them cannot be had.
    public init() throws(DeviceError) {
        let epoll = try Self.descriptor(linux_epoll_create(), "epoll_create1", closing: [])
        let wake = try Self.descriptor(linux_eventfd_create(), "eventfd", closing: [epoll])
        let timer = try Self.descriptor(linux_timerfd_create(), "timerfd_create", closing: [epoll, wake])
        for special in [wake, timer] {
            let result = linux_epoll_add(
                epoll.rawValue, special.rawValue, Interest.readable.rawValue, UInt64(UInt32(special.rawValue)))
            _ = try Self.descriptor(result, "epoll_ctl", closing: [epoll, wake, timer])
        }
        (self.epoll, self.wake, self.timer) = (epoll, wake, timer)
    }

    deinit {
        for descriptor in [epoll, wake, timer] { try? descriptor.close() }
    }

    /// Starts the thread (`pthread_create`), named `devices`. To be called once.
    ///
    /// Throws `DeviceError.system` when the thread cannot be made; then it may be tried again.
    public func start() throws(DeviceError) {
        let failure = mailbox.withLock { mailbox -> Int32 in
            precondition(mailbox.thread == .notStarted, "the device loop is started a second time")
            var thread = pthread_t()
            let retained = Unmanaged.passRetained(self)
            let failure = pthread_create(&thread, nil, deviceThread, retained.toOpaque())
            if failure == 0 { mailbox.thread = .running(thread) } else { retained.release() }
            return failure
        }
        if let error = DeviceError(-failure, system: "pthread_create") { throw error }
    }

    /// Ends the thread and waits until it has ended. Work that was handed over before is still done; descriptors are
    /// no longer watched and their handlers are freed. Later work is dropped. A second call does nothing.
    ///
    /// Must not be called on the loop's own thread.
    public func stop() {
        let thread = mailbox.withLock { mailbox -> pthread_t? in
            defer { mailbox.thread = .stopped }
            guard case .running(let thread) = mailbox.thread else { return nil }
            precondition(thread != pthread_self(), "the device loop is stopped on its own thread")
            return thread
        }
        guard let thread else { return }
        ring()
        pthread_join(thread, nil)
    }

    /// Hands `work` to the loop's thread, in order of arrival. Before `start` it waits for it; after `stop` it is
    /// dropped.
    public func perform(_ work: @escaping @Sendable (LoopCore) -> Void) {
        let first = mailbox.withLock { mailbox -> Bool in
            guard mailbox.thread != .stopped else { return false }
            mailbox.work.append(work)
            return mailbox.work.count == 1
        }
        if first { ring() }
    }

    /// Wakes the thread. A full counter (EAGAIN) means that it is awake already.
    private func ring() {
        var one: UInt64 = 1
        _ = withUnsafeBytes(of: &one) { Glibc.write(wake.rawValue, $0.baseAddress, $0.count) }
    }

    /// What the thread does from its start to its end.
    fileprivate func run() {
        _ = linux_begin_thread("devices")
        let core = LoopCore(epoll: epoll, timer: timer)
        var running = true
        while running {
            core.wait(wake: wake)
            let (work, stopping) = mailbox.withLock { mailbox in
                defer { mailbox.work = [] }
                return (mailbox.work, mailbox.thread == .stopped)
            }
            for item in work { item(core) }
            core.runTimers()
            running = !stopping
        }
    }

    private static func descriptor(
        _ result: Int32, _ operation: String, closing opened: [FileDescriptor]
    ) throws(DeviceError) -> FileDescriptor {
        guard let error = DeviceError(result, system: operation) else { return FileDescriptor(rawValue: result) }
        for descriptor in opened { try? descriptor.close() }
        throw error
    }
}

/// Where the thread begins; it owns one reference to its loop.
private func deviceThread(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let argument else { return nil }
    Unmanaged<DeviceLoop>.fromOpaque(argument).takeRetainedValue().run()
    return nil
}
