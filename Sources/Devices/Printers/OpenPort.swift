import Glibc
import SystemPackage

/// An open, non-blocking descriptor that leads to a printer.
struct OpenPort {
    let descriptor: FileDescriptor
    let kind: Kind
    let pace: Pace
    let drain: DrainSign
    /// Whether the printer can be heard.
    let isReadable: Bool

    enum Kind: Equatable {
        case serial
        case network
        /// A USB printer behind usblp.
        case usb
        /// A FIFO or a character device.
        case stream
        /// A regular file, or a device that never makes a writer wait; epoll refuses it (EPERM).
        case alwaysReady
    }

    /// What a read or a write came to.
    enum Transfer: Equatable {
        case bytes(Int)
        case notNow
        case failed(Errno)
    }

    /// Hands over as many of `bytes` as the port takes (`write(2)`). SIGPIPE is blocked on the loop's thread.
    func write(_ bytes: ArraySlice<UInt8>) -> Transfer {
        Self.transfer { bytes.withUnsafeBytes { Glibc.write(descriptor.rawValue, $0.baseAddress, $0.count) } }
    }

    /// Reads what is there (`read(2)`); zero bytes are the end.
    func read(into buffer: inout [UInt8]) -> Transfer {
        Self.transfer { buffer.withUnsafeMutableBytes { Glibc.read(descriptor.rawValue, $0.baseAddress, $0.count) } }
    }

    /// Bytes that were handed over and have not left (`TIOCOUTQ`; on a socket those not acknowledged); nil when the
    /// port does not know.
    var queued: Int? {
        guard drain == .emptyQueue else { return nil }
        var count: Int32 = 0
        return ioctl(descriptor.rawValue, UInt(TIOCOUTQ), &count) == 0 ? Int(count) : nil
    }

    /// Closes the port; `discarding` drops what the printer has not taken. The descriptor must be unwatched.
    ///
    /// A serial driver waits up to 30 s in `close` for bytes that a printer does not take, even after `tcflush`, so
    /// that happens on a thread of its own, and the port is free for the next opener before it.
    func close(discarding: Bool) {
        switch kind {
        case .serial:
            if discarding { tcflush(descriptor.rawValue, TCOFLUSH) }
            _ = ioctl(descriptor.rawValue, UInt(TIOCNXCL))
            flock(descriptor.rawValue, LOCK_UN)
            OffLoop.run(named: "printer-close") { try? descriptor.close() }
        case .network:
            var now = linger(l_onoff: 1, l_linger: 0)
            if discarding {
                setsockopt(descriptor.rawValue, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
            }
            try? descriptor.close()
        case .usb, .stream, .alwaysReady:
            try? descriptor.close()
        }
    }

    private static func transfer(_ call: () -> Int) -> Transfer {
        while true {
            let count = call()
            if count >= 0 { return .bytes(count) }
            switch Errno(rawValue: errno) {
            case .interrupted: continue
            case .resourceTemporarilyUnavailable: return .notNow
            case let fault: return .failed(fault)
            }
        }
    }
}
