import Glibc
import SystemPackage

/// The Unix-domain stream sockets between the daemon and its terminals: thin wrappers of the system calls, no policy.
enum ControlSocket {
    /// Why a socket cannot be had.
    enum Fault: Error, Equatable {
        /// A system call failed on this path.
        case system(path: String, operation: String, errno: Errno)
        /// `sun_path` holds 107 bytes.
        case pathTooLong(path: String, limit: Int)
        /// Another daemon answers on this path.
        case inUse(path: String)
    }

    /// Connections that may wait to be accepted.
    private static let backlog: Int32 = 16
    private static let pathBytesMax = 107

    /// Listens on `path` (`socket`, `bind`, `listen`), non-blocking, mode 0660. A leftover socket file that nobody
    /// answers on is replaced; one that is answered is `inUse`.
    static func listen(at path: String) throws(Fault) -> FileDescriptor {
        if let answered = try? connect(to: path) {
            try? answered.close()
            throw .inUse(path: path)
        }
        unlink(path)
        let socket = try open(path)
        let mask = umask(0o117)
        defer { umask(mask) }
        try withAddress(path) { (address, length) throws(Fault) in
            guard Glibc.bind(socket.rawValue, address, length) == 0 else { throw fault(path, "bind", closing: socket) }
        }
        guard Glibc.listen(socket.rawValue, backlog) == 0 else { throw fault(path, "listen", closing: socket) }
        return socket
    }

    /// Connects to `path` (`connect`), then non-blocking.
    static func connect(to path: String) throws(Fault) -> FileDescriptor {
        let socket = try open(path)
        try withAddress(path) { (address, length) throws(Fault) in
            guard Glibc.connect(socket.rawValue, address, length) == 0 else {
                throw fault(path, "connect", closing: socket)
            }
        }
        return socket
    }

    /// The next waiting connection (`accept`, then non-blocking and close-on-exec by `fcntl`); nil when none waits.
    static func accept(on listener: FileDescriptor) -> FileDescriptor? {
        let accepted = Glibc.accept(listener.rawValue, nil, nil)
        guard accepted >= 0 else { return nil }
        _ = fcntl(accepted, F_SETFL, O_NONBLOCK)
        _ = fcntl(accepted, F_SETFD, FD_CLOEXEC)
        return FileDescriptor(rawValue: accepted)
    }

    /// What a non-blocking read gave.
    enum Received: Equatable {
        case bytes([UInt8])
        case nothingYet
        case closed
    }

    /// Reads what is there (`read`), at most 64 KiB.
    static func receive(from socket: FileDescriptor) -> Received {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.read(socket.rawValue, &buffer, buffer.count)
        if count > 0 { return .bytes(Array(buffer[..<count])) }
        if count == 0 { return .closed }
        return errno == EAGAIN || errno == EINTR ? .nothingYet : .closed
    }

    /// Writes what fits (`send`, without SIGPIPE); gives the number of bytes taken, nil when the other side is gone.
    static func send(_ bytes: ArraySlice<UInt8>, to socket: FileDescriptor) -> Int? {
        let count = bytes.withUnsafeBytes {
            Glibc.send(socket.rawValue, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        if count >= 0 { return count }
        return errno == EAGAIN || errno == EINTR ? 0 : nil
    }

    /// The user id of the process at the other end (`SO_PEERCRED`); nil when the system does not tell.
    static func peerUser(of socket: FileDescriptor) -> UInt32? {
        // struct ucred is three 32-bit numbers: process, user, group.
        var credentials: [UInt32] = [0, 0, 0]
        var length = socklen_t(12)
        guard getsockopt(socket.rawValue, SOL_SOCKET, SO_PEERCRED, &credentials, &length) == 0 else { return nil }
        return credentials[1]
    }

    /// Takes the lock of a file for this process (`flock`), without waiting; false when another one has it.
    static func lock(_ file: FileDescriptor) -> Bool {
        flock(file.rawValue, LOCK_EX | LOCK_NB) == 0
    }

    /// Removes the socket file.
    static func unlink(_ path: String) {
        _ = Glibc.unlink(path)
    }

    /// The user id of this process.
    static var ownUser: UInt32 { getuid() }

    private static func open(_ path: String) throws(Fault) -> FileDescriptor {
        let type = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        let descriptor = socket(AF_UNIX, type, 0)
        guard descriptor >= 0 else { throw .system(path: path, operation: "socket", errno: Errno(rawValue: errno)) }
        return FileDescriptor(rawValue: descriptor)
    }

    private static func fault(_ path: String, _ operation: String, closing socket: FileDescriptor) -> Fault {
        let cause = Errno(rawValue: errno)
        try? socket.close()
        return .system(path: path, operation: operation, errno: cause)
    }

    private static func withAddress(
        _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) throws(Fault) -> Void
    ) throws(Fault) {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        guard path.utf8.count <= pathBytesMax else { throw .pathTooLong(path: path, limit: pathBytesMax) }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        var failure: Fault?
        withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                do throws(Fault) {
                    try body(pointer, socklen_t(MemoryLayout<sockaddr_un>.size))
                } catch { failure = error }
            }
        }
        if let failure { throw failure }
    }
}
