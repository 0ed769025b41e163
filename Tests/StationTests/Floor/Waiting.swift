import Devices
import Glibc

/// What a test waited for in vain, and what it saw instead.
struct Impatience: Error, CustomStringConvertible {
    let what: String
    var seen = ""

    var description: String { "waited in vain for \(what); seen: \(seen)" }
}

/// How long the tests wait for what must come.
enum Patience {
    /// The limit for one thing, in milliseconds; two busy cores and a debug build make everything slow.
    static let milliseconds = 60_000
    /// Between two looks at something that cannot be waited for, such as a file that another process writes.
    static let lookMilliseconds: Int32 = 4

    static var deadline: MonotonicTime { .now().advanced(byMilliseconds: milliseconds) }
}

/// Waits until a descriptor can be read, or hung up; false at the deadline.
func pollReadable(_ fd: Int32, until deadline: MonotonicTime) -> Bool {
    var entry = pollfd(fd: fd, events: Int16(POLLIN), revents: 0)
    let left = max(0, deadline.nanoseconds(since: .now()) / 1_000_000)
    return poll(&entry, 1, Int32(clamping: left)) > 0
}

/// Looks again and again until `look` finds something.
@discardableResult
func eventually<Value>(_ what: String, _ look: () throws -> Value?) throws -> Value {
    let deadline = Patience.deadline
    while true {
        if let value = try look() { return value }
        guard MonotonicTime.now() < deadline else { throw Impatience(what: what) }
        _ = poll(nil, 0, Patience.lookMilliseconds)
    }
}

/// Does blocking work on a thread of its own: the tests' own threads belong to the station that runs beside them.
func blocking<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        let body = Unmanaged.passRetained(ThreadBody { continuation.resume(with: Result(catching: work)) })
        var thread = pthread_t()
        let failure = pthread_create(
            &thread, nil,
            { argument in
                if let argument { Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue().work() }
                return nil
            }, body.toOpaque())
        precondition(failure == 0, "pthread_create failed with \(failure)")
        pthread_detach(thread)
    }
}

private final class ThreadBody {
    let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) {
        self.work = work
    }
}
