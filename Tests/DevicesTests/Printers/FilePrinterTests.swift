import Glibc
import SystemPackage
import Testing

@testable import Devices

/// A printer that is a file or a FIFO.
@Suite struct FilePrinterTests {
    private func contents(_ path: String) throws -> [UInt8] {
        let fd = open(path, O_RDONLY | O_CLOEXEC)
        try #require(fd >= 0)
        defer { close(fd) }
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        let got = read(fd, &buffer, buffer.count)
        return Array(buffer.prefix(max(0, got)))
    }

    @Test func `jobs are written at the end of a file, which is created`() throws {
        let place = try DeviceLink()
        for round in 1...2 {
            let bench = try PrinterBench(.file(path: place.path))
            for number in 1...2 {
                bench.printer.send(job(of: 5000), job: number)
                try bench.wait(for: .sent(job: number))
            }
            #expect(bench.reports == [.ready, .sent(job: 1), .sent(job: 2)])
            #expect(try contents(place.path).count == round * 10_000)
        }
        let expected = (1...4).flatMap { _ in job(of: 5000) }
        expectSame(try contents(place.path), expected)
    }

    @Test func `a folder is no printer`() throws {
        let bench = try PrinterBench(.file(path: "/tmp"))
        try bench.wait(for: .unavailable(.device(.device(path: "/tmp", operation: "open", errno: .isDirectory))))
    }

    @Test func `a FIFO without a reader is unavailable, then takes the job, more than it holds`() throws {
        let place = try DeviceLink()
        try #require(mkfifo(place.path, 0o600) == 0)
        let bench = try PrinterBench(.file(path: place.path))
        let nobody = PrinterFault.device(.device(path: place.path, operation: "open", errno: .noSuchAddressOrDevice))
        try bench.wait(for: .unavailable(nobody))
        let reader = open(place.path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        try #require(reader >= 0)
        defer { close(reader) }
        try bench.wait(for: .ready)
        bench.printer.send(job(of: 200_000), job: 1)
        var taken: [UInt8] = []
        let deadline = MonotonicTime.now().advanced(byMilliseconds: Int(patienceMilliseconds))
        while taken.count < 200_000, pollReadable(reader, until: deadline) {
            var buffer = [UInt8](repeating: 0, count: 4096)
            let got = read(reader, &buffer, buffer.count)
            guard got > 0 else { break }
            taken += buffer.prefix(got)
        }
        expectSame(taken, job(of: 200_000))
        try bench.wait(for: .sent(job: 1))
    }

    @Test func `a FIFO whose reader goes within a job leaves it unknown`() throws {
        let place = try DeviceLink()
        try #require(mkfifo(place.path, 0o600) == 0)
        let reader = open(place.path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        try #require(reader >= 0)
        let bench = try PrinterBench(.file(path: place.path))
        try bench.wait(for: .ready)
        bench.printer.send(job(of: 200_000), job: 1)
        let deadline = MonotonicTime.now().advanced(byMilliseconds: Int(patienceMilliseconds))
        #expect(pollReadable(reader, until: deadline))
        close(reader)
        let report = try bench.wait(for: "the interruption") { $0.concerns(job: 1) }
        if case .interrupted(1, 1..., _) = report {} else { Issue.record("\(report)") }
    }

    @Test func `a write that fails is told with its cause at once, though the device is still there`() throws {
        let bench = try PrinterBench(.file(path: "/dev/full"))
        let fault = PrinterFault.device(.device(path: "/dev/full", operation: "write", errno: .noSpace))
        bench.printer.send(job(of: 10_000), job: 1)
        try bench.wait(for: .refused(job: 1, fault))
        try bench.wait(for: .ready, times: 2)
        bench.printer.query([0x3F])
        try bench.wait(for: .disconnected(fault), times: 2)
        #expect(bench.reports.prefix(4) == [.ready, .refused(job: 1, fault), .disconnected(fault), .ready])
    }

    @Test func `a device that never waits takes a job and is not listened to`() throws {
        let bench = try PrinterBench(.file(path: "/dev/zero"))
        bench.printer.send(job(of: 10_000), job: 1)
        try bench.wait(for: .sent(job: 1))
        #expect(bench.reports == [.ready, .sent(job: 1)])
        #expect(bench.received.isEmpty)
    }
}
