import CLinuxInput
import Devices
import Glibc
import SystemPackage

/// The few system calls that SystemPackage does not have.
enum Descriptors {
    /// Makes a FIFO (`mkfifo`), for its owner only.
    static func makeFIFO(at path: String) throws {
        guard mkfifo(path, 0o600) == 0 else {
            throw BenchmarkFault.system(operation: "mkfifo", path: path, errno: errno)
        }
    }

    /// A connected pair of stream sockets (`socketpair`).
    static func socketPair() throws -> (FileDescriptor, FileDescriptor) {
        var pair: [Int32] = [0, 0]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &pair) == 0 else {
            throw BenchmarkFault.system(operation: "socketpair", path: "AF_UNIX", errno: errno)
        }
        return (FileDescriptor(rawValue: pair[0]), FileDescriptor(rawValue: pair[1]))
    }

    /// A stream socket connected to a path (`connect`).
    static func connect(to path: String) throws -> FileDescriptor {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw BenchmarkFault.system(operation: "socket", path: path, errno: errno) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let isFitting = withUnsafeMutableBytes(of: &address.sun_path) { room in
            guard path.utf8.count < room.count else { return false }
            room.copyBytes(from: path.utf8)
            return true
        }
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                isFitting ? Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) : -1
            }
        }
        guard result == 0 else {
            let cause = isFitting ? errno : ENAMETOOLONG
            Glibc.close(descriptor)
            throw BenchmarkFault.system(operation: "connect", path: path, errno: cause)
        }
        return FileDescriptor(rawValue: descriptor)
    }

    /// Waits until something can be read (`poll`); whether it can.
    static func waitReadable(_ descriptor: FileDescriptor, milliseconds: Int) -> Bool {
        var entry = pollfd(fd: descriptor.rawValue, events: Int16(POLLIN), revents: 0)
        return poll(&entry, 1, Int32(milliseconds)) == 1
    }

    /// Lets this thread alone rest (`usleep`).
    static func rest(milliseconds: Int) {
        usleep(UInt32(milliseconds * 1_000))
    }

    /// The time that a processor has given to this thread (`clock_gettime(CLOCK_THREAD_CPUTIME_ID)`).
    static func threadTime() -> MonotonicTime {
        let time = withTime(seconds: 0, nanoseconds: 0) { time in clock_gettime(CLOCK_THREAD_CPUTIME_ID, time) }
        return MonotonicTime(seconds: time.seconds, microseconds: time.nanoseconds / 1_000)
    }

    /// Lets this thread alone rest until an instant (`clock_nanosleep`); not at all when it has passed.
    static func rest(until instant: MonotonicTime) {
        let (seconds, nanoseconds) = instant.nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
        _ = withTime(seconds: seconds, nanoseconds: nanoseconds) { time in
            while clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, time, nil) == EINTR {}
        }
    }

    /// A `timespec` (time.h: seconds and nanoseconds, 64 bits each), read and written as the two words that it is: in a
    /// release build it depends on the order of compilation whether its members are visible (swiftlang/swift#85427).
    private static func withTime<Ignored>(
        seconds: Int64, nanoseconds: Int64, _ body: (UnsafeMutablePointer<timespec>) -> Ignored
    ) -> (seconds: Int64, nanoseconds: Int64) {
        withUnsafeTemporaryAllocation(of: Int64.self, capacity: 2) { words in
            words[0] = seconds
            words[1] = nanoseconds
            guard let start = words.baseAddress else { return (seconds, nanoseconds) }
            _ = body(UnsafeMutableRawPointer(start).assumingMemoryBound(to: timespec.self))
            return (words[0], words[1])
        }
    }

    /// How many bytes wait in a pipe (`ioctl(FIONREAD)`).
    static func unread(_ descriptor: FileDescriptor) throws -> Int {
        var count: Int32 = 0
        guard ioctl(descriptor.rawValue, UInt(FIONREAD), &count) == 0 else {
            throw BenchmarkFault.system(operation: "ioctl(FIONREAD)", path: "pipe", errno: errno)
        }
        return Int(count)
    }

    /// A pseudo-terminal: its far side, and the path of the terminal itself.
    static func openPseudoterminal() throws -> (FileDescriptor, path: String) {
        var name = [CChar](repeating: 0, count: 64)
        let descriptor = linux_open_pseudoterminal(&name, Int32(name.count))
        guard descriptor >= 0 else {
            throw BenchmarkFault.system(operation: "posix_openpt", path: "/dev/ptmx", errno: -descriptor)
        }
        let path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return (FileDescriptor(rawValue: descriptor), path)
    }

    /// Ends a process that this one started (`kill(SIGKILL)`).
    static func kill(_ process: Int32) {
        _ = Glibc.kill(process, SIGKILL)
    }

    /// Asks the kernel to forget its copy of a file (`posix_fadvise(POSIX_FADV_DONTNEED)`); what is not on disk yet
    /// stays.
    static func forgetCache(of path: String) throws {
        let file = try FileDescriptor.open(path, .readOnly, options: .closeOnExec)
        defer { try? file.close() }
        let result = posix_fadvise(file.rawValue, 0, 0, POSIX_FADV_DONTNEED)
        guard result == 0 else { throw BenchmarkFault.system(operation: "posix_fadvise", path: path, errno: result) }
    }
}
