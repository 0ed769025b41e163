import Glibc
import Testing

@testable import Devices

/// A printer on a serial line, over real pseudo-terminals.
@Suite struct SerialPrinterTests {
    private func bench(
        _ fake: FakeSerialPrinter, baudRate: Int = 115_200, flow: SerialFlow = .xonXoff
    ) throws -> PrinterBench {
        let bench = try PrinterBench(.serial(path: fake.path, baudRate: baudRate, flow: flow))
        try bench.wait(for: .ready)
        return bench
    }

    @Test func `a label at 9600 baud is on the wire for a third of a second and arrives whole`() throws {
        let fake = try FakeSerialPrinter()
        let bench = try bench(fake, baudRate: 9600)
        let start = MonotonicTime.now()
        bench.printer.send(job(of: 323), job: 1)
        try bench.wait(for: .sent(job: 1))
        #expect(MonotonicTime.now().nanoseconds(since: start) >= 336_000_000)
        #expect(try fake.take(323) == job(of: 323))
        #expect(bench.reports == [.ready, .sent(job: 1)])
    }

    @Test func `a printer that reads one byte at a time gets every byte once`() throws {
        let fake = try FakeSerialPrinter()
        let bench = try bench(fake)
        bench.printer.send(job(of: 1000), job: 1)
        #expect(try fake.take(1000, atOnce: 1) == job(of: 1000))
        try bench.wait(for: .sent(job: 1))
        #expect(fake.takeWhatIsThere().isEmpty)
    }

    @Test func `after stop at most 64 bytes follow, a status request passes, and the job goes on after go on`() throws {
        let fake = try FakeSerialPrinter()
        let bench = try bench(fake, baudRate: 19_200)
        bench.printer.send(job(of: 400), job: 1)
        var taken = try fake.take(100)
        taken += fake.takeWhatIsThere()
        let atStop = taken.count
        try fake.say([0x13, 0x13])
        let stall = try bench.wait(for: "the stall") { if case .stalled(1, _) = $0 { true } else { false } }
        taken += fake.takeWhatIsThere()
        #expect(stall == .stalled(job: 1, bytesSent: taken.count))
        #expect(taken.count - atStop <= 64)
        bench.printer.query(Array("~HS".utf8))
        #expect(try fake.take(3) == Array("~HS".utf8))
        try fake.say([0x11])
        taken += try fake.take(400 - taken.count)
        try bench.wait(for: .sent(job: 1))
        #expect(taken == job(of: 400))
        #expect(fake.takeWhatIsThere().isEmpty)
        #expect(bench.reports == [.ready, stall, .resumed(job: 1), .sent(job: 1)])
        #expect(bench.received.isEmpty)
    }

    @Test func `a printer that takes nothing fills the port, stalls the job and gets it whole later`() throws {
        let fake = try FakeSerialPrinter()
        let bench = try bench(fake, baudRate: 921_600, flow: .none)
        bench.printer.send(job(of: 30_000), job: 1)
        try bench.wait(for: "the stall") { if case .stalled(1, _) = $0 { true } else { false } }
        expectSame(try fake.take(30_000), job(of: 30_000))
        try bench.wait(for: .sent(job: 1))
        #expect(bench.reports.contains(.resumed(job: 1)))
        #expect(fake.takeWhatIsThere().isEmpty)
    }

    @Test func `a cable pulled before the first byte refuses the job`() throws {
        let fake = try FakeSerialPrinter()
        let bench = try bench(fake)
        try fake.say([0x13, 0x3f])
        try bench.wait(toReceive: [0x3f])
        bench.printer.send(job(of: 323), job: 1)
        try bench.settle()
        fake.unplug()
        try bench.wait(for: "the refusal") { if case .refused(1, _) = $0 { true } else { false } }
        try bench.waitForLoss()
        #expect(bench.reports.count { $0.concerns(job: 1) } == 1)
    }

    @Test func `a cable pulled within a job leaves it unknown`() throws {
        let fake = try FakeSerialPrinter()
        let bench = try bench(fake, baudRate: 9600)
        bench.printer.send(job(of: 323), job: 1)
        _ = try fake.take(64)
        fake.unplug()
        let report = try bench.wait(for: "the interruption") { $0.concerns(job: 1) }
        guard case .interrupted(1, let bytesSent, _) = report else {
            Issue.record("\(report)")
            return
        }
        #expect((64..<323).contains(bytesSent))
        try bench.waitForLoss()
        #expect(bench.reports.count { $0.concerns(job: 1) } == 1)
    }

