import Devices
import SystemPackage

/// A keyboard scanner at a pipe, one report a millisecond, that watches how long its bytes lie there unread.
struct PacedScanner {
    /// What was seen.
    struct Result: Sendable {
        /// How long bytes lay unread each time, in milliseconds.
        var unreadMilliseconds: [Double] = []
        /// How late each report was sent, in milliseconds.
        var lateMilliseconds: [Double] = []
        /// Reports for which the queue had no room.
        var overflows = 0
        /// From the first report to the last, in seconds.
        var seconds = 0.0
    }

    /// Records that the kernel keeps for one reader of such a device.
    static let queueRecords = 64
    private static let reportBytes = 3 * KeyRecords.recordBytes
    private static let nanosecondsPerReport: Int64 = 1_000_000
    private static let reportsBetweenScans: Int64 = 3
    private static let nanosecondsPerLook: Int64 = 50_000

    private let pipe: FileDescriptor
    private let start = MonotonicTime.now()
    private var due: MonotonicTime
    private var unreadSince: MonotonicTime?
    private var result = Result()

    /// Opens a pipe that somebody reads.
    init(path: String) throws {
        pipe = try FileDescriptor.open(path, .writeOnly, options: .closeOnExec)
        due = start
    }

    /// Types one code and Enter.
    mutating func scan(_ text: String) throws {
        var keys = KeyRecords()
        keys.type(text)
        keys.pressEnter()
        keys.releaseEnter()
        for begin in stride(from: 0, to: keys.bytes.count, by: Self.reportBytes) {
            try send(Array(keys.bytes[begin..<begin + Self.reportBytes]))
        }
        due = due.advanced(byNanoseconds: Self.nanosecondsPerReport * Self.reportsBetweenScans)
    }

    /// Waits until everything is read, and closes.
    mutating func finish() throws -> Result {
        defer { try? pipe.close() }
        result.seconds = due.milliseconds(since: start) / 1_000
        while unreadSince != nil { try watch(until: MonotonicTime.now().advanced(byMilliseconds: 1)) }
        return result
    }

    private mutating func send(_ report: [UInt8]) throws {
        Descriptors.rest(until: due)
        let unread = try Descriptors.unread(pipe)
        let now = MonotonicTime.now()
        result.lateMilliseconds.append(now.milliseconds(since: due))
        // A sender that was woken late does not make up for it: no scanner sends two reports in one millisecond.
        due = max(due, now).advanced(byNanoseconds: Self.nanosecondsPerReport)
        if unread == 0 { read(by: now) }
        guard unread + report.count <= Self.queueRecords * KeyRecords.recordBytes else {
            result.overflows += 1
            return
        }
        _ = try pipe.writeAll(report)
        unreadSince = unreadSince ?? now
        try watch(until: due)
    }

    /// Looks whether the bytes are still there, up to the time of the next report.
    private mutating func watch(until end: MonotonicTime) throws {
        while unreadSince != nil, MonotonicTime.now() < end {
            if try Descriptors.unread(pipe) == 0 { return read(by: .now()) }
            Descriptors.rest(until: min(end, MonotonicTime.now().advanced(byNanoseconds: Self.nanosecondsPerLook)))
        }
    }

    private mutating func read(by now: MonotonicTime) {
        guard let since = unreadSince else { return }
        result.unreadMilliseconds.append(now.milliseconds(since: since))
        unreadSince = nil
    }
}
