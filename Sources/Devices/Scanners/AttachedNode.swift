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
    /// udev's rules have run again while the device was there.
    func rulesHaveRun()
    /// Calls `work` once no scan is under way: at once, or later on the loop.
    func whenQuiet(_ work: @escaping () -> Void)
}

extension AttachedNode {
    func rulesHaveRun() {}
}

/// The reader of a node, by its subsystem.
func makeNode(_ place: NodePlace) -> any AttachedNode {
    switch place.node.subsystem {
    case .input: ScannerNode(place)
    case .hidraw: HidrawNode(place)
    case .tty: SerialNode(place)
    }
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
    /// Whether it is a scanner of the station's. What is not bound may be the operator's keyboard: it is only listened
    /// to, and whatever is typed goes on to everybody else.
    var isBound = true
    /// The other nodes of the same device that are there now.
    var siblings: () -> [InputNode] = { [] }
    let report: (ScannerReport) -> Void
    /// What keeps the bytes of the node; nil where nobody does.
    var tape: DeviceTape?
    /// What is to keep the bytes of another node of the same device, which is read in the place of this one.
    var tapeOf: (InputNode) -> DeviceTape? = { _ in nil }

    var node: InputNode { description.input }
}
