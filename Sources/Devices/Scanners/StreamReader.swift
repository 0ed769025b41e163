import Glibc
import SystemPackage

/// One stream on the loop: reads the descriptor dry, keeps the stream's deadline and passes on what it has to tell.
final class StreamReader {
    /// How a wake-up's reading ended.
    enum End: Equatable {
        /// Everything that was there has been read (`EAGAIN`), or this wake-up's share of it.
        case waiting
        /// Nothing will come any more: end of file, or the reason read(2) gave (`ENODEV` after an unplug).
        case gone(Errno?)
    }

    private unowned let core: LoopCore
    private var stream: ScanStream
    private let device: DeviceName
    private let report: (ScannerReport) -> Void
    private var timer: TimerID?
    private var buffer = [UInt8](repeating: 0, count: ScanLimits.recordsPerRead * InputEvent.size)

    init(core: LoopCore, stream: ScanStream, device: DeviceName, report: @escaping (ScannerReport) -> Void) {
        self.core = core
        self.stream = stream
        self.device = device
        self.report = report
    }

    /// The kernel's word for which keys are down is wanted, because records were lost.
    var wantsHeldKeys: Bool { stream.wantsHeldKeys }
    /// When the stream ends by silence; nil while nothing is under way.
    var deadline: MonotonicTime? { stream.deadline }

    /// Reads what is there.
    func drain(_ descriptor: FileDescriptor) -> End {
        for _ in 0..<ScanLimits.readsPerWake {
            let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor.rawValue, $0.baseAddress, $0.count) }
            if count > 0 {
                feed(buffer[..<count], at: core.now)
                continue
            }
            let reason = count < 0 ? Errno(rawValue: errno) : nil
            if reason == .interrupted { continue }
            return reason == .wouldBlock || reason == .resourceTemporarilyUnavailable ? .waiting : .gone(reason)
        }
        return .waiting
    }

    /// Takes bytes that arrived at `arrival`.
    func feed(_ bytes: some Sequence<UInt8>, at arrival: MonotonicTime) {
        tell { stream, reports in stream.feed(bytes, at: arrival, &reports) }
    }

    /// Ends by silence what has been silent until `now`.
    func pass(_ now: MonotonicTime) {
        tell { stream, reports in stream.pass(now, &reports) }
    }

    /// The device is gone: what was under way is lost.
    func unplug() {
        tell { stream, reports in stream.unplug(&reports) }
    }

    /// Takes the kernel's word for which keys are down.
    func resynchronize(held: Set<KeyCode>) {
        stream.resynchronize(held: held)
    }

    private func tell(_ change: (inout ScanStream, inout [StreamReport]) -> Void) {
        var reports: [StreamReport] = []
        change(&stream, &reports)
        rearm()
        for item in reports { report(ScannerReport(item, device: device)) }
    }

    private func rearm() {
        if let timer { core.cancel(timer) }
        timer = stream.deadline.map { deadline in
            core.schedule(at: deadline) { [self] in
                timer = nil
                pass(core.now)
            }
        }
    }
}
