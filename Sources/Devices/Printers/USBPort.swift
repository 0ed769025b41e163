import CLinuxInput
import Glibc
import SystemPackage

/// Opens a USB printer behind usblp. The driver lets one program in at a time, takes a whole chunk while its transfer
/// is still under way, and kills that transfer when the port is closed: so a job is out only when the port is writable
/// again (`drivers/usb/class/usblp.c`).
///
/// A transfer that the driver refuses fails the write that began it (`EIO`). One that fails later, on the cable, is
/// forgotten by the driver: no later call tells, and only the printer's own answer shows that the job did not arrive.
enum USBPort {
    /// Opens `path` for both directions.
    ///
    /// Throws `held` when another program is in (`EBUSY`), `device` for any other failure, `ENODEV` when it was pulled.
    static func open(path: String) throws(PrinterFault) -> OpenPort {
        let fd = Glibc.open(path, O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
        guard fd >= 0 else {
            let fault = Errno(rawValue: errno)
            if fault == .resourceBusy { throw .held(path: path, holder: nil) }
            throw .device(.device(path: path, operation: "open", errno: fault))
        }
        return OpenPort(
            descriptor: FileDescriptor(rawValue: fd), kind: .usb, pace: .byThePort, drain: .writable, isReadable: true)
    }

    /// The device identification that the driver read when the printer was plugged in, from sysfs: no byte is sent for
    /// it. Nil when the printer said none, or the port is no USB printer. `sysfs` is where sysfs is mounted.
    static func deviceID(of descriptor: FileDescriptor, sysfs: FilePath = "/sys") -> [UInt8]? {
        var status = stat()
        guard fstat(descriptor.rawValue, &status) == 0, status.st_mode & S_IFMT == S_IFCHR else { return nil }
        let number = DeviceNumber(UInt64(status.st_rdev))
        let path = sysfs.appending("dev/char/\(number.major):\(number.minor)/device/ieee1284_id")
        guard let file = try? FileDescriptor.open(path, .readOnly, options: [.closeOnExec]) else { return nil }
        defer { try? file.close() }
        let text = try? [UInt8](unsafeUninitializedCapacity: PrinterLimits.deviceIDBytesMax) { buffer, count in
            count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
        }
        return text.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Asks for the status byte on a thread of its own, since a printer that hangs keeps the driver waiting for five
    /// seconds. `answer` is called there; nil when the printer or the driver gave none.
    static func askStatus(of port: OpenPort, _ answer: @escaping @Sendable (PortStatus?) -> Void) {
        // A descriptor of its own, so that the port may be closed meanwhile.
        let copy = fcntl(port.descriptor.rawValue, F_DUPFD_CLOEXEC, 0)
        guard copy >= 0 else { return answer(nil) }
        OffLoop.run(named: "printer-status") {
            let status = linux_printer_status(copy)
            close(copy)
            answer(status < 0 ? nil : PortStatus(rawValue: UInt8(truncatingIfNeeded: status)))
        }
    }
}

/// The number of a device as the kernel counts them (`gnu_dev_major`, `gnu_dev_minor`).
struct DeviceNumber: Equatable {
    let major: UInt64
    let minor: UInt64

    init(_ number: UInt64) {
        major = (number >> 8 & 0xfff) | (number >> 32 & ~0xfff)
        minor = (number & 0xff) | (number >> 12 & ~0xff)
    }
}
