import Glibc
import SystemPackage

extension Descriptors {
    /// A non-blocking TCP connection to a port of this machine that sends at once what it is given (`TCP_NODELAY`).
    static func connect(toPort port: Int) throws -> FileDescriptor {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else {
            throw BenchmarkFault.system(operation: "socket", path: "port \(port)", errno: errno)
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        var atOnce: Int32 = 1
        let size = socklen_t(MemoryLayout<Int32>.size)
        guard result == 0, setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &atOnce, size) == 0,
            fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0
        else {
            let cause = errno
            Glibc.close(descriptor)
            throw BenchmarkFault.system(operation: "connect", path: "port \(port)", errno: cause)
        }
        return FileDescriptor(rawValue: descriptor)
    }

    /// A connection that the other side has ended is an error of the call, not the end of the process (`SIGPIPE`).
    static func passOverBrokenPipes() {
        signal(SIGPIPE, SIG_IGN)
    }

    /// Lets this process, and those that it starts, open so many descriptors (`setrlimit(RLIMIT_NOFILE)`).
    static func allow(descriptors: Int) throws {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
            throw BenchmarkFault.system(operation: "getrlimit", path: "RLIMIT_NOFILE", errno: errno)
        }
        guard limit.rlim_cur < rlim_t(descriptors) else { return }
        limit.rlim_cur = rlim_t(descriptors)
        limit.rlim_max = max(limit.rlim_max, rlim_t(descriptors))
        guard setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
            throw BenchmarkFault.system(operation: "setrlimit", path: "RLIMIT_NOFILE", errno: errno)
        }
    }
}
