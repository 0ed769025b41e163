/// Keeps the scanners of a station attached: finds them when they are plugged in, grabs them, reads them, and finds
/// them again by the same rule when they come back, whatever their node is called then.
public struct ScannerWatch: Sendable {
    private let bindings: [ScannerBinding]
    private let report: @Sendable (ScannerReport) -> Void

    /// Takes the rules, the first that accepts a device decides, and who is told. There may be none: a station may be
    /// bound later. `report` is called on the loop's thread and must not block.
    public init(bindings: [ScannerBinding], report: @escaping @Sendable (ScannerReport) -> Void) {
        self.bindings = bindings
        self.report = report
    }

    /// Begins, on the loop's thread; it ends with the loop. Whatever fails is reported, and the rest goes on: without
    /// libudev's monitor the scanners that are plugged in already still work.
    ///
    /// `recorder` keeps what comes and goes. Returns the way back, by which scanners are told what became of their
    /// scans, and are bound.
    @discardableResult
    public func start(
        on loop: DeviceLoop, recorder: LoopConfined<FlightRecorder>? = nil
    ) -> AttachedScanners {
        let box = LoopConfined(AttachmentBox())
        loop.perform { [bindings, report] core in
            let attachment = ScannerAttachment(core: core, report: report)
            attachment.recorder = recorder?.on(core)
            box.on(core).attachment = attachment
            attachment.rebind(bindings)
            attachment.begin()
        }
        return AttachedScanners(loop: loop, box: box)
    }
}
