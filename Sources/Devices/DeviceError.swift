public import SystemPackage

/// What went wrong at the edge to the kernel or to a file: facts only, the words are made elsewhere.
public enum DeviceError: Error, Equatable, Sendable {
    /// A call that concerns no single device failed; `operation` is the C call, such as `epoll_create1`.
    case system(operation: String, errno: Errno)
    /// A call on one device node or file failed; `operation` is the C call, such as `open` or `ioctl(EVIOCGRAB)`.
    case device(path: String, operation: String, errno: Errno)
    /// A stream ended or was handed over within a record: at byte `offset` of everything read from `path`, `received`
    /// bytes came where a record of `expected` bytes belongs. What was complete before it has been delivered.
    case truncatedRecord(path: String, offset: Int, received: Int, expected: Int)
    /// The record at byte `offset` of `path` cannot come from an input device (type `type`, code `code`).
    case malformedRecord(path: String, offset: Int, type: UInt16, code: UInt16)
    /// The keyboard data base of the machine has no such layout.
    case unknownLayout(String)
    /// The driver of a serial line has set something else than this.
    case lineNotSet(path: String, baudRate: Int, character: SerialCharacter)
    /// Another device than the one that was bound answers at `path`: what was opened says `vendor`:`product`.
    case notTheBoundDevice(path: String, vendor: UInt16, product: UInt16)
}

extension DeviceError {
    /// The fault of a call that answered `-errno`, as every function of the C target does; nil when it succeeded.
    init?(_ result: Int32, system operation: String) {
        guard result < 0 else { return nil }
        self = .system(operation: operation, errno: Errno(rawValue: -result))
    }

    /// The fault of a call on one device that answered `-errno`; nil when it succeeded.
    init?(_ result: Int32, path: String, operation: String) {
        guard result < 0 else { return nil }
        self = .device(path: path, operation: operation, errno: Errno(rawValue: -result))
    }
}
