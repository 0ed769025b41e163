import Glibc

/// A named pipe that a station reads as if it were a scanner.
final class FIFO: Sendable {
    let path: String
    private let descriptor: Int32

    /// Makes the pipe and opens it, for reading as well, so that nobody has to be there first.
    init(_ path: String) throws {
        self.path = path
        guard mkfifo(path, 0o600) == 0 else { throw FloorFault.system("mkfifo", errno) }
        descriptor = open(path, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { throw FloorFault.system("open", errno) }
    }

    deinit {
        close(descriptor)
    }

    /// Writes everything, and waits where the reader is slower.
    func write(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { throw FloorFault.system("write", errno) }
            rest = rest.dropFirst(count)
        }
    }
}
