/// One node of a bound scanner, from the first try to open it until it is unplugged.
///
/// One implementation for each kind of node: `ScannerNode` for evdev, `HidrawNode`, `SerialNode`.
protocol AttachedNode: AnyObject {
    /// Tries to have the device, now.
    func open()
    /// The device is gone: ends what is under way. Nothing happens the second time.
    func close()
    /// Tells the scanner what became of its last scan, as far as it can be told.
    func answer(_ verdict: ScanVerdict)
}

/// What became of a scan, for the scanner that made it.
public enum ScanVerdict: Hashable, Sendable {
    /// It is committed: what the scan caused is on disk.
    case accepted
    /// It was refused, and nothing was written.
    case refused
}

/// What a node needs to know of the scanner that it belongs to.
struct NodePlace {
    unowned let core: LoopCore
    let description: ScannerDescription
    let profile: ScannerProfile
    let layout: KeyboardLayout
    let report: (ScannerReport) -> Void

    var node: InputNode { description.input }
}
