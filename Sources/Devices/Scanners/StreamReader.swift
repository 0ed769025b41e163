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
    private let tape: DeviceTape?
    private var timer: TimerID?
    private var waiting: [() -> Void] = []
    private var buffer = [UInt8](repeating: 0, count: Decoder.bytesPerRead)

    /// `send` gets what the stream answers to the scanner; a recording has nobody to answer to. `tape` keeps what comes
    /// and goes.
    init(
        core: LoopCore, stream: Decoder, device: DeviceName, tape: DeviceTape? = nil,
        report: @escaping (ScannerReport) -> Void,
        send: @escaping ([UInt8]) -> Void = { _ in }
    ) {
        self.core = core
        self.stream = stream
        self.device = device
        self.report = report
        self.send = send
        self.tape = tape
        tape?.opened(at: core.now)
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
        tape?.record(.received, bytes, at: arrival)
        change { stream, reports in stream.feed(bytes, at: arrival, &reports) }
    }

    /// Ends by silence what has been silent until `now`.
    func pass(_ now: MonotonicTime) {
        change { stream, reports in stream.pass(now, &reports) }
    }

    /// The device is gone: what was under way is lost.
    func unplug() {
        change { stream, reports in stream.unplug(&reports) }
        tape?.closed(at: core.now)
    }

    /// Calls `work` when nothing is under way: at once, or from the loop when that has ended.
    func whenQuiet(_ work: @escaping () -> Void) {
        guard deadline != nil else { return work() }
        waiting.append(work)
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
            case .answer(let bytes):
                tape?.record(.sent, bytes, at: core.now)
                send(bytes)
            }
        }
        endWaiting()
    }

    /// Not from here: whoever waits may close this reader, which is in the middle of its reading.
    private func endWaiting() {
        guard deadline == nil, !waiting.isEmpty else { return }
        let waiting = self.waiting
        self.waiting = []
        core.schedule(at: core.now) { [self] in
            for work in waiting { whenQuiet(work) }
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

    /// Nothing was heard of the device for a while: a scan that is under way has a gap, and the next keys may be the
    /// rest of one.
    func interrupt(at now: MonotonicTime) {
        change { stream, _ in stream.interrupt(at: now) }
    }

    /// Takes the kernel's word for which keys are down.
    func resynchronize(held: Set<KeyCode>) {
        tape?.record(.resynchronized, held: held, at: core.now)
        stream.resynchronize(held: held)
    }

    /// Reading begins, perhaps in the middle of a scan; the keys in `held` went down before.
    func begin(held: Set<KeyCode>, at now: MonotonicTime) {
        tape?.record(.began, held: held, at: now)
        change { stream, _ in stream.begin(held: held, at: now) }
    }
}

extension StreamReader where Decoder == KeyReportStream {
    /// Reading begins, perhaps in the middle of a scan.
    func begin(at now: MonotonicTime) {
        tape?.record(.began, [], at: now)
        change { stream, _ in stream.begin(at: now) }
    }
}

extension StreamReader where Decoder == SerialStream {
    /// Reading begins, perhaps in the middle of a code.
    func begin(at now: MonotonicTime) {
        tape?.record(.began, [], at: now)
        change { stream, _ in stream.begin(at: now) }
    }
}
