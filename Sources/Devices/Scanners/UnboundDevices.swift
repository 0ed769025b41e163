import SystemPackage

/// The devices that could be scanners and are nobody's, open for as long as one of them is to be bound.
final class UnboundDevices {
    private unowned let core: LoopCore
    private let leavingAlone: Set<String>
    private let layouts: KeyboardLayouts
    private let report: (ScannerReport) -> Void
    private var free: [InputNode] = []
    private var open: [String: any AttachedNode] = [:]

    init(
        core: LoopCore, leavingAlone: Set<String>, layouts: KeyboardLayouts,
        report: @escaping (ScannerReport) -> Void
    ) {
        self.core = core
        self.leavingAlone = leavingAlone
        self.layouts = layouts
        self.report = report
    }

    /// Listens to these devices and to no others.
    func follow(_ free: [InputNode]) {
        self.free = free
        let candidates = free.compactMap { node in
            Self.kind(of: node, beside: free).map { (node, $0) }
        }.filter { node, _ in
            !leavingAlone.contains(node.node) && leavingAlone.isDisjoint(with: node.links)
        }
        let places = Set(candidates.map(\.0.syspath))
        for syspath in open.keys where !places.contains(syspath) { open.removeValue(forKey: syspath)?.close() }
        for (node, kind) in candidates where open[node.syspath] == nil { listen(to: node, kind) }
    }

    /// What the node would be as a scanner. A keyboard is listened to without any evidence, because most scanners give
    /// none; a line without evidence is not opened, because opening alone disturbs some devices.
    static func kind(of node: InputNode, beside nodes: [InputNode]) -> ScannerKind.Name? {
        switch node.subsystem {
        case .input:
            return node.isKeyboard || node.isMarked ? .wedge : nil
        case .hidraw:
            return ScannerKind.row(.hidPOS).evidence(node, []) == .pointOfSalePage ? .hidPOS : nil
        case .tty:
            let siblings = nodes.filter { $0.device == node.device && $0 != node }
            return ScannerKind.row(.serial).evidence(node, siblings) == nil ? nil : .serial
        }
    }

    private func listen(to input: InputNode, _ kind: ScannerKind.Name) {
        let profile = HeardScan.profile(for: input, of: kind)
        guard let layout = try? layouts.layout(named: profile.layout) else { return }
        let node = makeNode(
            NodePlace(
                core: core, description: ScannerDescription(name: profile.name, input: input), profile: profile,
                layout: layout, isBound: false,
                siblings: { [weak self] in self?.free.filter { $0.device == input.device && $0 != input } ?? [] },
                report: { [report] in Self.pass($0, from: input, profile, to: report) }
            ))
        open[input.syspath] = node
        node.open()
    }

    /// Puts what a reader says into the words for devices that are nobody's, so that nothing of it can be taken for a
    /// scan of the station's.
    private static func pass(
        _ said: ScannerReport, from node: InputNode, _ profile: ScannerProfile, to report: (ScannerReport) -> Void
    ) {
        switch said {
        case .scanned(let scanned):
            if let scan = HeardScan(scanned, from: node, readBy: profile) { report(.heard(scan)) }
        case .unended(let scanned):
            report(.misheard(node, scanned.unendedLoss))
        case .lost(_, let reason):
            report(.misheard(node, reason))
        case .busy(_, let path):
            report(.unheard(node, .device(path: path, operation: "open", errno: .resourceBusy)))
        case .fault(let error):
            report(.unheard(node, error))
        case .replied, .attached, .detached, .switched:
            break
        case .heard, .misheard, .unheard:
            report(said)
        }
    }
}
