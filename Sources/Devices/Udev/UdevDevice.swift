import CUdev

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

    /// The facts of an input device with a node; nil for the other devices of the subsystem.
    var inputNode: InputNode? {
        guard let syspath else { return nil }
        // libudev keeps the parent for as long as the node.
        let parent = udev_device_get_parent_with_subsystem_devtype(handle, "input", nil)
        return InputNode(
            syspath: syspath, property: { text(udev_device_get_property_value(handle, $0)) },
            attribute: { name in parent.flatMap { text(udev_device_get_sysattr_value($0, name)) } })
    }

    /// Copies what libudev keeps; nil for nothing and for an empty string.
    private func text(_ bytes: UnsafePointer<CChar>?) -> String? {
        guard let bytes, bytes.pointee != 0 else { return nil }
        return String(cString: bytes)
    }
}
