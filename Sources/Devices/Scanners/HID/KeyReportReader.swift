import SystemPackage

/// The hidraw node beside an event node, opened and read in its place. A grab of the event node does not keep reports
/// away from here, and nothing that is read here is kept away from the console: the event node has to stay grabbed.
final class KeyReportReader {
    let reader: StreamReader<KeyReportStream>
    private let core: LoopCore
    private let device: HidrawDevice

    /// Opens the node.
    ///
    /// Throws `DeviceError.device` when it cannot be opened, `EINVAL` when its reports are no keyboard's.
    convenience init(_ place: NodePlace, beside node: InputNode) throws(DeviceError) {
        let device = try HidrawDevice(path: node.node)
        try device.verify(node)
        try self.init(place, beside: node, device, descriptor: try device.reportDescriptor())
    }

    /// Takes the node as it was opened.
    init(
        _ place: NodePlace, beside node: InputNode, _ device: HidrawDevice, descriptor bytes: [UInt8]
    ) throws(DeviceError) {
        core = place.core
        self.device = device
        guard let descriptor = try? ReportDescriptor(bytes), let reports = KeyReportLayout(descriptor) else {
            throw .device(path: node.node, operation: "report_descriptor", errno: .invalidArgument)
        }
        reader = StreamReader(
            core: core,
            stream: KeyReportStream(
                path: node.node, profile: place.profile, layout: place.layout, reports: reports, boundaries: .reads),
            device: place.profile.name, tape: place.tapeOf(node), report: place.report)
    }

    /// Begins to read; `lost` is called when the device has hung up or failed. `isFresh` says that nobody has read the
    /// scanner until now, so that the rest of a scan may come first.
    func begin(isFresh: Bool, lost: @escaping () -> Void) throws(DeviceError) {
        let now = core.now
        if isFresh { reader.begin(at: now) }
        try core.watch(device.descriptor, for: .readable) { [self] readiness in
            let end = reader.drain(device.descriptor)
            if end != .waiting || !readiness.isDisjoint(with: [.hangUp, .error]) { lost() }
        }
    }

    /// Ends it: what is under way is lost.
    func close() {
        core.unwatch(device.descriptor)
        reader.unplug()
    }
}

extension InputNode {
    /// Of `nodes`, the one that carries the reports of this event node: of the same HID device, or else of the same
    /// plug. Nil when none is a keyboard's.
    func keyReports(among nodes: [InputNode]) -> InputNode? {
        let keyboards = nodes.filter { node in
            guard node.subsystem == .hidraw, let bytes = node.reportDescriptor,
                let descriptor = try? ReportDescriptor(bytes)
            else { return false }
            return KeyReportLayout(descriptor) != nil
        }
        return keyboards.first { syspath.hasPrefix($0.hidDevice + "/") } ?? keyboards.first
    }

    /// The place in sysfs of the HID device above a hidraw node: `…/0003:0C2E:0B61.0001` above `hidraw/hidraw0`.
    private var hidDevice: String {
        syspath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
    }
}
