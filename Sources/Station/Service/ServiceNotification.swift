import Glibc

/// The service manager's notification socket (sd_notify(3)): datagrams to `$NOTIFY_SOCKET`, abstract names included.
struct ServiceNotification: Sendable {
    private let path: String

    /// The interval in which the manager expects a sign of life, in microseconds (`$WATCHDOG_USEC`); nil when it does
    /// not.
    let watchdogMicroseconds: Int?

    /// Nil when no service manager asked for notifications.
    init?(environment: [String: String]) {
        guard let path = environment["NOTIFY_SOCKET"], !path.isEmpty, path.utf8.count <= 107 else { return nil }
        self.path = path
        watchdogMicroseconds = environment["WATCHDOG_USEC"].flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil }
    }

    /// Sends one state, for example `READY=1`. A manager that does not listen is no reason to stop working.
    func send(_ state: String) {
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) {
            $0.copyBytes(from: path.utf8)
            // A leading @ stands for the NUL of an abstract name.
            if path.utf8.first == UInt8(ascii: "@") { $0[0] = 0 }
        }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + path.utf8.count)
        withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                _ = sendto(descriptor, state, state.utf8.count, Int32(MSG_NOSIGNAL), pointer, length)
            }
        }
    }
}
