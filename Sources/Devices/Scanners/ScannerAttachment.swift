/// The scanners of a station on the loop's thread.
final class ScannerAttachment {
    private unowned let core: LoopCore
    private let report: @Sendable (ScannerReport) -> Void
    private let layouts = KeyboardLayouts()
    private var roster = ScannerRoster(bindings: [])
    private var nodes: [String: any AttachedNode] = [:]
    private var names: [String: DeviceName] = [:]
    private var unbound: UnboundDevices?
    /// What keeps the bytes of the bound scanners; nil where nobody does. Of other devices nothing is kept.
    var recorder: FlightRecorder?

    init(core: LoopCore, report: @escaping @Sendable (ScannerReport) -> Void) {
        self.core = core
        self.report = report
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

    /// Takes new rules; those whose layout there is.
    func rebind(_ bindings: [ScannerBinding]) {
        apply(
            roster.rebind(
                bindings.filter { binding in
                    reporting { () throws(DeviceError) in try layouts.layout(named: binding.profile.layout) } != nil
                }))
    }

    func listen(leavingAlone nodes: Set<String>) {
        stopListening()
        unbound = UnboundDevices(core: core, leavingAlone: nodes, layouts: layouts, report: report)
        unbound?.follow(roster.free)
    }

    func stopListening() {
        unbound?.follow([])
        unbound = nil
    }

    /// Hands a verdict to every node of a scanner.
    func answer(_ verdict: ScanVerdict, to device: DeviceName) {
        for (syspath, node) in nodes where names[syspath] == device { node.answer(verdict) }
    }

    /// These nodes are there now.
    func appear(_ inputs: [InputNode]) {
        apply(roster.appear(inputs))
    }

    /// The node at that place is gone.
    func disappear(_ syspath: String) {
        apply(roster.disappear(syspath: syspath))
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
            return
        }
        if let input = change.inputNode { appear([input]) }
        guard let syspath = change.syspath else { return }
        for (place, node) in nodes where place == syspath || place.hasPrefix(syspath + "/") { node.rulesHaveRun() }
    }

    private func enumerate(_ udev: UdevContext) {
        reporting { () throws(DeviceError) in
            apply(roster.replace(by: try udev.inputDevices(processedOnly: true).compactMap(\.inputNode)))
        }
    }

    private func apply(_ changes: ScannerRoster.Changes) {
        for syspath in changes.released { release(syspath) }
        // What is taken now may have been listened to until now.
        unbound?.follow(roster.free)
        for (input, binding) in changes.taken {
            if let node = nodes[input.syspath] {
                replace(node, at: input)
            } else {
                attach(input, binding.profile)
            }
        }
    }

    private func attach(_ input: InputNode, _ profile: ScannerProfile) {
        guard let layout = try? layouts.layout(named: profile.layout) else { return }
        let tape = recorder?.tape(for: RecordedDevice(input, profile))
        let node = makeNode(
            NodePlace(
                core: core, description: ScannerDescription(name: profile.name, input: input), profile: profile,
                layout: layout, siblings: { [weak self] in self?.roster.siblings(of: input) ?? [] },
                report: tape?.noting(report, on: core) ?? report, tape: tape,
                tapeOf: { [weak self] in self?.recorder?.tape(for: RecordedDevice($0, profile)) }))
        nodes[input.syspath] = node
        names[input.syspath] = profile.name
        node.open()
    }

    /// Has the node read by its new profile once the scan under way is over.
    private func replace(_ node: any AttachedNode, at input: InputNode) {
        node.whenQuiet { [self] in
            // Meanwhile it may be gone, or have been replaced, or have got its old profile back.
            guard nodes[input.syspath] === node, let profile = roster.profile(of: input.syspath) else { return }
            release(input.syspath)
            attach(input, profile)
        }
    }

    private func release(_ syspath: String) {
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

/// The layouts that were asked for so far: each is compiled once.
final class KeyboardLayouts {
    private var compiled: [String: KeyboardLayout] = [:]

    /// Throws `DeviceError.unknownLayout`.
    func layout(named name: String) throws(DeviceError) -> KeyboardLayout {
        if let layout = compiled[name] { return layout }
        let layout = try KeyboardLayout(named: name)
        compiled[name] = layout
        return layout
    }
}
