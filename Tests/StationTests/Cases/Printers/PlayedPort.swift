import Glibc
import Synchronization

@testable import Devices

/// A port and a clock that a case plays to a `SendMachine`.
struct PlayedPort {
    /// The bytes that the port takes in one call, and before it is full.
    let atOnce: Int
    var room: Int
    /// The bytes that wait in the kernel.
    var queued: Int
    private(set) var written: [UInt8] = []
    private(set) var notices: [SendNotice] = []
    private var machine = SendMachine(pace: .byThePort, drain: .emptyQueue, at: MonotonicTime(nanoseconds: 0))
    private var now = MonotonicTime(nanoseconds: 0)

    init(atOnce: Int = .max, room: Int = .max, queued: Int = 0) {
        (self.atOnce, self.room, self.queued) = (atOnce, room, queued)
    }

    mutating func send(_ job: [UInt8]) {
        _ = machine.take(job, job: 1, at: now)
        turn()
    }

    /// Lets time pass, then does what the machine wants until it waits.
    mutating func pass(milliseconds: Int) {
        now = now.advanced(byMilliseconds: milliseconds)
        if room > written.count { machine.emptied() }
        turn()
    }

    private mutating func turn() {
        while true {
            switch machine.next(at: now, queued: queued) {
            case .write(let bytes):
                let taken = bytes.prefix(min(atOnce, room - written.count))
                written += taken
                if taken.isEmpty { machine.filled() } else { machine.wrote(taken.count, at: now) }
            case .report(let notice): notices.append(notice)
            case .wait: return
            }
        }
    }
}

/// A printer on a loop whose thread is interrupted by signals, as often as anybody likes.
///
/// The thread lets no signal through but the fatal ones. One of those is sent, and harmless as long as this lives.
final class SignalStorm: Sendable {
    let printer: Printer
    private let loop: DeviceLoop
    private let state: Shared

    /// What the loop's thread and the test both know.
    private final class Shared: Sendable {
        let reports = Mutex<[PrinterReport]>([])
        let thread = Mutex<pthread_t?>(nil)
        let signals = Mutex(0)
        let before = Mutex(sigaction())
    }

    private static let signal = SIGFPE

    init(printer port: PrinterPort) throws {
        let state = Shared()
        let loop = try DeviceLoop()
        printer = Printer(loop: loop, port: port) { report in state.reports.withLock { $0.append(report) } }
        (self.state, self.loop) = (state, loop)
        // No SA_RESTART: every call that waits comes back with EINTR.
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { _ in }
        let result = state.before.withLock { sigaction(Self.signal, &action, &$0) }
        guard result == 0 else { throw Impatience(what: "a signal handler") }
        loop.perform { _ in state.thread.withLock { $0 = pthread_self() } }
        try loop.start()
        try eventually("the loop's thread") { state.thread.withLock { $0 } }
    }

    deinit {
        printer.close()
        loop.stop()
        state.before.withLock { _ = sigaction(Self.signal, &$0, nil) }
    }

    var reports: [PrinterReport] { state.reports.withLock { $0 } }
    var signals: Int { state.signals.withLock { $0 } }

    /// Interrupts whatever the loop is waiting for, fifty times.
    func interrupt() {
        guard let thread = state.thread.withLock({ $0 }) else { return }
        for _ in 0..<50 {
            pthread_kill(thread, Self.signal)
            state.signals.withLock { $0 += 1 }
            usleep(50)
        }
    }
}
