import CUdev
import SystemPackage

/// One device of libudev, released with the value that owns it.
final class UdevDevice {
    private let handle: OpaquePointer

    /// Takes over one reference of libudev.
    init(owning handle: OpaquePointer) {
        self.handle = handle
    }

    deinit {
        udev_device_unref(handle)
    }

    /// What happened to it: `add`, `remove`, `change` …; nil for a device that was enumerated.
    var action: String? { text(udev_device_get_action(handle)) }
    /// The place in sysfs.
    var syspath: String? { text(udev_device_get_syspath(handle)) }

    /// The device node, such as `/dev/ttyUSB0`; nil for a device without one.
    var node: String? { text(udev_device_get_devnode(handle)) }
    /// The links to the node that udev's rules gave it, in no order.
    var links: [String] {
        (text(udev_device_get_property_value(handle, "DEVLINKS")) ?? "").split(separator: " ").map(String.init)
    }

    /// The facts of a node that could be a scanner's; nil for the other devices of its subsystem.
    var inputNode: InputNode? {
        guard let syspath, let name = text(udev_device_get_subsystem(handle)) else { return nil }
        switch InputNode.Subsystem(rawValue: name) {
        case .input: return InputNode(event: facts(syspath))
        case .hidraw:
            var facts = facts(syspath)
            facts.reportDescriptor = reportDescriptor
            return InputNode(hidraw: facts)
        case .tty: return InputNode(tty: facts(syspath))
        case nil: return nil
        }
    }

    private func facts(_ syspath: String) -> UdevFacts {
        // libudev keeps the parents for as long as the node.
        let input = udev_device_get_parent_with_subsystem_devtype(handle, "input", nil)
        let hid = udev_device_get_parent_with_subsystem_devtype(handle, "hid", nil)
        let usb = udev_device_get_parent_with_subsystem_devtype(handle, "usb", "usb_device")
        return UdevFacts(
            syspath: syspath,
            property: { [self] in text(udev_device_get_property_value(handle, $0)) },
            inputAttribute: { [self] name in input.flatMap { text(udev_device_get_sysattr_value($0, name)) } },
            hidProperty: { [self] name in hid.flatMap { text(udev_device_get_property_value($0, name)) } },
            usbAttribute: { [self] name in usb.flatMap { text(udev_device_get_sysattr_value($0, name)) } },
            attribute: { [self] in text(udev_device_get_sysattr_value(handle, $0)) },
            plug: (usb ?? hid).flatMap { text(udev_device_get_syspath($0)) }, ancestors: ancestors)
    }

    private var ancestors: [UdevAncestor] {
        var found: [UdevAncestor] = []
        var next = udev_device_get_parent(handle)
        while let current = next, found.count < ScanLimits.ancestorsMax {
            if let subsystem = text(udev_device_get_subsystem(current)),
                let name = text(udev_device_get_sysname(current))
            {
                found.append(UdevAncestor(subsystem: subsystem, name: name))
            }
            next = udev_device_get_parent(current)
        }
        return found
    }

    /// The report descriptor of the HID device above, from its file in sysfs, which everybody may read; the node itself
    /// stays closed. libudev gives attributes up to their first zero only.
    private var reportDescriptor: [UInt8]? {
        guard let hid = udev_device_get_parent_with_subsystem_devtype(handle, "hid", nil),
            let syspath = text(udev_device_get_syspath(hid)),
            let file = try? FileDescriptor.open(
                FilePath(syspath).appending("report_descriptor"), .readOnly, options: [.closeOnExec])
        else { return nil }
        defer { try? file.close() }
        // One byte more than there may be, so that a longer one is seen to be longer.
        return try? [UInt8](unsafeUninitializedCapacity: ScanLimits.descriptorBytesMax + 1) { buffer, count in
            count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
        }
    }

    /// Copies what libudev keeps; nil for nothing and for an empty string.
    private func text(_ bytes: UnsafePointer<CChar>?) -> String? {
        guard let bytes, bytes.pointee != 0 else { return nil }
        return String(cString: bytes)
    }
}
