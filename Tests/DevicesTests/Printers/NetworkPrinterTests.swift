import Glibc
import SystemPackage
import Testing

@testable import Devices

/// A printer on the network, over real sockets on the loopback address.
@Suite struct NetworkPrinterTests {
    private func bench(_ fake: FakeNetworkPrinter, host: String = "127.0.0.1") throws -> PrinterBench {
        let bench = try PrinterBench(.tcp(host: host, port: fake.port))
        try fake.accept()
        try bench.wait(for: .ready)
        return bench
    }

    @Test(arguments: ["127.0.0.1", "localhost"])
    func `a job arrives whole and the answer comes back`(host: String) throws {
        let fake = try FakeNetworkPrinter()
        let bench = try bench(fake, host: host)
        bench.printer.send(job(of: 100_000), job: 1)
        expectSame(try fake.take(100_000), job(of: 100_000))
        try bench.wait(for: .sent(job: 1))
        bench.printer.query([0x1b, 0x21, 0x3f])
        #expect(try fake.take(3) == [0x1b, 0x21, 0x3f])
        try fake.say([0x13, 0x11])
        try bench.wait(toReceive: [0x13, 0x11])
        #expect(bench.reports == [.ready, .sent(job: 1)])
    }

    @Test func `a printer that refuses the connection refuses the job, and is found when it listens`() throws {
        let port: Int
        do {
            let fake = try FakeNetworkPrinter()
            port = fake.port
        }
        let bench = try PrinterBench(.tcp(host: "127.0.0.1", port: port))
        let fault = PrinterFault.device(
            .device(path: "127.0.0.1:\(port)", operation: "connect", errno: .connectionRefused))
        try bench.wait(for: .unavailable(fault))
        bench.printer.send([1], job: 1)
        try bench.wait(for: .refused(job: 1, fault))
        let fake = try FakeNetworkPrinter(port: port)
        try fake.accept()
        try bench.wait(for: .ready)
        bench.printer.send([2], job: 2)
        #expect(try fake.take(1) == [2])
        try bench.wait(for: .sent(job: 2))
        #expect(bench.reports == [.unavailable(fault), .refused(job: 1, fault), .ready, .sent(job: 2)])
    }

    @Test func `a job handed over while the connection is made goes out when it is, and only once`() throws {
        let fake = try FakeNetworkPrinter()
        let bench = try PrinterBench(.tcp(host: "127.0.0.1", port: fake.port))
        bench.printer.send([1, 2, 3], job: 1)
        try fake.accept()
        #expect(try fake.take(3) == [1, 2, 3])
        try bench.wait(for: .sent(job: 1))
        fake.hangUp()
        try fake.accept()
        try bench.wait(for: .ready, times: 2)
        bench.printer.send([4], job: 2)
        #expect(try fake.take(1) == [4])
        try bench.wait(for: .sent(job: 2))
        #expect(bench.reports.filter { !$0.isLoss } == [.ready, .sent(job: 1), .ready, .sent(job: 2)])
        #expect(bench.reports[2].isLoss)
    }

    @Test func `a connection closed within a job leaves it unknown, and the job is not sent again`() throws {
        let fake = try FakeNetworkPrinter()
        let bench = try bench(fake)
        bench.printer.send(job(of: PrinterLimits.jobBytesMax), job: 1)
        _ = try fake.take(1000)
        fake.hangUp()
        let report = try bench.wait(for: "the interruption") { $0.concerns(job: 1) }
        if case .interrupted(1, 1000..., _) = report {} else { Issue.record("\(report)") }
        try fake.accept()
        try bench.wait(for: .ready, times: 2)
        bench.printer.send([7, 8], job: 2)
        #expect(try fake.take(2) == [7, 8])
        #expect(bench.reports.count { $0.concerns(job: 1) } == 1)
    }

    @Test func `a connection closed between jobs is told, and made again`() throws {
        let fake = try FakeNetworkPrinter()
        let bench = try bench(fake)
        bench.printer.send([1, 2, 3], job: 1)
        #expect(try fake.take(3) == [1, 2, 3])
        try bench.wait(for: .sent(job: 1))
        fake.hangUp()
        try bench.waitForLoss()
        try fake.accept()
        try bench.wait(for: .ready, times: 2)
        #expect(bench.reports.filter { !$0.isLoss } == [.ready, .sent(job: 1), .ready])
        #expect(bench.reports[2].isLoss)
    }

    @Test func `a printer that takes nothing stalls the job and gets it whole later`() throws {
        let fake = try FakeNetworkPrinter()
        let bench = try bench(fake)
        // More than the socket buffers of both sides hold.
        let bytes = job(of: PrinterLimits.jobBytesMax)
        for number in 1...4 {
            bench.printer.send(bytes, job: number)
            let report = try bench.wait(for: "the end or a stall") { report in
                if case .stalled(number, _) = report { true } else { report == .sent(job: number) }
            }
            if report == .sent(job: number) { continue }
            expectSame(try fake.take(number * bytes.count).suffix(bytes.count), bytes[...])
            try bench.wait(for: .sent(job: number))
            #expect(bench.reports.contains(.resumed(job: number)))
            return
        }
        Issue.record("no stall")
    }

    @Test(arguments: [0, -1, 65_536])
    func `a number that is no port is named`(port: Int) throws {
        let bench = try PrinterBench(.tcp(host: "127.0.0.1", port: port))
        bench.printer.send([1], job: 1)
        try bench.wait(for: .refused(job: 1, .unsupportedPort(port)))
        #expect(bench.reports == [.unavailable(.unsupportedPort(port)), .refused(job: 1, .unsupportedPort(port))])
    }

    @Test func `a name without an address is named`() throws {
        // Longer than any name may be, so it is refused before a name server is asked.
        let host = String(repeating: "x", count: 300)
        let bench = try PrinterBench(.tcp(host: host, port: 9100))
        let report = try bench.wait(for: "the fault") { if case .unavailable = $0 { true } else { false } }
        if case .unavailable(.noAddress(host, _)) = report {} else { Issue.record("\(report)") }
    }

    @Test func `a job that is too long is refused`() throws {
        let fake = try FakeNetworkPrinter()
        let bench = try bench(fake)
        let size = PrinterLimits.jobBytesMax + 1
        bench.printer.send([UInt8](repeating: 0, count: size), job: 1)
        try bench.wait(for: .refused(job: 1, .jobTooLong(sizeBytes: size)))
    }
}
