/// The way to one printer: opens its port, opens it again after a loss, and hands jobs to the line that is open.
///
/// Lives on the loop's thread; `Printer` is what other threads hold.
final class PrinterConnection {
    private let loop: DeviceLoop
    private let port: PrinterPort
    private var report: (PrinterReport) -> Void
    private var tape: DeviceTape?
    private var stage = Stage.resting
    private var schedule = ReconnectSchedule()
    /// What was last told as the reason why there is no port.
    private var toldFault: PrinterFault?
    /// Tells when the port's device comes; nil where udev tells nothing of it.
    private var watch: PortWatch?
    /// A job that came while the port was being opened.
    private var waitingJob: (bytes: [UInt8], number: Int)?

    private enum Stage {
        /// Not tried yet, or trying again would be of no use.
        case resting
        /// The name of the printer is being looked up.
        case resolving
        /// A network printer has not answered yet.
        case connecting(PendingConnect)
        case open(PrinterLine)
        /// Tried again when the timer fires.
        case waiting(TimerID)
        case closed
    }

    init(loop: DeviceLoop, port: PrinterPort, report: @escaping @Sendable (PrinterReport) -> Void) {
        self.loop = loop
        self.port = port
        self.report = report
    }

    /// Keeps on `tape`, from now on, what comes and goes and what becomes of it.
    func record(on tape: DeviceTape) {
        self.tape = tape
        let tell = report
        report = { report in
            tape.note(report, at: .now())
            tell(report)
        }
    }

    /// Sends a job on the open line. Without one the port is tried at once: a job is the best reason to.
    func send(_ bytes: [UInt8], job number: Int, on core: LoopCore) {
        guard bytes.count <= PrinterLimits.jobBytesMax else {
            return report(.refused(job: number, .jobTooLong(sizeBytes: bytes.count)))
        }
        switch stage {
        case .closed: report(.refused(job: number, .closed))
        case .open(let line): line.send(bytes, job: number, on: core)
        case .resting, .waiting:
            waitingJob = (bytes, number)
            open(on: core)
        case .resolving, .connecting:
            if let waitingJob {
                report(.refused(job: number, .occupied(job: waitingJob.number)))
            } else {
                waitingJob = (bytes, number)
            }
        }
    }

    /// Sends a status request on the open line; without one there is nobody to ask.
    func query(_ bytes: [UInt8], on core: LoopCore) {
        switch stage {
        case .open(let line): line.query(bytes, on: core)
        case .resting, .resolving, .connecting, .waiting, .closed: break
        }
    }

    /// Asks the open port itself.
    func queryPort(on core: LoopCore) {
        guard case .open(let line) = stage else { return }
        let (connection, loop) = (LoopConfined(self), loop)
        line.queryPort { status in loop.perform { core in connection.on(core).answered(status) } }
    }

    private func answered(_ status: PortStatus?) {
        // After a loss nobody asks any more.
        if case .open = stage { report(.portStatus(status)) }
    }

    /// Begins to want the port.
    func begin(on core: LoopCore) {
        // Before the first try, so that a device that comes in between is told of.
        watch = port.node.flatMap { path in PortWatch(path: path, on: core) { self.changed(core) } }
        open(on: core)
    }

    /// udev told of the port's device: a fresh start, however long it was away.
    private func changed(_ core: LoopCore) {
        schedule = ReconnectSchedule()
        open(on: core)
    }

    /// Tries the port, unless it is open or being opened.
    func open(on core: LoopCore) {
        switch stage {
        case .open, .resolving, .connecting, .closed: return
        case .waiting(let timer): core.cancel(timer)
        case .resting: break
        }
        stage = .resting
        do throws(PrinterFault) {
            switch port {
            case .serial(let path, let baudRate, let flow):
                try PortClaims.check(path)
                try opened(SerialLine.open(path: path, baudRate: baudRate, flow: flow), core)
            case .usb(let path):
                try PortClaims.check(path)
                try opened(USBPort.open(path: path), core)
            case .file(let path): try opened(FilePort.open(path: path), core)
            case .tcp(let host, let number): try resolve(host, number, core)
            }
        } catch {
            failed(error, core)
        }
    }

