/// A scanner that is there: the name of its profile and the node behind it.
public struct ScannerDescription: Hashable, Sendable {
    /// The name from the profile.
    public let name: DeviceName
    /// The device node, file or pipe it is read from.
    public let input: InputNode

    /// Takes both.
    public init(name: DeviceName, input: InputNode) {
        self.name = name
        self.input = input
    }
}

/// Everything that a scanner can have to say.
public enum ScannerReport: Equatable, Sendable {
    /// A scan, complete.
    case scanned(ScannedText)
    /// What came before the silence of the profile, and not the end that it expects: lost like any other, unless it is
    /// a code that is whole by its own shape. For a code of any other kind a part may be a shorter one.
    case unended(ScannedText)
    /// A scan that has to be repeated.
    case lost(DeviceName, LossReason)
    /// The answer of a scanner to a command, or another message of its own: no code, whatever it says. Never to be
    /// shown, printed or logged as it is.
    case replied(DeviceName, String)
    /// A node of a bound scanner is grabbed and being read. A scanner may have several nodes, each with its report.
    case attached(ScannerDescription)
    /// Such a node is gone, or a replay is at its end.
    case detached(ScannerDescription)
    /// Another program has grabbed the node (`EBUSY`). Told once; it is tried again with growing pauses until it is
    /// had.
    case busy(DeviceName, path: String)
    /// What a scanner types as numbers with Alt cannot be read from its keys. From its next scan until it is unplugged
    /// it is read by its HID reports. The scan that showed it was reported lost.
    case switched(DeviceName)
    /// While listening: what a device that is not bound has sent.
    case heard(HeardScan)
    /// While listening: a device that is not bound has sent something that has to be sent again.
    case misheard(InputNode, LossReason)
    /// While listening: nothing can be heard of this device, and why (`EACCES`, `EBUSY`). Told once for each reason.
    case unheard(InputNode, DeviceError)
    /// Something failed at the edge to the kernel; what still works goes on.
    case fault(DeviceError)
}

extension ScannerReport {
    /// What became of a scan, with the name of its scanner.
    init(_ outcome: ScanOutcome, device: DeviceName) {
        switch outcome {
        case .scanned(let text): self = .scanned(text)
        case .unended(let text): self = .unended(text)
        case .lost(let reason): self = .lost(device, reason)
        case .reply(let text): self = .replied(device, text)
        }
    }
}
