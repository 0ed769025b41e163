/// What is known of a device that could be a scanner without opening it.
public struct InputNode: Hashable, Sendable {
    /// Which of the kernel's subsystems made the node.
    public enum Subsystem: String, Hashable, Sendable, CaseIterable {
        /// An event node (evdev).
        case input
        /// A node for HID reports as they come.
        case hidraw
        /// A serial line, a real one or one over USB.
        case tty
    }

    /// The place in sysfs, which names the node as long as it is plugged in.
    public var syspath: String
    /// The device node, such as `/dev/input/event3`.
    public var node: String
    /// What kind of node it is.
    public var subsystem: Subsystem
    /// What the device calls itself.
    public var name: String
    /// The vendor, USB or other, when it is known.
    public var vendor: UInt16?
    /// The product of that vendor, when it is known.
    public var product: UInt16?
    /// Where it is plugged in (`ID_PATH`), such as `pci-0000:00:14.0-usb-0:3:1.0`.
    public var path: String?
    /// The serial number, when the device has one.
    public var serial: String?
    /// The links that udev made to the node.
    public var links: [String]
    /// The place in sysfs of the whole device, which is the same for all nodes of one plug; nil when nothing tells.
    public var plug: String?
    /// Whether it has the keys of a keyboard (`ID_INPUT_KEYBOARD`), as scanners in keyboard mode do.
    public var isKeyboard: Bool
    /// Whether a udev rule says that it is a scanner (`RETURNS_STATION_SCANNER=1`).
    public var isMarked: Bool
    /// The layout that systemd's hardware data base gives it (`XKB_FIXED_LAYOUT`).
    public var fixedLayout: String?
    /// The report descriptor of a hidraw node, from sysfs.
    public var reportDescriptor: [UInt8]?

    /// Takes the facts.
    public init(
        syspath: String, node: String, subsystem: Subsystem = .input, name: String, vendor: UInt16? = nil,
        product: UInt16? = nil, path: String? = nil, serial: String? = nil, links: [String] = [],
        plug: String? = nil, isKeyboard: Bool = true, isMarked: Bool = false, fixedLayout: String? = nil,
        reportDescriptor: [UInt8]? = nil
    ) {
        self.syspath = syspath
        self.node = node
        self.subsystem = subsystem
        self.name = name
        self.vendor = vendor
        self.product = product
        self.path = path
        self.serial = serial
        self.links = links
        self.plug = plug
        self.isKeyboard = isKeyboard
        self.isMarked = isMarked
        self.fixedLayout = fixedLayout
        self.reportDescriptor = reportDescriptor
    }
}