    /// Ends everything for good. A job under way is reported as what it is: refused or interrupted.
    func close(on core: LoopCore) {
        let before = stage
        stage = .closed
        watch?.end(on: core)
        watch = nil
        switch before {
        case .open(let line):
            line.end(.closed, on: core)
            report(.disconnected(.closed))
        case .connecting(let pending): pending.abandon(on: core)
        case .waiting(let timer): core.cancel(timer)
        case .resting, .resolving, .closed: break
        }
        refuseWaitingJob(.closed)
    }
}

extension PrinterConnection {
    private func opened(_ openPort: OpenPort, _ core: LoopCore) throws(PrinterFault) {
        let line = PrinterLine(openPort, of: port, at: core.now, tape: tape, report: report) { fault in
            self.lost(fault, core)
        }
        try line.begin(on: core)
        stage = .open(line)
        schedule.opened(at: core.now)
        toldFault = nil
        if openPort.kind == .usb, let text = USBPort.deviceID(of: openPort.descriptor) { report(.identified(text)) }
        report(.ready)
        if let (bytes, number) = waitingJob {
            waitingJob = nil
            line.send(bytes, job: number, on: core)
        }
    }

    private func failed(_ bareFault: PrinterFault, _ core: LoopCore) {
        let fault = withHolder(bareFault)
        if fault != toldFault { report(.unavailable(fault)) }
        toldFault = fault
        // A process that waits for a device is not woken until there is one.
        if fault.mayPass, watch == nil || !fault.endsWithADevice { tryLater(core) } else { stage = .resting }
        refuseWaitingJob(fault)
    }

    /// Looks for the program that holds the port, once for as long as it is held: that reads through all processes.
    private func withHolder(_ fault: PrinterFault) -> PrinterFault {
        guard case .held(let path, nil) = fault else { return fault }
        if let toldFault, case .held(path, _) = toldFault { return toldFault }
        return .held(path: path, holder: PortHolder.find(path: path))
    }

    private func lost(_ fault: PrinterFault, _ core: LoopCore) {
        tryLater(core)
        report(.disconnected(fault))
    }

    private func tryLater(_ core: LoopCore) {
        let time = core.now.advanced(byNanoseconds: schedule.failed(at: core.now))
        stage = .waiting(core.schedule(at: time) { self.open(on: core) })
    }

    private func refuseWaitingJob(_ fault: PrinterFault) {
        guard let (_, number) = waitingJob else { return }
        waitingJob = nil
        report(.refused(job: number, fault))
    }

    /// A numeric address is used at once; a name is looked up on another thread, because that may take seconds.
    private func resolve(_ host: String, _ number: Int, _ core: LoopCore) throws(PrinterFault) {
        if let numeric = try? NetworkPort.addresses(host: host, port: number, numericOnly: true) {
            return connect(to: numeric[...], core)
        }
        guard PrinterPort.networkPorts.contains(number) else { throw .unsupportedPort(number) }
        stage = .resolving
        let connection = LoopConfined(self)
        let loop = loop
        OffLoop.run(named: "printer-name") {
            let answer = Result { () throws(PrinterFault) in
                try NetworkPort.addresses(host: host, port: number, numericOnly: false)
            }
            loop.perform { core in connection.on(core).resolved(answer, core) }
        }
    }

    private func resolved(_ answer: Result<[NetworkPort.Address], PrinterFault>, _ core: LoopCore) {
        guard case .resolving = stage else { return }
        switch answer {
        case .success(let addresses): connect(to: addresses[...], core)
        case .failure(let fault): failed(fault, core)
        }
    }

    /// Tries the addresses in their order until one answers.
    private func connect(to addresses: ArraySlice<NetworkPort.Address>, _ core: LoopCore) {
        guard let address = addresses.first else {
            return failed(.noAddress(host: port.name, code: 0), core)
        }
        do throws(PrinterFault) {
            let pending = try PendingConnect(address, name: port.name, on: core) { outcome in
                self.connected(outcome, rest: addresses.dropFirst(), core)
            }
            stage = .connecting(pending)
        } catch {
            connected(.failure(error), rest: addresses.dropFirst(), core)
        }
    }

    private func connected(
        _ outcome: Result<OpenPort, PrinterFault>, rest: ArraySlice<NetworkPort.Address>, _ core: LoopCore
    ) {
        do throws(PrinterFault) {
            try opened(outcome.get(), core)
        } catch {
            if rest.isEmpty { failed(error, core) } else { connect(to: rest, core) }
        }
    }
}
