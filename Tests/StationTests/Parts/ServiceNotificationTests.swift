import Glibc
import Testing

@testable import Station

struct ServiceNotificationTests {
    @Test func `a state reaches a socket in the file system`() throws {
        let place = try Place()
        try check(name: place.file("notify"))
    }

    @Test func `a state reaches an abstract socket`() throws {
        try check(name: "@returns-station-test-\(getpid())-\(UInt64.random(in: 0...UInt64.max))")
    }

    @Test func `without a service manager there is nobody to notify`() {
        #expect(ServiceNotification(environment: [:]) == nil)
        #expect(ServiceNotification(environment: ["NOTIFY_SOCKET": ""]) == nil)
        let long = "/" + String(repeating: "x", count: 107)
        #expect(ServiceNotification(environment: ["NOTIFY_SOCKET": long]) == nil)
    }

    @Test(arguments: [("2000000", 2_000_000), ("0", nil), ("-1", nil), ("soon", nil)] as [(String, Int?)])
    func `the watchdog's interval is a positive number or none`(text: String, expected: Int?) {
        let notification = ServiceNotification(environment: ["NOTIFY_SOCKET": "/run/x", "WATCHDOG_USEC": text])
        #expect(notification?.watchdogMicroseconds == expected)
    }

    @Test func `a manager that is gone is no reason to stop`() throws {
        let place = try Place()
        ServiceNotification(environment: ["NOTIFY_SOCKET": place.file("nobody")])?.send("READY=1")
    }

    private func check(name: String) throws {
        let receiver = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        defer { close(receiver) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) {
            $0.copyBytes(from: name.utf8)
            if name.hasPrefix("@") { $0[0] = 0 }
        }
        let length = socklen_t(2 + name.utf8.count)
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(receiver, $0, length) }
        }
        try #require(bound == 0)
        ServiceNotification(environment: ["NOTIFY_SOCKET": name])?.send("READY=1")
        try #require(pollReadable(receiver, until: Patience.deadline))
        var buffer = [UInt8](repeating: 0, count: 64)
        let count = recv(receiver, &buffer, buffer.count, 0)
        #expect(String(decoding: buffer.prefix(max(0, count)), as: UTF8.self) == "READY=1")
    }
}