    @Test func `a cable pulled after the last byte changes nothing about the job`() throws {
        let fake = try FakeSerialPrinter()
        let bench = try bench(fake)
        bench.printer.send(job(of: 323), job: 1)
        try bench.wait(for: .sent(job: 1))
        fake.unplug()
        try bench.waitForLoss()
        #expect(bench.reports.prefix(2) == [.ready, .sent(job: 1)] && bench.reports[2].isLoss)
        #expect(bench.reports.count { $0.concerns(job: 1) } == 1)
    }

    @Test func `a printer plugged in elsewhere under the same name is found, and gets only the next job`() throws {
        let link = try DeviceLink()
        let first = try FakeSerialPrinter()
        try link.lead(to: first.path)
        let bench = try PrinterBench(.serial(path: link.path, baudRate: 115_200, flow: .none))
        try bench.wait(for: .ready)
        bench.printer.send(job(of: 3000), job: 1)
        _ = try first.take(64)
        let second = try FakeSerialPrinter()
        try link.lead(to: second.path)
        first.unplug()
        let start = MonotonicTime.now()
        try bench.wait(for: .ready, times: 2)
        #expect(MonotonicTime.now().nanoseconds(since: start) < 3_000_000_000)
        bench.printer.send([1, 2, 3], job: 2)
        #expect(try second.take(3) == [1, 2, 3])
        try bench.wait(for: .sent(job: 2))
        #expect(second.takeWhatIsThere().isEmpty)
        #expect(bench.reports.count { $0.concerns(job: 1) } == 1)
    }

    @Test(arguments: [SerialFlow.none, .rtsCts])
    func `without software flow control every byte of the printer is passed on`(flow: SerialFlow) throws {
        let fake = try FakeSerialPrinter()
        let bench = try bench(fake, flow: flow)
        try fake.say([0x02, 0x11, 0x13, 0x03, 0x00, 0xff, 0x0d])
        try bench.wait(toReceive: [0x02, 0x11, 0x13, 0x03, 0x00, 0xff, 0x0d])
        bench.printer.send([1, 2, 3], job: 1)
        #expect(try fake.take(3) == [1, 2, 3])
    }

    @Test func `a second job is refused while one is under way, and the first arrives whole`() throws {
        let fake = try FakeSerialPrinter()
        let bench = try bench(fake, baudRate: 9600)
        bench.printer.send(job(of: 200), job: 1)
        bench.printer.send(job(of: 200), job: 2)
        try bench.wait(for: .sent(job: 1))
        #expect(bench.reports == [.ready, .refused(job: 2, .occupied(job: 1)), .sent(job: 1)])
        #expect(try fake.take(200) == job(of: 200))
        #expect(fake.takeWhatIsThere().isEmpty)
    }

    @Test func `closing in the middle of a job interrupts it and frees the port`() throws {
        let fake = try FakeSerialPrinter()
        let bench = try bench(fake, baudRate: 9600)
        bench.printer.send(job(of: 323), job: 1)
        _ = try fake.take(64)
        bench.printer.close()
        try bench.wait(for: .disconnected(.closed))
        let report = try bench.wait(for: "the interruption") { $0.concerns(job: 1) }
        if case .interrupted(1, _, .closed) = report {} else { Issue.record("\(report)") }
        bench.printer.send([1], job: 2)
        try bench.wait(for: .refused(job: 2, .closed))
        let next = try self.bench(fake)
        next.printer.send([1], job: 3)
        try next.wait(for: .sent(job: 3))
    }
}

extension PrinterReport {
    /// Whether this says the last word about a job.
    func concerns(job number: Int) -> Bool {
        switch self {
        case .refused(let job, _), .sent(let job), .interrupted(let job, _, _): job == number
        case .ready, .identified, .unavailable, .stalled, .resumed, .received, .portStatus, .disconnected: false
        }
    }

    /// Whether this says that an open port is gone.
    var isLoss: Bool {
        if case .disconnected = self { true } else { false }
    }
}
