import CLinuxInput
import Glibc
import SystemPackage

/// An open input device (evdev). Each step is one call of the kernel's interface; the order is `ScannerNode`'s.
final class EvdevDevice {
    let path: String
    let descriptor: FileDescriptor

    /// Opens the node without blocking, for writing too where that is allowed: the lamps are set by writing.
    ///
    /// Throws `DeviceError.device`.
    init(path: String) throws(DeviceError) {
        self.path = path
        do {
            descriptor = try openNode(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
        } catch {
            guard case .device(_, _, .permissionDenied) = error else { throw error }
            descriptor = try openNode(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        }
    }

    deinit {
        try? descriptor.close()
    }

    /// Refuses a device that is not the one udev told of: node numbers are used again (`EVIOCGID`).
    func verify(_ input: InputNode) throws(DeviceError) {
        var (vendor, product) = (UInt16(0), UInt16(0))
        try check(linux_evdev_identity(descriptor.rawValue, &vendor, &product), "ioctl(EVIOCGID)")
        guard input.vendor ?? vendor == vendor, input.product ?? product == product else {
            throw .notTheBoundDevice(path: path, vendor: vendor, product: product)
        }
    }

    /// Has the records stamped by the clock that the loop waits by (`EVIOCSCLOCKID`).
    func useMonotonicClock() throws(DeviceError) {
        try check(linux_evdev_use_monotonic_clock(descriptor.rawValue), "ioctl(EVIOCSCLOCKID)")
    }

    /// Takes the device for this program alone (`EVIOCGRAB`); `EBUSY` when another program has it.
    func grab() throws(DeviceError) {
        try check(linux_evdev_grab(descriptor.rawValue), "ioctl(EVIOCGRAB)")
    }

    /// The keys that are down (`EVIOCGKEY`). Deletes queued key records: only before the grab, right after it, and
    /// after records were lost.
    func heldKeys() throws(DeviceError) -> Set<KeyCode> {
        var bits = [UInt8](repeating: 0, count: Int(InputEvent.highestKey / 8) + 1)
        try check(linux_evdev_held_keys(descriptor.rawValue, &bits, Int32(bits.count)), "ioctl(EVIOCGKEY)")
        return KeyCode.codes(in: bits)
    }

    /// Switches the CapsLock lamp off. A scanner that watches it would turn its letters round for as long as it burns,
    /// and while the device is grabbed nobody else can. Without permission to write it stays as it is.
    func switchCapsLockLampOff() {
        _ = linux_evdev_caps_lock_lamp_off(descriptor.rawValue)
    }

    /// Lets the device send again (`/sys/class/input/inputN/inhibited`). udev's rules may have silenced it from the
    /// moment it was plugged in, so that nothing of it reached the console before the grab. Returns why that failed;
    /// nil when the device was not silenced, or is silent no more.
    func liftInhibition(_ input: InputNode) -> DeviceError? {
        let switchPath = FilePath(input.syspath).removingLastComponent().appending("inhibited").string
        guard let state = try? FileDescriptor.open(switchPath, .readOnly) else { return nil }
        var byte: UInt8 = 0
        let count = (try? withUnsafeMutableBytes(of: &byte) { try state.read(into: $0) }) ?? 0
        try? state.close()
        guard count == 1, byte == UInt8(ascii: "1") else { return nil }
        do {
            let file = try FileDescriptor.open(switchPath, .writeOnly)
            defer { try? file.close() }
            _ = try file.writeAll("0".utf8)
            return nil
        } catch {
            return .device(path: switchPath, operation: "write", errno: error as? Errno ?? .ioError)
        }
    }

    /// Reads away what is queued; false when the device is gone.
    func discardQueued() -> Bool {
        var buffer = [UInt8](repeating: 0, count: ScanLimits.recordsPerRead * InputEvent.size)
        for _ in 0..<ScanLimits.readsPerWake {
            let count = Glibc.read(descriptor.rawValue, &buffer, buffer.count)
            if count < 0, errno == EAGAIN || errno == EINTR { return true }
            if count <= 0 { return false }
        }
        return true
    }

    private func check(_ result: Int32, _ operation: String) throws(DeviceError) {
        if let error = DeviceError(result, path: path, operation: operation) { throw error }
    }
}

extension KeyCode {
    /// The keys whose bits are set: bit n of byte n / 8, from the lowest.
    static func codes(in bits: [UInt8]) -> Set<KeyCode> {
        var codes: Set<KeyCode> = []
        for (index, byte) in bits.enumerated() where byte != 0 {
            for bit in 0..<8 where byte & (1 << UInt8(bit)) != 0 {
                codes.insert(KeyCode(rawValue: UInt16(index * 8 + bit)))
            }
        }
        return codes
    }
}

/// open(2) for a node whose path comes from outside; an interrupted call is repeated.
///
/// Throws `DeviceError.device`.
func openNode(_ path: String, _ flags: Int32) throws(DeviceError) -> FileDescriptor {
    while true {
        let descriptor = Glibc.open(path, flags)
        if descriptor >= 0 { return FileDescriptor(rawValue: descriptor) }
        let reason = Errno(rawValue: errno)
        if reason != .interrupted { throw .device(path: path, operation: "open", errno: reason) }
    }
}
