import Glibc
import SystemPackage

/// The few system calls that neither Foundation nor swift-system offers.
///
/// They stand in one file without NIO: with both imported, the visibility of libc's types depends on the build order.
enum PosixCalls {
    /// flock(2) with `LOCK_EX | LOCK_NB`: false when somebody else holds the lock.
    static func lockExclusively(_ descriptor: FileDescriptor) -> Bool {
        flock(descriptor.rawValue, LOCK_EX | LOCK_NB) == 0
    }

    /// umask(2): files and sockets made from now on are for their owner only.
    static func keepFilesPrivate() {
        _ = umask(0o077)
    }

    /// ioctl(2) with `TIOCGWINSZ`: the columns of a terminal; nil for what is none.
    static func columns(of descriptor: FileDescriptor) -> Int? {
        var size = winsize()
        guard ioctl(descriptor.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// Connects a stream socket to the Unix socket at `path` (unix(7)); the caller closes the descriptor.
    static func connect(toSocket path: String) throws(Errno) -> FileDescriptor {
        let descriptor = try socket(stream: true)
        do throws(Errno) {
            try withAddress(path) { address, length throws(Errno) in
                guard Glibc.connect(descriptor.rawValue, address, length) == 0 else { throw Errno(rawValue: errno) }
            }
        } catch {
            try? descriptor.close()
            throw error
        }
        return descriptor
    }

    /// Sends one datagram to the Unix socket at `path`; a leading `@` names the abstract namespace (sd_notify(3)).
    static func send(_ text: String, toDatagramSocket path: String) throws(Errno) {
        let descriptor = try socket(stream: false)
        defer { try? descriptor.close() }
        let bytes = Array(text.utf8)
        try withAddress(path) { address, length throws(Errno) in
            guard sendto(descriptor.rawValue, bytes, bytes.count, noSignal, address, length) == bytes.count else {
                throw Errno(rawValue: errno)
            }
        }
    }

    /// Sends every byte over a connected socket (send(2)); a peer that hung up is an error, not a signal.
    static func send(_ bytes: [UInt8], on descriptor: FileDescriptor) throws(Errno) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { Glibc.send(descriptor.rawValue, $0.baseAddress, $0.count, noSignal) }
            if sent < 0, errno == EINTR { continue }
            guard sent > 0 else { throw Errno(rawValue: errno) }
            rest = rest.dropFirst(sent)
        }
    }

    /// Reads until the peer is done (read(2)); throws `fileTooLarge` beyond the limit.
    static func readAll(from descriptor: FileDescriptor, limit: Int) throws(Errno) -> [UInt8] {
        var all: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = chunk.withUnsafeMutableBytes { read(descriptor.rawValue, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Errno(rawValue: errno) }
            if count == 0 { return all }
            all += chunk[..<count]
            guard all.count <= limit else { throw .fileTooLarge }
        }
    }

    private static let noSignal = Int32(MSG_NOSIGNAL)

    private static func socket(stream: Bool) throws(Errno) -> FileDescriptor {
        let kind = stream ? SOCK_STREAM : SOCK_DGRAM
        let raw = Glibc.socket(AF_UNIX, Int32(kind.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard raw >= 0 else { throw Errno(rawValue: errno) }
        return FileDescriptor(rawValue: raw)
    }

    private static func withAddress(
        _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) throws(Errno) -> Void
    ) throws(Errno) {
        var bytes = Array(path.utf8)
        guard !bytes.isEmpty, bytes.count <= HubLimits.socketPathBytes else { throw .fileNameTooLong }
        if bytes[0] == UInt8(ascii: "@") { bytes[0] = 0 }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let offset = MemoryLayout<sockaddr_un>.offset(of: \.sun_path) ?? 2
        let length = socklen_t(offset + bytes.count + (bytes[0] == 0 ? 0 : 1))
        let outcome: Result<Void, Errno> = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { rebound in
                do throws(Errno) {
                    return .success(try body(rebound, length))
                } catch {
                    return .failure(error)
                }
            }
        }
        try outcome.get()
    }
}
