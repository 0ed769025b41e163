/// A way in which scanners talk to a computer. One row for each; to add one is to add a name and its row.
public struct ScannerKind: Sendable {
    /// The kinds, by the words that the configuration has for them.
    public enum Name: String, Hashable, Sendable, CaseIterable {
        /// The scanner types like a keyboard.
        case wedge
        /// The scanner sends HID point-of-sale reports.
        case hidPOS = "hidpos"
        /// The scanner sends bytes on a serial line, a real one or one over USB.
        case serial
    }

    /// What a kind of scanner can do beside sending codes.
    public struct Capabilities: OptionSet, Hashable, Sendable {
        /// One bit per capability.
        public let rawValue: UInt8

        /// Takes one bit per capability.
        public init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        /// It can be told what became of a scan.
        public static let answers = Capabilities(rawValue: 1)
        /// It says itself which symbology a code has, whatever it is set to put before the text.
        public static let symbology = Capabilities(rawValue: 2)
        /// It can be made to sound.
        public static let beeps = Capabilities(rawValue: 4)
        /// It says where each code ends, with no silence or suffix needed.
        public static let boundaries = Capabilities(rawValue: 8)
    }

    /// Which one it is.
    public let name: Name
    /// What scanners of this kind can do; whether one does is its own matter.
    public let capabilities: Capabilities
    /// How files with recordings of it end: `.evdev`.
    public let recordingSuffix: String

    /// Whether a scanner of this kind is read, or kept silent, through this node.
    let uses: @Sendable (InputNode) -> Bool
    /// Why a node is a scanner of this kind, given the other nodes of the same device; nil when nothing says so.
    let evidence: @Sendable (InputNode, [InputNode]) -> ScannerEvidence?

    /// Every kind, the surest to recognise first.
    public static let all = [row(.hidPOS), row(.serial), row(.wedge)]

    /// The row of a kind.
    public static func row(_ name: Name) -> ScannerKind {
        switch name {
        case .wedge: wedge
        case .hidPOS: hidPOS
        case .serial: serial
        }
    }

    private static let wedge = ScannerKind(
        name: .wedge, capabilities: [], recordingSuffix: ".evdev",
        uses: { $0.subsystem == .input },
        evidence: { node, siblings in
            guard node.subsystem == .input, node.isKeyboard else { return nil }
            if let evidence = ScannerEvidence.common(to: node, kind: .wedge) { return evidence }
            if let layout = node.fixedLayout { return .fixedLayout(layout) }
            if siblings.contains(where: { HIDPOSNode.evidence($0) != nil }) { return .pointOfSaleBeside }
            return ScannerEvidence.namesScanner(node.name) ? .name : nil
        })

    /// The event nodes of such a scanner are taken as well: some of them type until they are asked not to.
    private static let hidPOS = ScannerKind(
        name: .hidPOS, capabilities: [.answers, .symbology, .beeps, .boundaries], recordingSuffix: ".hidraw",
        uses: { $0.subsystem == .input || HIDPOSNode.evidence($0) != nil },
        evidence: { node, _ in HIDPOSNode.evidence(node) })

    private static let serial = ScannerKind(
        name: .serial, capabilities: [.answers, .beeps], recordingSuffix: ".serial",
        uses: { $0.subsystem == .tty },
        evidence: { node, _ in
            guard node.subsystem == .tty else { return nil }
            return ScannerEvidence.common(to: node, kind: .serial)
                ?? (ScannerEvidence.namesScanner(node.name) ? .name : nil)
        })
}

/// What a hidraw node is, by the report descriptor that sysfs shows to everybody.
private enum HIDPOSNode {
    static func evidence(_ node: InputNode) -> ScannerEvidence? {
        guard node.subsystem == .hidraw, let bytes = node.reportDescriptor,
            let descriptor = try? ReportDescriptor(bytes)
        else { return nil }
        if POSLayout(descriptor) != nil { return .pointOfSalePage }
        return POSSwitch.request(descriptor) == nil ? nil : .pointOfSaleSwitch
    }
}
