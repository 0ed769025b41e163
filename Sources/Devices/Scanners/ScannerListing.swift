/// The input devices of the machine, for whoever sets a station up. Nothing is opened.
public enum ScannerListing {
    /// Every input device with a node, in the order of their places in sysfs.
    ///
    /// Throws `DeviceError.system` when libudev cannot be used or enumerate.
    public static func inputDevices() throws(DeviceError) -> [InputNode] {
        try UdevContext().inputDevices(processedOnly: false).compactMap(\.inputNode)
    }
}
