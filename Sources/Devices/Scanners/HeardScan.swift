/// What a device that is not bound has sent while it was listened to.
public struct HeardScan: Hashable, Sendable {
    /// The scan; its device is the path of the node. Nothing stands around the text: what a serial line puts before and
    /// behind a code, and a Tab behind it, are taken off. Never to be shown, printed or logged as it is.
    public let scan: ScannedText
    /// The node that it came from.
    public let node: InputNode
    /// How the scanner is set, as far as one scan shows: its kind, what ends a code and, on a serial line, what begins
    /// it. Its name is the path of the node; the layout is only the one that the text was read under.
    public let profile: ScannerProfile

    /// Takes the facts.
    public init(scan: ScannedText, node: InputNode, profile: ScannerProfile) {
        self.scan = scan
        self.node = node
        self.profile = profile
    }
}

extension HeardScan {
    /// How a device that nobody has set up is read: whatever it puts behind a code, silence ends it as well.
    static func profile(for node: InputNode, of kind: ScannerKind.Name) -> ScannerProfile {
        ScannerProfile(
            name: node.node, kind: kind, suffix: .idle,
            serial: SerialSettings(framing: SerialFraming(end: .silence)),
            silenceMilliseconds: kind == .serial ? nil : ScanLimits.partialMilliseconds)
    }

    /// Finds out what surrounds a code that was read by such a profile; nil when it surrounds nothing.
    init?(_ scanned: ScannedText, from node: InputNode, readBy profile: ScannerProfile) {
        var profile = ScannerProfile(name: profile.name, kind: profile.kind, layout: profile.layout)
        var text = Substring(scanned.text).unicodeScalars
        switch profile.kind {
        case .wedge:
            let hasTab = text.last == "\t"
            if hasTab { text.removeLast() }
            profile.suffix = scanned.end != nil ? .enter : hasTab ? .tab : .idle
        case .serial:
            profile.serial.framing = Self.framing(cutFrom: &text)
        case .hidPOS:
            break
        }
        guard !text.isEmpty else { return nil }
        let scan = ScannedText(
            text: String(text), device: scanned.device, keys: scanned.keys, unmapped: scanned.unmapped,
            end: scanned.end, firstAt: scanned.firstAt, lastAt: scanned.lastAt)
        self.init(scan: scan, node: node, profile: profile)
    }

    /// Cuts off what begins and ends a code on a serial line.
    private static func framing(cutFrom text: inout Substring.UnicodeScalarView) -> SerialFraming {
        var framing = SerialFraming(end: .silence)
        if text.first == "\u{02}" {
            framing.start = 0x02
            text.removeFirst()
        }
        // The first of them ends the code; an LF behind a CR is ignored then.
        while let end = text.last.flatMap({ ends[$0] }) {
            framing.end = end
            text.removeLast()
        }
        return framing
    }

    private static let ends: [Unicode.Scalar: SerialFraming.End] = [
        "\r": .cr, "\n": .lf, "\t": .tab, "\u{03}": .etx,
    ]
}
