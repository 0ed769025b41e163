import Devices
import Foundation
import Journal
import Labels
import Returns
import Testing

@testable import Station

/// Desks and printers for tests.
enum Desks {
    static func job(_ number: Int, _ content: LabelContent) -> StoredLabelJob {
        StoredLabelJob(number: number, content: content, stage: .sending)
    }

    /// A printer whose loop never runs: what it is given goes nowhere.
    static func printer() throws -> Printer {
        Printer(loop: try DeviceLoop(), port: .file(path: "/nowhere/labels")) { _ in }
    }

    /// A desk whose port was just opened.
    static func open(_ paper: LabelPaper) throws -> PrintDesk {
        var desk = PrintDesk(printer: try printer(), paper: paper)
        #expect(desk.take(.ready) == .portReady)
        return desk
    }

    /// A desk that has handed a label to a printer which answered that it is ready.
    static func sent(_ number: Int, to paper: LabelPaper, after ready: [UInt8] = hostStatus()) throws -> PrintDesk {
        var desk = try open(paper)
        #expect(isHeld(&desk))
        #expect(desk.take(.received(ready)) == .portReady)
        #expect(isStarting(&desk))
        #expect(desk.start(job(number, try LabelPaperTests.content())) == nil)
        #expect(desk.take(.sent(job: number)) == .input(job: number, .sent))
        return desk
    }

    /// Labels for a printer that has a way to answer.
    static func paper(
        _ kind: PrinterLanguageKind = .zpl, mayAnswer: Bool = true, mayAskPort: Bool = false,
        settings: PrinterSettings? = nil
    ) -> LabelPaper {
        LabelPaper(
            settings: settings ?? PrinterSettings(language: kind, resolution: .dpi203), mayAnswer: mayAnswer,
            mayHoldLabels: true, mayAskPort: mayAskPort, size: .small, words: .english, timeZone: .gmt)
    }

    static func hostStatus(
        paperOut: Bool = false, isPaused: Bool = false, waiting: Int = 0, hasPiece: Bool = false, isCold: Bool = false
    ) -> [UInt8] {
        let flags = [paperOut, isPaused].map { $0 ? "1" : "0" }.joined(separator: ",")
        let lines = [
            "030,\(flags),0319,00\(waiting),0,0,\(hasPiece ? 1 : 0),000,0,\(isCold ? 1 : 0),0",
            "000,0,0,0,0,2,6,0,00000000,1,000", "1234,0",
        ]
        return lines.flatMap { Array("\u{2}\($0)\u{3}\r\n".utf8) }
    }

    /// The answer to `~HQES`: what is wrong, in hexadecimal.
    static func errors(_ mask: String = "00000000") -> [UInt8] {
        let flag = mask == "00000000" ? 0 : 1
        return Array(
            ("\u{2}\r\n\r\nPRINTER STATUS\r\n   ERRORS:         \(flag) 00000000 \(mask)\r\n"
                + "   WARNINGS:       1 00000000 00000002\r\n\u{3}").utf8)
    }

    /// Lets the time of an answer pass, and of the answer to the second question where the language has one. Gives what
    /// came of it, and how long it took.
    static func silence(_ desk: inout PrintDesk) throws -> (outcome: PrintDesk.Outcome, milliseconds: Int) {
        var milliseconds = 0
        var outcome = PrintDesk.Outcome.none
        repeat {
            let set = desk.takeReminder()
            let reminder = try #require(set)
            milliseconds += reminder.milliseconds
            outcome = desk.remind(reminder.number)
        } while desk.question == .secondOfLanguage
        return (outcome, milliseconds)
    }

    static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

/// Whether a label that waits would start now; an expectation cannot hold a mutating call.
func isStarting(_ desk: inout PrintDesk) -> Bool { desk.mayStart() }

/// Whether a label that waits has to wait on.
func isHeld(_ desk: inout PrintDesk) -> Bool { !desk.mayStart() }
