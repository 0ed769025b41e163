import Devices
import Foundation
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
            let bytes = try #require(paper.bytes(for: job.content, job: job.number))
            // No question follows: a file answers none.
            let reminder = desk.takeReminder()
            #expect(paper.statusQuery == nil && reminder == nil)
            try eventually("the label in the file") { Array(place.text(of: "labels.zpl").utf8) == bytes ? true : nil }
        }
    }

    @Test func `a printer that answers idle has the label out`() async throws {
        let paper = Self.answering
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
            let set = desk.takeReminder()
            let patience = try #require(set)
            #expect(patience.milliseconds == LabelLimits.answerMilliseconds)
            try line.type(busy)
            let again = try port.reminder(&desk)
            #expect(again.milliseconds == PrintDesk.askAgainMilliseconds)
            #expect(desk.remind(patience.number) == .none, "a reminder that a later one made void")
            #expect(desk.remind(again.number) == .none)
            let idle =
                "\u{2}030,0,0,0319,000,0,0,0,000,0,0,0\u{3}\r\n\u{2}000,0,0,0,0,2,6,0,00000000,1,000\u{3}\r\n\u{2}1234,0\u{3}\r\n"
            try line.type(idle)
            #expect(try port.until(&desk, .input(job: 9, .confirmed)))
        }
    }

    @Test func `what stops the printer is a status, and its end starts what waits`() throws {
        let loop = try DeviceLoop()
        let printer = Printer(loop: loop, port: .file(path: place.labels)) { _ in }
        var desk = PrintDesk(printer: printer, paper: Self.answering)
        #expect(desk.take(.ready) == .portReady)
        #expect(desk.start(Self.job(5, try LabelPaperTests.content())) == nil)
        #expect(desk.take(.sent(job: 5)) == .input(job: 5, .sent))
        #expect(desk.take(.received(Self.hostStatus(paperOut: true, waiting: 1))) == .none)
        #expect(desk.status == .attention(.noLabels) && !desk.isReady && desk.obstacle == nil)
        let firstSet = desk.takeReminder()
        let first = try #require(firstSet)
        #expect(first.milliseconds == PrintDesk.troubleMilliseconds)
        #expect(desk.remind(first.number) == .none)
        let secondSet = desk.takeReminder()
        let second = try #require(secondSet)
        #expect(desk.remind(second.number) == .none)
        #expect(desk.status == .attention(.noAnswer) && desk.isReady, "one that cannot answer gets its labels")
        #expect(desk.take(.received(Self.hostStatus(paperOut: false, waiting: 1))) == .portReady)
        #expect(desk.status == .ready)
        #expect(desk.take(.received(Self.hostStatus(paperOut: false, waiting: 0))) == .input(job: 5, .confirmed))
    }

    @Test func `what a printer says after it was away confirms nothing`() throws {
        let loop = try DeviceLoop()
        let printer = Printer(loop: loop, port: .file(path: place.labels)) { _ in }
        var desk = PrintDesk(printer: printer, paper: Self.answering)
        _ = desk.take(.ready)
        #expect(desk.start(Self.job(5, try LabelPaperTests.content())) == nil)
        _ = desk.take(.sent(job: 5))
        _ = desk.take(.disconnected)
        _ = desk.take(.ready)
        #expect(desk.take(.received(Self.hostStatus(paperOut: false, waiting: 0))) == .none)
    }

    /// Labels for a printer that has a way to answer.
    private static let answering = LabelPaper(
        kind: .zpl, mayAnswer: true, size: .small, resolution: .dpi203, words: .english, timeZone: .gmt)

    private static func hostStatus(paperOut: Bool, waiting: Int) -> [UInt8] {
        let lines = [
            "030,\(paperOut ? 1 : 0),0,0319,00\(waiting),0,0,0,000,0,0,0", "000,0,0,0,0,2,6,0,00000000,1,000", "1234,0",
        ]
        return lines.flatMap { Array("\u{2}\($0)\u{3}\r\n".utf8) }
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

    /// Feeds reports to the desk until it wants to be reminded.
    func reminder(_ desk: inout PrintDesk) throws -> PrintDesk.Reminder {
        while true {
            _ = desk.take(try next())
            if let reminder = desk.takeReminder() { return reminder }
        }
    }

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
