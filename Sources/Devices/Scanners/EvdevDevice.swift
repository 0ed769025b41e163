import CLinuxInput
import Glibc
import SystemPackage

/// An open input device (evdev). Each step is one call of the kernel's interface; the order is `ScannerNode`'s.
final class EvdevDevice {
    let path: String
    let descriptor: FileDescriptor
    /// The attribute of a device that was silent until it was had.
    private var lifted: FilePath?

    /// Opens the node. What is written to it sets the lamps.
    ///
    /// Throws `DeviceError.device`.
    init(path: String) throws(DeviceError) {
        self.path = path
        descriptor = try openDevice(path)
    }

    deinit {
        restoreInhibition()
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

    /// Whether udev's rules have silenced the device from the moment it was plugged in, so that nothing of it reaches
    /// the console before the grab (`/sys/class/input/inputN/inhibited`, Linux 5.11).
    func isInhibited(_ input: InputNode) -> Bool {
        guard let state = try? FileDescriptor.open(Self.inhibition(of: input), .readOnly) else { return false }
        defer { try? state.close() }
        var byte: UInt8 = 0
        let count = (try? withUnsafeMutableBytes(of: &byte) { try state.read(into: $0) }) ?? 0
        return count == 1 && byte == UInt8(ascii: "1")
    }

    /// Lets the device send again, until it is closed. Returns why that failed; nil when the device was not silenced,
    /// or is silent no more.
    func liftInhibition(_ input: InputNode) -> DeviceError? {
        guard isInhibited(input) else { return nil }
        let path = Self.inhibition(of: input)
        do {
            try Self.write("0", to: path)
            lifted = path
            return nil
        } catch {
            return .device(path: path.string, operation: "write", errno: error as? Errno ?? .ioError)
        }
    }

    /// Silences the device again, if it was silent before it was had: to be called while the grab still holds, so that
    /// nothing gets through in between. A device that is gone has no such attribute any more.
    func restoreInhibition() {
        guard let path = lifted else { return }
        lifted = nil
        try? Self.write("1", to: path)
    }

    private static func inhibition(of input: InputNode) -> FilePath {
        FilePath(input.syspath).removingLastComponent().appending("inhibited")
    }

    private static func write(_ state: String, to path: FilePath) throws {
        let file = try FileDescriptor.open(path, .writeOnly)
        defer { try? file.close() }
        _ = try file.writeAll(state.utf8)
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

/// Opens a device without blocking, for writing too where that is allowed.
///
/// Throws `DeviceError.device`.
func openDevice(_ path: String) throws(DeviceError) -> FileDescriptor {
    do {
        return try openNode(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
    } catch {
        guard case .device(_, _, .permissionDenied) = error else { throw error }
        return try openNode(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
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
