import Glibc
import Testing

@testable import Devices

/// A printer that listens on the loopback address; every wait is bounded.
final class FakeNetworkPrinter {
    /// The number it listens on.
    let port: Int
    private var listener: Int32
    private var connection: Int32 = -1

    /// Listens on `port`, or on any free one.
    init(port wanted: Int = 0) throws {
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        try #require(listener >= 0)
        var yes: Int32 = 1
        setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        address.sin_port = UInt16(wanted).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let fd = listener
        let isBound = withUnsafeMutableBytes(of: &address) { raw in
            raw.withMemoryRebound(to: sockaddr.self) { pointer in
                bind(fd, pointer.baseAddress, size) == 0 && listen(fd, 4) == 0
                    && getsockname(fd, pointer.baseAddress, &size) == 0
            }
        }
        try #require(isBound)
        port = Int(UInt16(bigEndian: address.sin_port))
    }

    deinit {
        hangUp()
        stopListening()
    }

    /// Takes the connection of the program.
    func accept() throws {
        let deadline = MonotonicTime.now().advanced(byMilliseconds: Int(patienceMilliseconds))
        guard pollReadable(listener, until: deadline) else { throw Impatience(what: "a connection") }
        connection = Glibc.accept(listener, nil, nil)
        try #require(connection >= 0)
    }

    /// Reads exactly `count` bytes.
    func take(_ count: Int) throws -> [UInt8] {
        var taken: [UInt8] = []
        let deadline = MonotonicTime.now().advanced(byMilliseconds: Int(patienceMilliseconds))
        while taken.count < count {
            guard pollReadable(connection, until: deadline) else { throw Impatience(what: "\(count) bytes") }
            var buffer = [UInt8](repeating: 0, count: min(65_536, count - taken.count))
            let got = read(connection, &buffer, buffer.count)
            guard got > 0 else { throw Impatience(what: "\(count) bytes, and the connection ended") }
            taken += buffer.prefix(got)
        }
        return taken
    }

    /// Says something to the program.
    func say(_ bytes: [UInt8]) throws {
        try #require(Glibc.send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count)
    }

    /// Ends the connection; unread bytes make it a reset.
    func hangUp() {
        if connection >= 0 { close(connection) }
        connection = -1
    }

    func stopListening() {
        if listener >= 0 { close(listener) }
        listener = -1
    }
}
