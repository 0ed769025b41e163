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

    @Test func `a label goes out to a file and is reported as sent`() async throws {
        let (place, paper) = (place, paper)
        let job = Desks.job(4, try LabelPaperTests.content())
        try await blocking {
            let port = try Port(.file(path: place.labels))
            var desk = PrintDesk(printer: port.printer, paper: paper)
            #expect(desk.status == .unavailable && desk.obstacle == .portMissing)
            #expect(isHeld(&desk))
            #expect(desk.take(try port.next()) == .portReady)
            #expect(desk.status == .ready && desk.obstacle == nil)
            #expect(isStarting(&desk))
            #expect(desk.start(job) == nil)
            #expect(isHeld(&desk))
            #expect(desk.take(try port.next()) == .input(job: 4, .sent))
            #expect(isStarting(&desk))
            let bytes = try #require(paper.bytes(for: job.content, job: job.number))
            // No question follows: a file answers none.
            let reminder = desk.takeReminder()
            #expect(paper.statusQuery == nil && reminder == nil)
            try eventually("the label in the file") { Array(place.text(of: "labels.zpl").utf8) == bytes ? true : nil }
        }
    }

    @Test func `a printer is asked before the first byte, and says when the label is out`() async throws {
        let job = Desks.job(9, try LabelPaperTests.content())
        try await blocking {
            let line = try Pseudoterminal()
            let port = try Port(.serial(path: line.path, baudRate: 115_200, flow: .none))
            var desk = PrintDesk(printer: port.printer, paper: Desks.paper())
            #expect(desk.take(try port.next()) == .portReady)
            #expect(isHeld(&desk))
            #expect(desk.status == .unavailable)
            #expect(desk.obstacle == nil)
            try line.wait(for: "the questions") { $0 == Array("~HI\r\n~HS\r\n".utf8) }
            try line.type(Desks.text(Desks.hostStatus()))
            #expect(try port.until(&desk, .portReady))
            #expect(isStarting(&desk))
            #expect(desk.status == .ready)
            #expect(desk.start(job) == nil)
            try line.wait(for: "the end of the label") { String(decoding: $0, as: UTF8.self).contains("^XZ") }
            #expect(desk.take(try port.next()) == .input(job: 9, .sent))
            try line.wait(for: "the question") { String(decoding: $0, as: UTF8.self).hasSuffix("~HS\r\n") }
            let set = desk.takeReminder()
            let patience = try #require(set)
            #expect(patience.milliseconds == LabelLimits.firstAnswerMilliseconds)
            try line.type(Desks.text(Desks.hostStatus(waiting: 2)))
            let again = try port.reminder(&desk)
            #expect(again.milliseconds == PrintDesk.askAgainMilliseconds)
            #expect(desk.remind(patience.number) == .none, "a reminder that a later one made void")
            #expect(desk.remind(again.number) == .portReady)
            try line.type(Desks.text(Desks.hostStatus()))
            #expect(try port.until(&desk, .input(job: 9, .confirmed)))
        }
    }

    @Test func `the piece of a label that the printer still holds is dropped before the next`() async throws {
        let job = Desks.job(6, try LabelPaperTests.content())
        try await blocking {
            let line = try Pseudoterminal()
            let port = try Port(.serial(path: line.path, baudRate: 115_200, flow: .none))
            var desk = PrintDesk(printer: port.printer, paper: Desks.paper())
            #expect(desk.take(try port.next()) == .portReady)
            #expect(isHeld(&desk))
            try line.type(Desks.text(Desks.hostStatus(hasPiece: true)))
            #expect(try port.until(&desk, .portReady))
            #expect(isStarting(&desk))
            #expect(desk.start(job) == nil)
            try line.wait(for: "the label") { String(decoding: $0, as: UTF8.self).contains("^XZ") }
            #expect(String(decoding: line.received, as: UTF8.self).contains("~HS\r\n~JA\r\n^XA"))
        }
    }

    @Test func `a printer that holds the line is asked why, and the label goes on where it stopped`() async throws {
        let job = Desks.job(7, try LabelPaperTests.content())
        try await blocking {
            let line = try Pseudoterminal()
            let port = try Port(.serial(path: line.path, baudRate: 9_600, flow: .xonXoff))
            var desk = PrintDesk(printer: port.printer, paper: Desks.paper())
            #expect(desk.take(try port.next()) == .portReady)
            #expect(isHeld(&desk))
            try line.type(Desks.text(Desks.hostStatus()))
            #expect(try port.until(&desk, .portReady))
            #expect(isStarting(&desk))
            #expect(desk.start(job) == nil)
            try line.wait(for: "the beginning") { String(decoding: $0, as: UTF8.self).contains("^XA") }
            try line.type("\u{13}")
            while desk.status != .stalled { _ = desk.take(try port.next()) }
            try line.wait(for: "the question") { String(decoding: $0, as: UTF8.self).hasSuffix("~HS\r\n") }
            try line.type(Desks.text(Desks.hostStatus(paperOut: true)))
            while desk.status != .attention(.noLabels) { _ = desk.take(try port.next()) }
            try line.type("\u{11}")
            #expect(try port.until(&desk, .input(job: 7, .sent)))
            try line.wait(for: "the end") { String(decoding: $0, as: UTF8.self).contains("^XZ") }
            #expect(String(decoding: line.received, as: UTF8.self).components(separatedBy: "^XA").count == 2)
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
