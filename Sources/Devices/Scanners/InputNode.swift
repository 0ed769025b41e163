/// What is known of an input device without opening it.
public struct InputNode: Hashable, Sendable {
    /// The place in sysfs, which names the device as long as it is plugged in.
    public var syspath: String
    /// The device node, such as `/dev/input/event3`.
    public var node: String
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
    /// Whether it has the keys of a keyboard (`ID_INPUT_KEYBOARD`), as scanners in keyboard mode do.
    public var isKeyboard: Bool

    /// Takes the facts.
    public init(
        syspath: String, node: String, name: String, vendor: UInt16? = nil, product: UInt16? = nil,
        path: String? = nil, serial: String? = nil, links: [String] = [], isKeyboard: Bool = true
    ) {
        self.syspath = syspath
        self.node = node
        self.name = name
        self.vendor = vendor
        self.product = product
        self.path = path
        self.serial = serial
        self.links = links
        self.isKeyboard = isKeyboard
    }
}

extension InputNode {
    /// Takes the facts from udev's properties of the node and from the sysfs attributes of the input device it belongs
    /// to; nil for what has no event node, as most of the subsystem.
    ///
    /// The attributes know the ids of devices that are not on USB too, and are what `EVIOCGID` will answer.
    init?(syspath: String, property: (String) -> String?, attribute: (String) -> String?) {
        guard let node = property("DEVNAME"), node.split(separator: "/").last?.hasPrefix("event") == true else {
            return nil
        }
        func id(_ attributeName: String, _ propertyName: String) -> UInt16? {
            (attribute(attributeName) ?? property(propertyName)).flatMap { UInt16($0, radix: 16) }
        }
        self.init(
            syspath: syspath, node: node, name: attribute("name") ?? property("ID_MODEL") ?? "",
            vendor: id("id/vendor", "ID_VENDOR_ID"), product: id("id/product", "ID_MODEL_ID"),
            path: property("ID_PATH"), serial: property("ID_SERIAL_SHORT") ?? attribute("uniq"),
            links: property("DEVLINKS")?.split(separator: " ").map(String.init) ?? [],
            isKeyboard: property("ID_INPUT_KEYBOARD") == "1")
    }
}
