import SystemPackage

/// One open port, from its opening to its loss: does what a `SendMachine` decides, and passes on what the printer says.
final class PrinterLine {
    private let port: OpenPort
    private let name: String
    private let obeysFlowBytes: Bool
    private let report: (PrinterReport) -> Void
    /// Called once, when the port is gone by itself.
    private let lost: (PrinterFault) -> Void
    /// What keeps the bytes; nil where nobody does.
    private let tape: DeviceTape?
    private var machine: SendMachine
    private var timer: TimerID?
    private var interest: Interest
    private var isOver = false
    /// Whether the printer is listened to; some USB printers have no voice, or send nothing without end.
    private var isHeard: Bool
    private var emptyReads = 0
    private var buffer = [UInt8](repeating: 0, count: PrinterLimits.readBytesMax)

    init(
        _ port: OpenPort, of printer: PrinterPort, at now: MonotonicTime, tape: DeviceTape? = nil,
        report: @escaping (PrinterReport) -> Void,
        lost: @escaping (PrinterFault) -> Void
    ) {
        self.port = port
        name = printer.name
        if case .serial(_, _, .xonXoff) = printer { obeysFlowBytes = true } else { obeysFlowBytes = false }
        self.report = report
        self.lost = lost
        self.tape = tape
        machine = SendMachine(pace: port.pace, drain: port.drain, at: now)
        isHeard = port.isReadable
        interest = port.isReadable ? .readable : []
    }

    /// Begins to watch the port. Throws `device` when the loop cannot; the port is closed then.
    func begin(on core: LoopCore) throws(PrinterFault) {
        guard port.kind != .alwaysReady else { return }
        do throws(DeviceError) {
            try core.watch(port.descriptor, for: interest) { readiness in self.isReady(readiness, core) }
        } catch {
            port.close(discarding: true)
            throw .device(error)
        }
    }

    /// Takes a job, or refuses it while another is under way.
    func send(_ bytes: [UInt8], job: Int, on core: LoopCore) {
        if let other = machine.take(bytes, job: job, at: .now()) {
            report(.refused(job: job, .occupied(job: other)))
        } else {
            pump(core)
        }
    }

    /// Takes a status request.
    func query(_ bytes: [UInt8], on core: LoopCore) {
        if emptyReads > 0 {
            (isHeard, emptyReads) = (true, 0)
        }
        machine.ask(bytes)
        pump(core)
    }

    /// Asks the port itself; nil at once when it is no USB printer.
    func queryPort(_ answer: @escaping @Sendable (PortStatus?) -> Void) {
        guard port.kind == .usb else { return answer(nil) }
        USBPort.askStatus(of: port, answer)
    }

    /// Closes the port and says what became of the job.
    func end(_ fault: PrinterFault, on core: LoopCore) {
        finish(fault, isDrained: false, core)
    }

    private func isReady(_ readiness: Readiness, _ core: LoopCore) {
        if readiness.contains(.writable) {
            // A transfer that ended because the printer was pulled also makes the port writable: an empty write tells.
            if port.kind == .usb, case .failed(let errno) = port.write([]) {
                return lose(.device(.device(path: name, operation: "write", errno: errno)), core)
            }
            machine.emptied()
        }
        if readiness.isDisjoint(with: [.hangUp, .error]) { return pump(core) }
        // The last words of a printer are still there to be read.
        if listen(core), !isOver { lose(.hungUp(port: name), core) }
    }

    /// Does what the machine wants until it wants to wait.
    private func pump(_ core: LoopCore) {
        // What the printer has said comes first: it may have said stop.
        guard listen(core) else { return }
        while !isOver {
            switch machine.next(at: .now(), queued: port.queued) {
            case .write(let bytes): write(bytes, core)
            case .report(let notice): tell(notice)
            case .wait(let forWritable, let until): return wait(forWritable: forWritable, until: until, core)
            }
        }
    }

    private func write(_ bytes: ArraySlice<UInt8>, _ core: LoopCore) {
        switch port.write(bytes) {
        case .bytes(let count) where count > 0:
            tape?.record(.sent, bytes.prefix(count), at: .now())
            machine.wrote(count, at: .now())
        case .bytes, .notNow: machine.filled()
        case .failed(let errno): lose(.device(.device(path: name, operation: "write", errno: errno)), core)
        }
    }

    private func tell(_ notice: SendNotice) {
        switch notice {
        case .stalled(let job, let bytesSent): report(.stalled(job: job, bytesSent: bytesSent))
        case .resumed(let job): report(.resumed(job: job))
        case .sent(let job): report(.sent(job: job))
        }
    }

    private func wait(forWritable: Bool, until: MonotonicTime?, _ core: LoopCore) {
        if let timer { core.cancel(timer) }
        timer = until.map { time in core.schedule(at: time) { self.pump(core) } }
        var wanted: Interest = isHeard ? .readable : []
        if forWritable { wanted.insert(.writable) }
        guard wanted != interest, port.kind != .alwaysReady else { return }
        do throws(DeviceError) {
            try core.change(port.descriptor, to: wanted)
            interest = wanted
        } catch {
            lose(.device(error), core)
        }
    }
}

extension PrinterLine {
    /// Reads and passes on what the printer has said. Returns whether the port is still there.
    private func listen(_ core: LoopCore) -> Bool {
        guard isHeard, !isOver else { return !isOver }
        for _ in 0..<PrinterLimits.readsInARowMax {
            switch port.read(into: &buffer) {
            case .bytes(0):
                // A terminal with VMIN 0 and a USB printer answer this when they have nothing to say.
                if port.kind == .network { lose(.hungUp(port: name), core) }
                if port.kind == .usb { hearNothing() }
                return !isOver
            case .bytes(let count):
                emptyReads = 0
                hear(Array(buffer.prefix(count)))
            case .notNow: return true
            case .failed(.invalidArgument) where port.kind == .usb:
                // The interface has one direction (protocol 1 of the printer class).
                isHeard = false
                return true
            case .failed(let errno):
                lose(.device(.device(path: name, operation: "read", errno: errno)), core)
                return false
            }
        }
        return true
    }

    private func hearNothing() {
        emptyReads += 1
        if emptyReads >= PrinterLimits.emptyReadsMax { isHeard = false }
    }

    private func hear(_ bytes: [UInt8]) {
        tape?.record(.received, bytes, at: .now())
        guard obeysFlowBytes else { return report(.received(bytes)) }
        let (text, last) = FlowSignal.separate(bytes)
        if let last { machine.heard(last) }
        if !text.isEmpty { report(.received(text)) }
    }

    /// The port is gone. Where a network printer ended the connection in order, the kernel still knows what arrived.
    private func lose(_ fault: PrinterFault, _ core: LoopCore) {
        let isOrderly = port.kind == .network && fault == .hungUp(port: name)
        finish(fault, isDrained: isOrderly && port.queued == 0, core)
        lost(fault)
    }

    private func finish(_ fault: PrinterFault, isDrained: Bool, _ core: LoopCore) {
        isOver = true
        if let timer { core.cancel(timer) }
        core.unwatch(port.descriptor)
        let isUnderWay = machine.isUnderWay
        let job = machine.lost(isDrained: isDrained)
        port.close(discarding: isUnderWay && !isDrained)
        switch job {
        case .refused(let number): report(.refused(job: number, fault))
        case .interrupted(let number, let bytesSent): report(.interrupted(job: number, bytesSent: bytesSent, fault))
        case .sent(let number): report(.sent(job: number))
        case nil: break
        }
    }
}
