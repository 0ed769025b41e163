/// A printer as every thread may hold it. The port is wanted, and tried again, from `init` to `close`: when udev tells
/// that its device came, where that cannot be waited for at growing intervals.
///
/// Nothing is ever sent twice by itself: a job of which one byte has left is finished or reported, never begun again.
/// Software flow control forgets a "stop" only when the port is closed, or the printer says "go on".
public final class Printer: Sendable {
    /// Where the printer is attached.
    public let port: PrinterPort
    private let loop: DeviceLoop
    private let connection: LoopConfined<PrinterConnection>

    /// Opens the port on the loop's thread, as soon as the loop runs.
    ///
    /// `report` is called on the loop's thread and must not block; it may call this printer. After the loop was stopped
    /// nothing is reported any more. `recorder` keeps what comes and goes.
    public init(
        loop: DeviceLoop, port: PrinterPort, recorder: LoopConfined<FlightRecorder>? = nil,
        report: @escaping @Sendable (PrinterReport) -> Void
    ) {
        self.port = port
        self.loop = loop
        let connection = LoopConfined(PrinterConnection(loop: loop, port: port, report: report))
        self.connection = connection
        loop.perform { core in
            let device = RecordedDevice(kind: .printer, profile: ScannerProfile(name: "printer"), node: port.name)
            if let recorder { connection.on(core).record(on: recorder.on(core).tape(for: device)) }
            connection.on(core).begin(on: core)
        }
    }

    deinit { close() }

    /// Hands over a job, one at a time: while another is under way it is refused. `job` is the caller's number for it.
    ///
    /// Without an open port the port is tried at once, and the job is refused if that fails; hand it over again when
    /// `ready` comes. At most ``PrinterLimits/jobBytesMax`` bytes.
    public func send(_ bytes: [UInt8], job: Int) {
        loop.perform { [connection] core in connection.on(core).send(bytes, job: job, on: core) }
    }

    /// Sends a status request, at most ``PrinterLimits/queryBytesMax`` bytes: at once between jobs, and within a job
    /// only after `stalled` while the printer holds the line by XOFF; otherwise when the job has ended. The last one
    /// counts. It is dropped while there is no open port: silence is not an answer.
    public func query(_ bytes: [UInt8]) {
        precondition(bytes.count <= PrinterLimits.queryBytesMax, "a status request of \(bytes.count) bytes")
        loop.perform { [connection] core in connection.on(core).query(bytes, on: core) }
    }

    /// Asks a USB port itself, beside the printer's language: `portStatus` follows. Dropped while there is no open
    /// port.
    public func queryPort() {
        loop.perform { [connection] core in connection.on(core).queryPort(on: core) }
    }

    /// Tries a missing port now and not at the next interval.
    public func tryNow() {
        loop.perform { [connection] core in connection.on(core).open(on: core) }
    }

    /// Closes the port for good. What the printer has not taken is dropped, and a job under way is reported.
    public func close() {
        loop.perform { [connection] core in connection.on(core).close(on: core) }
    }
}
