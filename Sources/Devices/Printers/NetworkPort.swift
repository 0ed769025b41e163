import Glibc
import SystemPackage

/// Opens a connection to a printer on the network. Nothing here waits except `addresses` of a name.
enum NetworkPort {
    /// A socket address as the kernel takes it.
    struct Address: Sendable, Equatable {
        let family: Int32
        let bytes: [UInt8]
    }

    /// The addresses of a host (`getaddrinfo`), at most ``PrinterLimits/addressesMax``. With `numericOnly` nothing is
    /// asked of the network and a name has none.
    static func addresses(host: String, port: Int, numericOnly: Bool) throws(PrinterFault) -> [Address] {
        guard PrinterPort.networkPorts.contains(port) else { throw .unsupportedPort(port) }
        var hints = addrinfo()
        hints.ai_flags = AI_NUMERICSERV | (numericOnly ? AI_NUMERICHOST : 0)
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        let code = getaddrinfo(host, String(port), &hints, &list)
        guard code == 0 else { throw .noAddress(host: host, code: code) }
        defer { freeaddrinfo(list) }
        var found: [Address] = []
        var next = list
        while let entry = next?.pointee, found.count < PrinterLimits.addressesMax {
            let raw = UnsafeRawBufferPointer(start: entry.ai_addr, count: Int(entry.ai_addrlen))
            found.append(Address(family: entry.ai_family, bytes: Array(raw)))
            next = entry.ai_next
        }
        return found
    }

    /// Begins a connection (`socket`, `connect`). It is made, or has failed, when the descriptor is writable.
    ///
    /// Throws `device` named `host:port` when it fails at once.
    static func begin(_ address: Address, name: String) throws(PrinterFault) -> FileDescriptor {
        let type = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        let fd = socket(address.family, type, 0)
        guard fd >= 0 else { throw .device(.device(path: name, operation: "socket", errno: Errno(rawValue: errno))) }
        let result = address.bytes.withUnsafeBytes { raw in
            raw.withMemoryRebound(to: sockaddr.self) { connect(fd, $0.baseAddress, socklen_t(raw.count)) }
        }
        let fault = Errno(rawValue: errno)
        guard result == 0 || fault == .nowInProgress else {
            Glibc.close(fd)
            throw .device(.device(path: name, operation: "connect", errno: fault))
        }
        return FileDescriptor(rawValue: fd)
    }

    /// Ends the beginning: the outcome of the connection (`SO_ERROR`), and the options of a good one.
    static func complete(_ descriptor: FileDescriptor, name: String) throws(PrinterFault) -> OpenPort {
        var outcome: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        getsockopt(descriptor.rawValue, SOL_SOCKET, SO_ERROR, &outcome, &size)
        guard outcome == 0 else {
            throw .device(.device(path: name, operation: "connect", errno: Errno(rawValue: outcome)))
        }
        let tcp = Int32(IPPROTO_TCP)
        let options: [(level: Int32, option: Int32, value: Int32, name: String)] = [
            (SOL_SOCKET, SO_KEEPALIVE, 1, "SO_KEEPALIVE"),
            (tcp, TCP_KEEPIDLE, PrinterLimits.keepAliveIdleSeconds, "TCP_KEEPIDLE"),
            (tcp, TCP_KEEPINTVL, PrinterLimits.keepAliveIntervalSeconds, "TCP_KEEPINTVL"),
            (tcp, TCP_KEEPCNT, PrinterLimits.keepAliveProbes, "TCP_KEEPCNT"),
            (tcp, TCP_USER_TIMEOUT, PrinterLimits.unacknowledgedMilliseconds, "TCP_USER_TIMEOUT"),
            (tcp, TCP_NODELAY, 1, "TCP_NODELAY"),
        ]
        for (level, option, value, optionName) in options {
            var value = value
            if setsockopt(descriptor.rawValue, level, option, &value, size) != 0 {
                let fault = Errno(rawValue: errno)
                throw .device(.device(path: name, operation: "setsockopt(\(optionName))", errno: fault))
            }
        }
        return OpenPort(descriptor: descriptor, kind: .network, pace: .byThePort, drain: .emptyQueue, isReadable: true)
    }
}
