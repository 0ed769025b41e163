import CLinuxInput
import Devices
import SystemPackage

/// Many connections to one server in the hands of one thread: it waits for all of them at once (epoll(7)), so that a
/// thousand of them cost the machine little beside what they ask for.
struct HTTPLines {
    private let port: Int
    private let epoll: FileDescriptor
    private let timer: FileDescriptor
    private var lines: [Int: HTTPLine] = [:]
    private var opened = 0
    private var ready = [linux_readiness](repeating: linux_readiness(), count: 64)

    private static let timerToken = UInt64.max

    init(port: Int) throws {
        self.port = port
        Descriptors.passOverBrokenPipes()
        epoll = try Self.descriptor(linux_epoll_create(), "epoll")
        timer = try Self.descriptor(linux_timerfd_create(), "timerfd")
        try Self.check(linux_epoll_add(epoll.rawValue, timer.rawValue, LINUX_EPOLL_IN, Self.timerToken), "epoll")
    }

    /// One connection more; its number.
    mutating func open() throws -> Int {
        defer { opened += 1 }
        try connect(opened)
        return opened
    }

    private mutating func connect(_ number: Int) throws {
        let line = try HTTPLine(port: port)
        lines[number] = line
        let result = linux_epoll_add(epoll.rawValue, line.socket.rawValue, LINUX_EPOLL_IN, UInt64(number))
        try Self.check(result, "epoll")
    }

    mutating func close(_ number: Int) throws {
        guard let line = lines.removeValue(forKey: number) else { return }
        try Self.check(linux_epoll_remove(epoll.rawValue, line.socket.rawValue), "epoll")
        try line.socket.close()
    }

    mutating func closeAll() {
        for number in Array(lines.keys) { try? close(number) }
        try? epoll.close()
        try? timer.close()
    }

    /// Sends a request on a connection that waits for no answer; one that the server has ended is opened anew, as any
    /// client does.
    mutating func send(_ request: [UInt8], on number: Int) throws {
        if lines[number] == nil { try connect(number) }
        try lines[number]?.send(request)
        guard let line = lines[number] else { return }
        if line.isOver { try connectAgain(line, number) } else if !line.isSent { try watch(line, number) }
    }

    /// A line that is over makes room for a new one, which takes over what was not answered: a push that comes twice
    /// counts once, and everything else only asks.
    private mutating func connectAgain(_ line: HTTPLine, _ number: Int) throws {
        try close(number)
        if !line.request.isEmpty { try send(line.request, on: number) }
    }

    /// The answers that have come; waits for the first one, at most until an instant.
    mutating func answers(until instant: MonotonicTime?) throws -> [(line: Int, answer: HTTPAnswer)] {
        // Arming the timer anew takes back what it had to say.
        try Self.check(linux_timerfd_arm(timer.rawValue, instant.map { max(1, $0.nanoseconds) } ?? 0), "timerfd")
        let count = linux_epoll_wait(epoll.rawValue, &ready, Int32(ready.count))
        try Self.check(count, "epoll")
        var answers: [(line: Int, answer: HTTPAnswer)] = []
        for entry in ready[..<Int(count)] where entry.token != Self.timerToken {
            let number = Int(entry.token)
            if entry.events & LINUX_EPOLL_OUT != 0 {
                try lines[number]?.flush()
                if let line = lines[number], line.isSent { try watch(line, number) }
            }
            guard entry.events & ~LINUX_EPOLL_OUT != 0 else { continue }
            if let answer = try lines[number]?.receive() { answers.append((number, answer)) }
            if let line = lines[number], line.isOver { try connectAgain(line, number) }
        }
        return answers
    }

    private func watch(_ line: HTTPLine, _ number: Int) throws {
        let events = line.isSent ? LINUX_EPOLL_IN : LINUX_EPOLL_IN | LINUX_EPOLL_OUT
        let result = linux_epoll_change(epoll.rawValue, line.socket.rawValue, events, UInt64(number))
        try Self.check(result, "epoll")
    }

    private static func descriptor(_ result: Int32, _ what: String) throws -> FileDescriptor {
        try check(result, what)
        return FileDescriptor(rawValue: result)
    }

    private static func check(_ result: Int32, _ what: String) throws {
        guard result >= 0 else { throw BenchmarkFault.system(operation: what, path: "connections", errno: -result) }
    }
}
