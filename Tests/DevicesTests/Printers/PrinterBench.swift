import Glibc
import Synchronization
import Testing

@testable import Devices

/// How long a test waits for something that should happen at once, or in a few seconds of stall.
let patienceMilliseconds: Int32 = 20_000

/// A printer handle on a loop of its own, and everything it reported.
final class PrinterBench: Sendable {
    let loop: DeviceLoop
    let printer: Printer
    private let log: ReportLog

    init(_ port: PrinterPort) throws {
        let log = try ReportLog()
        loop = try DeviceLoop()
        self.log = log
        printer = Printer(loop: loop, port: port) { report in log.add(report) }
        try loop.start()
    }

    deinit {
        printer.close()
        loop.stop()
    }

    /// Everything reported so far except what was received.
    var reports: [PrinterReport] {
        log.all.filter { if case .received = $0 { false } else { true } }
    }

    /// All bytes received so far.
    var received: [UInt8] {
        log.all.flatMap { report -> [UInt8] in if case .received(let bytes) = report { bytes } else { [] } }
    }

    /// Waits until what was handed to the loop before has been done.
    func settle() throws {
        let log = log
        let before = log.marks
        loop.perform { _ in log.mark() }
        try log.wait(for: "the loop") { _ in log.marks > before }
    }

    /// Waits for a report that `matches`, and returns the first.
    @discardableResult
    func wait(for what: String, _ matches: @escaping (PrinterReport) -> Bool) throws -> PrinterReport {
        try log.wait(for: what) { $0.contains(where: matches) }
        return try #require(log.all.first(where: matches))
    }

    /// Waits until a report has come `times` times.
    func wait(for report: PrinterReport, times: Int = 1) throws {
        try log.wait(for: "\(report)") { all in all.count { $0 == report } >= times }
    }

    /// Waits until an open port was lost.
    @discardableResult
    func waitForLoss() throws -> PrinterReport {
        try wait(for: "the loss", \.isLoss)
    }

    /// Waits until the printer's bytes are these.
    func wait(toReceive bytes: [UInt8]) throws {
        try log.wait(for: "\(bytes)") { [unowned self] _ in received == bytes }
    }
}

/// Reports in order of arrival, with a pipe that a waiting test polls.
private final class ReportLog: Sendable {
    private let state = Mutex<(reports: [PrinterReport], marks: Int)>(([], 0))
    private let readEnd: Int32
    private let writeEnd: Int32

    init() throws {
        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
        (readEnd, writeEnd) = (ends[0], ends[1])
    }

    deinit {
        close(readEnd)
        close(writeEnd)
    }

    var all: [PrinterReport] { state.withLock { $0.reports } }
    var marks: Int { state.withLock { $0.marks } }

    func add(_ report: PrinterReport) {
        state.withLock { $0.reports.append(report) }
        ring()
    }

    func mark() {
        state.withLock { $0.marks += 1 }
        ring()
    }

    private func ring() {
        var byte: UInt8 = 1
        _ = write(writeEnd, &byte, 1)
    }

    func wait(for what: String, until isDone: ([PrinterReport]) -> Bool) throws {
        let deadline = MonotonicTime.now().advanced(byMilliseconds: Int(patienceMilliseconds))
        while !isDone(all) {
            guard pollReadable(readEnd, until: deadline) else { throw Impatience(what: what, reports: all) }
            var bytes = [UInt8](repeating: 0, count: 64)
            _ = read(readEnd, &bytes, bytes.count)
        }
    }
}

/// What a test waited for in vain, and what came instead.
struct Impatience: Error {
    let what: String
    var reports: [PrinterReport] = []
}

/// Waits until a descriptor can be read, or hung up; false at the deadline.
func pollReadable(_ fd: Int32, until deadline: MonotonicTime) -> Bool {
    var entry = pollfd(fd: fd, events: Int16(POLLIN), revents: 0)
    let left = max(0, deadline.nanoseconds(since: .now()) / 1_000_000)
    return poll(&entry, 1, Int32(clamping: left)) > 0
}

/// Expects equal bytes and says where they differ; a full comparison of long ones would take minutes to print.
func expectSame(_ got: some Collection<UInt8>, _ expected: some Collection<UInt8>) {
    let firstDifference = zip(got, expected).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    #expect(firstDifference == nil)
    #expect(got.count == expected.count)
}

/// Bytes that look different at each position, without 0x11 and 0x13, so that a lost or doubled one is seen.
func job(of count: Int) -> [UInt8] {
    (0..<count).map { UInt8(0x20 + ($0 + $0 / 64) % 0x5f) }
}
