import SystemPackage

/// The hidraw node of a HID point-of-sale scanner: opened, read, told what became of a scan.
final class HidrawNode: AttachedNode {
    private let place: NodePlace
    private let retry: OpenRetry
    private var phase = Phase.closed

    private var core: LoopCore { place.core }

    private enum Phase {
        /// Nothing is open: not yet, not any more, or the next try waits for its time.
        case closed
        /// Open, and asked to leave the keyboard mode; codes come by another node.
        case switched(HidrawDevice)
        /// Open, and read.
        case reading(HidrawDevice, POSLayout, StreamReader<ReportStream>)
    }

    init(_ place: NodePlace) {
        self.place = place
        retry = OpenRetry(core: place.core, device: place.profile.name, report: place.report)
    }

    func open() {
        close()
        do {
            let device = try HidrawDevice(path: place.node.node)
            try device.verify(place.node)
            try begin(device)
            retry.succeeded()
        } catch {
            failed(error)
        }
    }

    func close() {
        retry.cancel()
        switch phase {
        case .closed, .switched:
            break
        case .reading(let device, _, let reader):
            core.unwatch(device.descriptor)
            reader.unplug()
            place.report(.detached(place.description))
        }
        phase = .closed
    }

    /// Has the scanner beep, where its descriptor offers that.
    func answer(_ verdict: ScanVerdict) {
        guard case .reading(let device, let layout, _) = phase else { return }
        let beep =
            switch verdict {
            case .accepted: layout.goodBeep
            case .refused: layout.errorBeep
            }
        guard let beep else { return }
        place.tape?.record(.sent, beep, at: core.now)
        do throws(DeviceError) { try device.write(beep) } catch { place.report(.fault(error)) }
    }

    func whenQuiet(_ work: @escaping () -> Void) {
        guard case .reading(_, _, let reader) = phase else { return work() }
        reader.whenQuiet(work)
    }

    private func begin(_ device: HidrawDevice) throws(DeviceError) {
        let bytes = try device.reportDescriptor()
        guard let descriptor = try? ReportDescriptor(bytes) else {
            // The kernel made a device of it all the same; nothing of it can be read here.
            throw .device(path: device.path, operation: "report_descriptor", errno: .invalidArgument)
        }
        if let request = POSSwitch.request(descriptor) {
            // A scanner that does not obey goes on typing, and its keys are read as well.
            do throws(DeviceError) { try device.sendFeature(request) } catch { place.report(.fault(error)) }
        }
        guard let layout = POSLayout(descriptor) else {
            phase = .switched(device)
            return
        }
        let stream = ReportStream(path: device.path, profile: place.profile, layout: layout, boundaries: .reads)
        let reader = StreamReader(
            core: core, stream: stream, device: place.profile.name, tape: place.tape, report: place.report)
        try core.watch(device.descriptor, for: .readable) { [self] readiness in
            let end = reader.drain(device.descriptor)
            if end != .waiting || !readiness.isDisjoint(with: [.hangUp, .error]) { lose() }
        }
        phase = .reading(device, layout, reader)
        place.report(.attached(place.description))
    }

    /// The device has hung up or failed: unplugged, nearly always. One that is still there is tried again.
    private func lose() {
        close()
        retry.pause { [self] in open() }
    }

    private func failed(_ error: DeviceError) {
        phase = .closed
        retry.failed(error) { [self] in open() }
    }
}
