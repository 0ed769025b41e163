import SystemPackage

/// A pipe by which one thread ends another one's wait.
final class PostgresWake: Sendable {
    private let reader: FileDescriptor
    private let writer: FileDescriptor

    /// Throws `noResources`.
    init() throws(PostgresFault) {
        do throws(Errno) {
            (reader, writer) = try FileDescriptor.pipe(options: [.closeOnExec, .nonBlocking])
        } catch {
            throw .noResources(reason: "no pipe for a connection's thread: \(error)")
        }
    }

    deinit {
        try? reader.close()
        try? writer.close()
    }

    /// What a waiting thread polls beside what it waits for.
    var descriptor: FileDescriptor { reader }

    /// Ends the wait that is going on, or the next one.
    func wake() {
        // A full pipe refuses the byte, but then there are enough in it.
        _ = try? writer.writeAll(CollectionOfOne(1))
    }

    /// Forgets what has been rung so far.
    func calm() {
        var bytes = [UInt8](repeating: 0, count: 64)
        _ = try? bytes.withUnsafeMutableBytes { try reader.read(into: $0) }
    }

    /// Waits for a wake, at most until `end`; nil waits for ever.
    func wait(until end: ContinuousClock.Instant?, now: () -> ContinuousClock.Instant) {
        _ = PosixCalls.waitToRead(nil, reader, milliseconds: PostgresDeadline.milliseconds(until: end, now: now()))
        calm()
    }
}

/// What can end a statement from outside: a condition, and the pipe that rings when it may have come true.
struct PostgresInterrupt: Sendable {
    let wake: PostgresWake
    let isRaised: @Sendable () -> Bool
}

/// Deadlines as poll(2) takes them.
enum PostgresDeadline {
    /// Milliseconds from `now` until `end`, rounded up so that nobody wakes too early; nil, for ever, without an end.
    static func milliseconds(until end: ContinuousClock.Instant?, now: ContinuousClock.Instant) -> Int32? {
        guard let end else { return nil }
        let left = now.duration(to: end)
        guard left > .zero else { return 0 }
        let milliseconds = (left / .milliseconds(1)).rounded(.up)
        return Int32(min(milliseconds, Double(Int32.max)))
    }
}
