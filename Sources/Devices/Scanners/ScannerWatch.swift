/// Keeps the scanners of a station attached: finds them when they are plugged in, grabs them, reads them, and finds
/// them again by the same rule when they come back, whatever their node is called then.
public struct ScannerWatch: Sendable {
    private let bindings: [ScannerBinding]
    private let report: @Sendable (ScannerReport) -> Void

    /// Takes the rules, the first that accepts a device decides, and who is told. `report` is called on the loop's
    /// thread and must not block.
    public init(bindings: [ScannerBinding], report: @escaping @Sendable (ScannerReport) -> Void) {
        self.bindings = bindings
        self.report = report
    }

    /// Begins, on the loop's thread; it ends with the loop. Whatever fails is reported, and the rest goes on: without
    /// libudev's monitor the scanners that are plugged in already still work.
    ///
    /// Returns the way back, by which scanners are told what became of their scans.
    @discardableResult
    public func start(on loop: DeviceLoop) -> ScannerFeedback {
        let box = LoopConfined(AttachmentBox())
        loop.perform { [bindings, report] core in
            let attachment = ScannerAttachment(core: core, bindings: bindings, report: report)
            box.on(core).attachment = attachment
            attachment.begin()
        }
        return ScannerFeedback(loop: loop, box: box)
    }
}

/// The scanners of a station on the loop's thread.
final class ScannerAttachment {
    private unowned let core: LoopCore
    private let report: @Sendable (ScannerReport) -> Void
    private var roster: ScannerRoster
    private var layouts: [String: KeyboardLayout] = [:]
    private var nodes: [String: any AttachedNode] = [:]
    private var names: [String: DeviceName] = [:]

    init(core: LoopCore, bindings: [ScannerBinding], report: @escaping @Sendable (ScannerReport) -> Void) {
        self.core = core
        self.report = report
        var usable: [ScannerBinding] = []
        for binding in bindings {
            do {
                let layout = binding.profile.layout
                if layouts[layout] == nil { layouts[layout] = try KeyboardLayout(named: layout) }
                usable.append(binding)
            } catch {
                report(.fault(error))
            }
        }
        roster = ScannerRoster(bindings: usable)
    }

    func begin() {
        guard let udev = reporting({ () throws(DeviceError) in try UdevContext() }) else { return }
        // The monitor is on before anything is enumerated, so that no device falls in between.
        reporting { () throws(DeviceError) in
            let monitor = try udev.listen()
            try core.watch(monitor, for: .readable) { [self] readiness in
                if !readiness.isDisjoint(with: [.hangUp, .error]) { core.unwatch(monitor) }
                takeChanges(udev)
            }
        }
        enumerate(udev)
    }

    private func takeChanges(_ udev: UdevContext) {
        for _ in 0..<ScanLimits.messagesPerWake {
            do {
                guard let change = try udev.nextChange() else { return }
                take(change)
            } catch {
                report(.fault(error))
                return enumerate(udev)
            }
        }
    }

    private func take(_ change: UdevDevice) {
        if change.action == "remove" {
            if let syspath = change.syspath { disappear(syspath) }
        } else if let input = change.inputNode {
            appear(input)
        }
    }

    private func enumerate(_ udev: UdevContext) {
        reporting { () throws(DeviceError) in
            let inputs = try udev.inputDevices(processedOnly: true).compactMap(\.inputNode)
            for syspath in roster.missing(from: Set(inputs.map(\.syspath))) { disappear(syspath) }
            for input in inputs { appear(input) }
        }
    }

    private func appear(_ input: InputNode) {
        for (input, binding) in roster.appear(input) { attach(input, binding.profile) }
    }

    private func attach(_ input: InputNode, _ profile: ScannerProfile) {
        guard let layout = layouts[profile.layout] else { return }
        let place = NodePlace(
            core: core, description: ScannerDescription(name: profile.name, input: input), profile: profile,
            layout: layout, report: report)
        let node: any AttachedNode =
            switch input.subsystem {
            case .input: ScannerNode(place)
            case .hidraw: HidrawNode(place)
            case .tty: SerialNode(place)
            }
        nodes[input.syspath] = node
        names[input.syspath] = profile.name
        node.open()
    }

    /// Hands a verdict to every node of a scanner.
    func answer(_ verdict: ScanVerdict, to device: DeviceName) {
        for (syspath, node) in nodes where names[syspath] == device { node.answer(verdict) }
    }

    private func disappear(_ syspath: String) {
        guard roster.disappear(syspath: syspath) else { return }
        names[syspath] = nil
        nodes.removeValue(forKey: syspath)?.close()
    }

    @discardableResult
    private func reporting<Value>(_ work: () throws(DeviceError) -> Value) -> Value? {
        do {
            return try work()
        } catch {
            report(.fault(error))
            return nil
        }
    }
}
