import Devices
import Journal
import Labels
import Returns
import Synchronization
import SystemPackage
import Testing
import Wire

@testable import Station

/// The desk with a real port behind it.
struct PrintDeskTests {
    private let place: Place
    private let paper: LabelPaper

    init() throws {
        place = try Place()
        var configuration = StationConfiguration()
        configuration.printer = PrinterSetup(connection: .file(path: place.labels))
        paper = LabelPaper(configuration)
    }

    private static func job(_ number: Int, _ content: LabelContent) -> StoredLabelJob {
        StoredLabelJob(number: number, content: content, stage: .sending)
    }

    @Test func `a label goes out to a file and is reported as sent`() async throws {
        let (place, paper) = (place, paper)
        let job = Self.job(4, try LabelPaperTests.content())
        try await blocking {
            let port = try Port(.file(path: place.labels))
            var desk = PrintDesk(printer: port.printer, paper: paper)
            #expect(desk.status == .unavailable && desk.obstacle == .portMissing && !desk.isReady)
            #expect(desk.take(try port.next()) == .portReady)
            #expect(desk.isReady && desk.obstacle == nil)
            #expect(desk.start(job) == nil)
            #expect(!desk.isReady)
            #expect(desk.take(try port.next()) == .input(job: 4, .sent))
            #expect(desk.isReady)
            let bytes = try #require(paper.bytes(for: job.content))
            // The status request follows the label.
            let query = try #require(paper.statusQuery)
            try eventually("the label in the file") {
                Array(place.text(of: "labels.zpl").utf8) == bytes + query ? true : nil
            }
        }
    }

    @Test func `a printer that answers idle has the label out`() async throws {
        let paper = paper
        let job = Self.job(9, try LabelPaperTests.content())
        try await blocking {
            let line = try Pseudoterminal()
            let port = try Port(.serial(path: line.path, baudRate: 115_200, flow: .none))
            var desk = PrintDesk(printer: port.printer, paper: paper)
            #expect(desk.take(try port.next()) == .portReady)
            #expect(desk.start(job) == nil)
            try line.wait(for: "the end of the label") { String(decoding: $0, as: UTF8.self).contains("^XZ") }
            #expect(desk.take(try port.next()) == .input(job: 9, .sent))
            try line.wait(for: "the question") { String(decoding: $0, as: UTF8.self).contains("~HS") }
            let busy =
                "\u{2}030,0,0,0319,002,0,0,0,000,0,0,0\u{3}\r\n\u{2}000,0,0,0,0,2,6,0,00000001,1,000\u{3}\r\n\u{2}1234,0\u{3}\r\n"
            try line.type(busy)
            #expect(try port.until(&desk, .askAgain(milliseconds: PrintDesk.askAgainMilliseconds)))
            desk.askAgain()
            let idle =
                "\u{2}030,0,0,0319,000,0,0,0,000,0,0,0\u{3}\r\n\u{2}000,0,0,0,0,2,6,0,00000000,1,000\u{3}\r\n\u{2}1234,0\u{3}\r\n"
            try line.type(idle)
            #expect(try port.until(&desk, .input(job: 9, .confirmed)))
        }
    }

    @Test func `a FIFO that nobody reads is a missing port, not an end of the process`() async throws {
        let (place, paper) = (place, paper)
        try await blocking {
            try place.freshFIFO("printer").close()
            let port = try Port(.file(path: place.file("printer")))
            var desk = PrintDesk(printer: port.printer, paper: paper)
            #expect(desk.take(try port.next()) == .none)
            #expect(desk.status == .unavailable)
            #expect(desk.obstacle == .portMissing)
        }
    }

    @Test func `what a port reports about a job under way becomes news of that job`() throws {
        let content = try LabelPaperTests.content()
        for (report, expected) in [
            (
                PrinterReport.interrupted(job: 2, bytesSent: 10, .hungUp(port: "x")),
                PrintDesk.Outcome.input(job: 2, .unknown)
            ),
            (.refused(job: 2, .occupied(job: 1)), .input(job: 2, .failed(.portBusy))),
            (.refused(job: 2, .hungUp(port: "x")), .input(job: 2, .failed(.portMissing))),
        ] {
            let loop = try DeviceLoop()
            let printer = Printer(loop: loop, port: .file(path: place.labels)) { _ in }
            var desk = PrintDesk(printer: printer, paper: paper)
            _ = desk.take(.ready)
            _ = desk.start(Self.job(2, content))
            #expect(desk.take(report) == expected)
            #expect(desk.isReady)
        }
    }

    @Test func `without a printer nothing is ready and the reason says so`() {
        let desk = PrintDesk(printer: nil, paper: paper)
        #expect(desk.status == .none && desk.obstacle == .noPrinter && !desk.isReady)
    }
}

/// A printer on a loop of its own; its reports come one at a time.
private final class Port {
    let printer: Printer
    private let loop: DeviceLoop
    private let reports: Reports

    init(_ port: PrinterPort) throws {
        let reports = try Reports()
        self.reports = reports
        loop = try DeviceLoop()
        printer = Printer(loop: loop, port: port) { reports.add($0) }
        try loop.start()
    }

    deinit {
        printer.close()
        loop.stop()
    }

    func next() throws -> PrinterReport { try reports.next() }

    /// Feeds reports to the desk until one has this outcome.
    func until(_ desk: inout PrintDesk, _ outcome: PrintDesk.Outcome) throws -> Bool {
        while true {
            if desk.take(try next()) == outcome { return true }
        }
    }
}

private final class Reports: Sendable {
    private let waiting = Mutex<[PrinterReport]>([])
    private let ends: (readEnd: FileDescriptor, writeEnd: FileDescriptor)

    init() throws { ends = try FileDescriptor.pipe() }

    deinit {
        try? ends.readEnd.close()
        try? ends.writeEnd.close()
    }

    func add(_ report: PrinterReport) {
        waiting.withLock { $0.append(report) }
        _ = try? ends.writeEnd.writeAll([1])
    }

    func next() throws -> PrinterReport {
        guard pollReadable(ends.readEnd.rawValue, until: Patience.deadline) else { throw Impatience(what: "a report") }
        var byte: UInt8 = 0
        _ = try withUnsafeMutableBytes(of: &byte) { try ends.readEnd.read(into: $0) }
        return waiting.withLock { $0.removeFirst() }
    }
}
