import Glibc
import SystemPackage

/// One stream on the loop: reads the descriptor dry, keeps the stream's deadline and passes on what it has to tell.
final class StreamReader<Decoder: ScanDecoder> {
    /// How a wake-up's reading ended.
    enum End: Equatable {
        /// Everything that was there has been read (`EAGAIN`), or this wake-up's share of it.
        case waiting
        /// Nothing will come any more: end of file, or the reason read(2) gave (`ENODEV` after an unplug).
        case gone(Errno?)
    }

    private unowned let core: LoopCore
    private var stream: Decoder
    private let device: DeviceName
    private let report: (ScannerReport) -> Void
    private let send: ([UInt8]) -> Void
    private var timer: TimerID?
    private var buffer = [UInt8](repeating: 0, count: Decoder.bytesPerRead)

    /// `send` gets what the stream answers to the scanner; a recording has nobody to answer to.
    init(
        core: LoopCore, stream: Decoder, device: DeviceName, report: @escaping (ScannerReport) -> Void,
        send: @escaping ([UInt8]) -> Void = { _ in }
    ) {
        self.core = core
        self.stream = stream
        self.device = device
        self.report = report
        self.send = send
    }

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
            guard reason == .wouldBlock || reason == .resourceTemporarilyUnavailable else { return .gone(reason) }
            stream.caughtUp()
            return .waiting
        }
        return .waiting
    }

    /// Takes bytes that arrived at `arrival`.
    func feed(_ bytes: some Sequence<UInt8>, at arrival: MonotonicTime) {
        change { stream, reports in stream.feed(bytes, at: arrival, &reports) }
    }

    /// Ends by silence what has been silent until `now`.
    func pass(_ now: MonotonicTime) {
        change { stream, reports in stream.pass(now, &reports) }
    }

    /// The device is gone: what was under way is lost.
    func unplug() {
        change { stream, reports in stream.unplug(&reports) }
    }

    /// Does something to the stream, keeps its new deadline and passes on what it has to tell.
    func change(_ change: (inout Decoder, inout [StreamReport]) -> Void) {
        var reports: [StreamReport] = []
        change(&stream, &reports)
        rearm()
        for item in reports {
            switch item {
            case .outcome(let outcome): report(ScannerReport(outcome, device: device))
            case .fault(let error): report(.fault(error))
            case .answer(let bytes): send(bytes)
            }
        }
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

extension StreamReader where Decoder == ScanStream {
    /// The kernel's word for which keys are down is wanted, because records were lost.
    var wantsHeldKeys: Bool { stream.wantsHeldKeys }

    /// Takes the kernel's word for which keys are down.
    func resynchronize(held: Set<KeyCode>) {
        stream.resynchronize(held: held)
    }

    /// Reading begins, perhaps in the middle of a scan; the keys in `held` went down before.
    func begin(held: Set<KeyCode>, at now: MonotonicTime) {
        change { stream, _ in stream.begin(held: held, at: now) }
    }
}
