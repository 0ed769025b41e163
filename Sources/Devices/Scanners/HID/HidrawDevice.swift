import CLinuxInput
import Glibc
import SystemPackage

/// An open hidraw node. Each step is one call of the kernel's interface.
final class HidrawDevice {
    let path: String
    let descriptor: FileDescriptor

    /// Opens the node. What is written to it sounds beeps. The first opener of a USB device waits some 50 ms in the
    /// kernel.
    ///
    /// Throws `DeviceError.device`.
    init(path: String) throws(DeviceError) {
        self.path = path
        descriptor = try openDevice(path)
    }

    deinit {
        try? descriptor.close()
    }

    /// Refuses a device that is not the one udev told of: node numbers are used again (`HIDIOCGRAWINFO`).
    func verify(_ input: InputNode) throws(DeviceError) {
        var (vendor, product) = (UInt16(0), UInt16(0))
        try check(linux_hidraw_identity(descriptor.rawValue, &vendor, &product), "ioctl(HIDIOCGRAWINFO)")
        guard input.vendor ?? vendor == vendor, input.product ?? product == product else {
            throw .notTheBoundDevice(path: path, vendor: vendor, product: product)
        }
    }

    /// The report descriptor of what was opened (`HIDIOCGRDESC`).
    func reportDescriptor() throws(DeviceError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: ScanLimits.descriptorBytesMax)
        let size = linux_hidraw_descriptor(descriptor.rawValue, &bytes, Int32(bytes.count))
        try check(size, "ioctl(HIDIOCGRDESC)")
        return Array(bytes.prefix(Int(size)))
    }

    /// Sends a feature report, its number first (`HIDIOCSFEATURE`).
    func sendFeature(_ report: [UInt8]) throws(DeviceError) {
        try check(
            linux_hidraw_send_feature(descriptor.rawValue, report, Int32(report.count)), "ioctl(HIDIOCSFEATURE)")
    }

    /// Writes an output report, its number first.
    func write(_ report: [UInt8]) throws(DeviceError) {
        let count = report.withUnsafeBytes { Glibc.write(descriptor.rawValue, $0.baseAddress, $0.count) }
        guard count < 0 else { return }
        throw .device(path: path, operation: "write", errno: Errno(rawValue: errno))
    }

    private func check(_ result: Int32, _ operation: String) throws(DeviceError) {
        if let error = DeviceError(result, path: path, operation: operation) { throw error }
    }
}
