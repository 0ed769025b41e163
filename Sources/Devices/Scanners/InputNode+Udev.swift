/// What udev and sysfs say about a node and the devices above it.
struct UdevFacts {
    /// The place of the node in sysfs.
    var syspath: String
    /// A property of the node.
    var property: (String) -> String?
    /// A sysfs attribute of the input device above an event node.
    var inputAttribute: (String) -> String? = { _ in nil }
    /// A property of the HID device above the node.
    var hidProperty: (String) -> String? = { _ in nil }
    /// A sysfs attribute of the USB device above the node.
    var usbAttribute: (String) -> String? = { _ in nil }
    /// A sysfs attribute of the node itself.
    var attribute: (String) -> String? = { _ in nil }
    /// The place in sysfs of the USB device, or else of the HID device.
    var plug: String?
    /// The devices above the node, the nearest first.
    var ancestors: [UdevAncestor] = []
    /// The bytes of the HID device's report descriptor.
    var reportDescriptor: [UInt8]?
}

/// A device above a node: enough to say where the node is plugged in.
struct UdevAncestor: Hashable {
    let subsystem: String
    let name: String
}

extension InputNode {
    /// Reads an event node. The attributes know the ids of devices that are not on USB too, and are what `EVIOCGID`
    /// will answer. Nil for what has no event node, as most of the subsystem.
    init?(event facts: UdevFacts) {
        let (property, attribute) = (facts.property, facts.inputAttribute)
        guard let node = property("DEVNAME"), node.split(separator: "/").last?.hasPrefix("event") == true else {
            return nil
        }
        self.init(
            syspath: facts.syspath, node: node, name: attribute("name") ?? property("ID_MODEL") ?? "",
            vendor: Self.id(attribute("id/vendor") ?? property("ID_VENDOR_ID")),
            product: Self.id(attribute("id/product") ?? property("ID_MODEL_ID")),
            path: property("ID_PATH"), serial: property("ID_SERIAL_SHORT") ?? attribute("uniq"),
            links: Self.links(property), plug: facts.plug, isKeyboard: property("ID_INPUT_KEYBOARD") == "1",
            isMarked: property("RETURNS_STATION_SCANNER") == "1", fixedLayout: property("XKB_FIXED_LAYOUT"))
    }

    /// Reads a hidraw node. udev gives it neither ids nor a path: they are those of the devices above it.
    init?(hidraw facts: UdevFacts) {
        guard let node = facts.property("DEVNAME") else { return nil }
        // HID_ID is bus, vendor and product in hexadecimal: `0003:00000C2E:00000B81`.
        let ids = facts.hidProperty("HID_ID")?.split(separator: ":").map { UInt32($0, radix: 16) } ?? []
        func id(_ place: Int, _ attribute: String) -> UInt16? {
            if ids.count == 3, let id = ids[place].flatMap(UInt16.init(exactly:)) { return id }
            return Self.id(facts.usbAttribute(attribute))
        }
        self.init(
            syspath: facts.syspath, node: node, subsystem: .hidraw,
            name: facts.hidProperty("HID_NAME") ?? facts.usbAttribute("product") ?? "",
            vendor: id(1, "idVendor"), product: id(2, "idProduct"),
            path: facts.property("ID_PATH") ?? Self.place(below: facts.ancestors),
            serial: facts.hidProperty("HID_UNIQ") ?? facts.usbAttribute("serial"), links: Self.links(facts.property),
            plug: facts.plug, isKeyboard: false,
            isMarked: facts.property("RETURNS_STATION_SCANNER") == "1", reportDescriptor: facts.reportDescriptor)
    }

    /// Reads a serial line. Nil for the terminals that are none, and for the built-in ports that are not there.
    init?(tty facts: UdevFacts) {
        guard let node = facts.property("DEVNAME"), let name = node.split(separator: "/").last else { return nil }
        let isUSB = name.hasPrefix("ttyUSB") || name.hasPrefix("ttyACM")
        // A port of the 8250 driver has type 0 when there is no chip behind it.
        let isBuiltIn = name.hasPrefix("ttyS") && facts.attribute("type").map { $0 != "0" } == true
        guard isUSB || isBuiltIn else { return nil }
        let property = facts.property
        self.init(
            syspath: facts.syspath, node: node, subsystem: .tty,
            name: facts.usbAttribute("product") ?? property("ID_MODEL") ?? "",
            vendor: Self.id(property("ID_VENDOR_ID") ?? facts.usbAttribute("idVendor")),
            product: Self.id(property("ID_MODEL_ID") ?? facts.usbAttribute("idProduct")),
            path: property("ID_PATH") ?? Self.place(below: facts.ancestors),
            serial: property("ID_SERIAL_SHORT") ?? facts.usbAttribute("serial"), links: Self.links(property),
            plug: facts.plug, isKeyboard: false, isMarked: property("RETURNS_STATION_SCANNER") == "1")
    }

    /// Where a node is plugged in, as udev's `path_id` puts it together: the USB interface or device without its bus,
    /// the PCI device or platform it hangs on; nil off the USB bus.
    static func place(below ancestors: [UdevAncestor]) -> String? {
        guard let usb = ancestors.first(where: { $0.subsystem == "usb" }), let dash = usb.name.firstIndex(of: "-")
        else { return nil }
        var parts = ["usb-0:" + usb.name[usb.name.index(after: dash)...]]
        var last = "usb"
        for ancestor in ancestors where ancestor.subsystem != last {
            last = ancestor.subsystem
            if last == "pci" || last == "platform" { parts.insert("\(last)-\(ancestor.name)", at: 0) }
        }
        return parts.joined(separator: "-")
    }

    private static func id(_ digits: String?) -> UInt16? {
        digits.flatMap { UInt16($0, radix: 16) }
    }

    private static func links(_ property: (String) -> String?) -> [String] {
        property("DEVLINKS")?.split(separator: " ").map(String.init) ?? []
    }
}
