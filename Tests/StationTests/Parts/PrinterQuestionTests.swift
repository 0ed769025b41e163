import Devices
import Labels
import Returns
import SystemPackage
import Testing

@testable import Station

/// What the desk makes of the printer's answers and of its silence. The printer's loop never runs: what it is given
/// goes nowhere.
struct PrinterQuestionTests {
    /// Language, what a printer in trouble answers, the trouble, and what a printer that is ready answers.
    @Test(
        arguments: [
            (PrinterLanguageKind.zpl, Desks.hostStatus(paperOut: true), PrinterTrouble.noLabels, Desks.hostStatus()),
            (.zpl, Desks.hostStatus(isPaused: true), .paused, Desks.hostStatus()),
            (.epl2, Array("07\r\n".utf8), .noLabels, Array("00\r\n".utf8)),
            (.epl2, Array("11\r\n".utf8), .headOpen, Array("00\r\n".utf8)),
            (.tspl, [0x11], .headOpen, [0x00]), (.tspl, [0x04], .noLabels, [0x00]),
            (.escPOS, [0x1A, 0x32, 0x12, 0x7E], .noLabels, [0x12, 0x12, 0x12, 0x12]),
            (.escPOS, [0x1A, 0x16, 0x12, 0x12], .coverOpen, [0x12, 0x12, 0x12, 0x12]),
        ] as [(PrinterLanguageKind, [UInt8], PrinterTrouble, [UInt8])])
    func `a label waits while the printer is in trouble, and goes on by itself`(
        kind: PrinterLanguageKind, bad: [UInt8], trouble: PrinterTrouble, good: [UInt8]
    ) throws {
        var desk = try Desks.open(Desks.paper(kind))
        #expect(isHeld(&desk))
        #expect(desk.take(.received(bad)) == .none)
        #expect(desk.status == .attention(trouble) && desk.obstacle == nil)
        let set = desk.takeReminder()
        let reminder = try #require(set)
        #expect(reminder.milliseconds == PrintDesk.troubleMilliseconds)
        #expect(desk.remind(reminder.number) == .portReady)
        #expect(isHeld(&desk), "it is asked again first")
        #expect(desk.take(.received(good)) == .portReady)
        #expect(desk.status == .ready)
        #expect(isStarting(&desk))
        #expect(isHeld(&desk), "one answer is good for one label")
    }

    @Test func `silence is not ready, is asked again ever more seldom, and ends with an answer`() throws {
        var desk = try Desks.open(Desks.paper())
        var waits: [Int] = []
        for _ in 0..<6 {
            #expect(isHeld(&desk))
            #expect(desk.take(.received([0x00, 0x15, 0xFF])) == .none, "nonsense is no answer")
            let silence = try Desks.silence(&desk)
            #expect(silence.outcome == .none && silence.milliseconds == LabelLimits.answerMilliseconds)
            #expect(desk.status == .attention(.noAnswer) && desk.obstacle == nil)
            let set = desk.takeReminder()
            let wait = try #require(set)
            waits.append(wait.milliseconds)
            #expect(desk.remind(wait.number) == .portReady)
        }
        #expect(waits == [2_000, 4_000, 8_000, 10_000, 10_000, 10_000])
        #expect(isHeld(&desk))
        #expect(desk.take(.received(Desks.hostStatus())) == .portReady)
        #expect(isStarting(&desk))
        #expect(desk.status == .ready)
    }

    @Test func `a printer that answers only the second question is not silent, and says what is wrong`() throws {
        var desk = try Desks.open(Desks.paper())
        #expect(isHeld(&desk))
        let set = desk.takeReminder()
        let first = try #require(set)
        #expect(first.milliseconds == LabelLimits.firstAnswerMilliseconds)
        #expect(desk.remind(first.number) == .none)
        #expect(desk.status == .unavailable, "nothing is known yet")
        #expect(desk.take(.received(Desks.errors("00000005"))) == .none)
        #expect(desk.status == .attention(.noLabels))
        let again = desk.takeReminder()
        #expect(desk.remind(try #require(again).number) == .portReady)
        #expect(isHeld(&desk))
        let next = desk.takeReminder()
        #expect(desk.remind(try #require(next).number) == .none)
        #expect(desk.take(.received(Desks.errors())) == .portReady)
        #expect(desk.status == .ready)
        #expect(isStarting(&desk))
        #expect(desk.holdsPiece, "nobody knows whether it does")
    }

    @Test func `an answer without errors confirms no label, and one that comes late says nothing new`() throws {
        var desk = try Desks.sent(5, to: Desks.paper())
        let set = desk.takeReminder()
        #expect(desk.remind(try #require(set).number) == .none)
        #expect(desk.take(.received(Desks.errors())) == .none)
        #expect(desk.status == .ready && desk.sent?.job == 5)
        #expect(desk.take(.received(Desks.hostStatus())) == .input(job: 5, .confirmed))
        #expect(isHeld(&desk))
        #expect(desk.take(.received(Desks.hostStatus(paperOut: true))) == .none)
        _ = desk.takeReminder()
        #expect(desk.take(.received(Desks.errors())) == .none)
        #expect(desk.status == .attention(.noLabels))
        #expect(desk.takeReminder() == nil, "it is no news")
    }

    @Test func `a language with one question gives it all of the time`() throws {
        var desk = try Desks.open(Desks.paper(.epl2))
        #expect(isHeld(&desk))
        let set = desk.takeReminder()
        let only = try #require(set)
        #expect(only.milliseconds == LabelLimits.answerMilliseconds)
        #expect(desk.remind(only.number) == .none)
        #expect(desk.status == .attention(.noAnswer))
    }

    @Test func `a cold head is said, and keeps no label back`() throws {
        var desk = try Desks.open(Desks.paper())
        #expect(isHeld(&desk))
        #expect(desk.take(.received(Desks.hostStatus(isCold: true))) == .portReady)
        #expect(desk.status == .cold)
        #expect(isStarting(&desk))
        #expect(desk.start(Desks.job(5, try LabelPaperTests.content())) == nil)
        #expect(desk.take(.sent(job: 5)) == .input(job: 5, .sent))
        #expect(desk.take(.received(Desks.hostStatus(isCold: true))) == .input(job: 5, .confirmed))
        #expect(desk.status == .cold && desk.cardRefusal == nil)
        _ = isHeld(&desk)
        #expect(desk.take(.received(Desks.hostStatus())) == .portReady)
        #expect(desk.status == .ready)
    }

    @Test func `a printer that nobody waits for is left in peace`() throws {
        for answer in [nil, Desks.hostStatus(paperOut: true), Desks.hostStatus()] {
            var desk = try Desks.open(Desks.paper())
            if let answer {
                _ = desk.takeReminder()
                #expect(desk.take(.received(answer)) == .none)
            } else {
                let silence = try Desks.silence(&desk)
                #expect(silence.outcome == .none)
            }
            #expect(desk.takeReminder() == nil)
        }
    }

    @Test func `news of a printer that a label waits for is a reason to ask at once, but not over and over`() throws {
        var desk = try Desks.open(Desks.paper())
        _ = isStarting(&desk)
        _ = desk.take(.received(Desks.hostStatus(paperOut: true)))
        _ = desk.takeReminder()
        let news = Array("ERROR CLEARED: PAPER OUT [2026-01-01 10:00:00] [X]\r\n".utf8)
        #expect(desk.take(.received(news)) == .none)
        #expect(desk.takeReminder()?.milliseconds == LabelLimits.firstAnswerMilliseconds, "it was asked")
        _ = desk.take(.received(Desks.hostStatus(paperOut: true)))
        _ = desk.takeReminder()
        #expect(desk.take(.received(news)) == .none)
        #expect(desk.takeReminder() == nil)
    }

    @Test func `one that cannot answer gets its labels unasked`() throws {
        var desk = try Desks.open(Desks.paper(mayAnswer: false))
        #expect(desk.status == .ready)
        #expect(isStarting(&desk))
        #expect(desk.start(Desks.job(5, try LabelPaperTests.content())) == nil)
        #expect(desk.take(.sent(job: 5)) == .input(job: 5, .sent))
        #expect(desk.takeReminder() == nil)
    }

    @Test func `what stops the printer behind a label is a status, and the label is confirmed later`() throws {
        var desk = try Desks.sent(5, to: Desks.paper())
        #expect(desk.take(.received(Desks.hostStatus(paperOut: true, waiting: 1))) == .none)
        #expect(desk.status == .attention(.noLabels) && desk.obstacle == nil)
        let firstSet = desk.takeReminder()
        let first = try #require(firstSet)
        #expect(first.milliseconds == PrintDesk.troubleMilliseconds)
        #expect(desk.remind(first.number) == .portReady)
        let silence = try Desks.silence(&desk)
        #expect(silence.outcome == .none)
        #expect(desk.status == .attention(.noAnswer))
        #expect(desk.takeReminder() == nil)
        #expect(desk.take(.received(Desks.hostStatus(waiting: 1))) == .none)
        #expect(desk.status == .ready)
        #expect(desk.take(.received(Desks.hostStatus())) == .input(job: 5, .confirmed))
    }

    @Test func `a stalled job asks why, and its answer is the status until it moves`() throws {
        var desk = try Desks.open(Desks.paper())
        _ = isStarting(&desk)
        _ = desk.take(.received(Desks.hostStatus()))
        #expect(isStarting(&desk))
        #expect(desk.start(Desks.job(5, try LabelPaperTests.content())) == nil)
        _ = desk.takeReminder()
        #expect(desk.take(.stalled(job: 5, bytesSent: 100)) == .none)
        #expect(desk.status == .stalled)
        #expect(desk.takeReminder() != nil)
        #expect(desk.take(.received(Desks.hostStatus(paperOut: true))) == .none)
        #expect(desk.status == .attention(.noLabels))
        #expect(desk.take(.resumed(job: 5)) == .none)
        #expect(desk.status == .ready)
        #expect(desk.take(.sent(job: 5)) == .input(job: 5, .sent))
    }

    @Test func `a label that the printer cannot read has failed for good`() throws {
        var desk = try Desks.sent(5, to: Desks.paper(.epl2), after: Array("00\r\n".utf8))
        #expect(desk.take(.received([0x15, 0x30, 0x31, 0x13])) == .input(job: 5, .failed(.rejected)))
        #expect(desk.take(.received(Array("\u{6}00\r\n".utf8))) == .none)
    }

    @Test func `what a printer says after it was away confirms nothing`() throws {
        var desk = try Desks.sent(5, to: Desks.paper())
        _ = desk.take(.disconnected(.hungUp(port: "x")))
        #expect(desk.status == .unavailable && desk.obstacle == .portMissing)
        _ = desk.take(.ready)
        #expect(desk.take(.received(Desks.hostStatus())) == .none)
    }

    @Test func `a printer of another language or head gets no label, and the reason is said`() throws {
        for (setting, said, expected, advice) in [
            (
                PrinterSettings(language: .zpl, resolution: nil), "MFG:E;CMD:EPL;MDL:2844;",
                PrinterMismatch.language(speaks: "EPL2", set: "ZPL"), "configure `language: epl2`"
            ),
            (
                PrinterSettings(language: nil, resolution: .dpi203), "MFG:Z;CMD:ZPL;MDL:ZD421-300dpi;",
                .resolution(has: 300, set: 203), "configure `dpi: 300`"
            ),
        ] {
            var desk = PrintDesk(printer: try Desks.printer(), paper: Desks.paper(settings: setting))
            _ = desk.take(.identified(Array(said.utf8)))
            #expect(desk.take(.ready) == .none)
            #expect(desk.status == .mismatch(expected))
            #expect(isHeld(&desk))
            #expect(desk.obstacle == nil)
            #expect(desk.takeReminder() == nil, "nothing changes that by waiting")
            #expect(desk.detail?.contains(advice) == true)
            _ = desk.take(.disconnected(.hungUp(port: "x")))
            #expect(desk.take(.ready) == .portReady, "the next one may be another")
        }
    }

    @Test func `the head is asked of a ZPL printer and its labels are set for it`() throws {
        var desk = try Desks.open(Desks.paper(settings: PrinterSettings(language: .zpl, resolution: nil)))
        _ = isStarting(&desk)
        let answer = Array("\u{2}ZD421-300dpi,V93.21.07Z,12,8192KB\u{3}\r\n".utf8) + Desks.hostStatus()
        #expect(desk.take(.received(answer)) == .portReady)
        #expect(desk.paper.settings.resolution == .dpi300 && desk.paper.settings.resolutionSource == .printer)
        #expect(desk.detail == "ZPL (configured), 300 dpi (the printer says so), model ZD421-300dpi")
        #expect(isStarting(&desk))
        var wrong = try Desks.open(Desks.paper(settings: PrinterSettings(language: .zpl, resolution: .dpi203)))
        _ = isStarting(&wrong)
        #expect(wrong.take(.received(answer)) == .none)
        #expect(wrong.status == .mismatch(.resolution(has: 300, set: 203)))
        #expect(isHeld(&wrong))
    }

    @Test func `a USB port is asked about paper where the language cannot, or does not answer`() throws {
        var deaf = try Desks.open(Desks.paper(mayAnswer: false, mayAskPort: true))
        #expect(isHeld(&deaf))
        #expect(deaf.take(.portStatus([.paperOut, .selected])) == .none)
        #expect(deaf.status == .attention(.noLabels))
        let set = deaf.takeReminder()
        #expect(deaf.remind(try #require(set).number) == .portReady)
        #expect(isHeld(&deaf))
        #expect(deaf.take(.portStatus([.selected, .noError])) == .portReady)
        #expect(isStarting(&deaf))
        #expect(deaf.status == .ready)

        var silent = PrintDesk(printer: try Desks.printer(), paper: Desks.paper(mayAskPort: true))
        _ = silent.take(.identified(Array("MFG:Z;CMD:ZPL;MDL:M;".utf8)))
        _ = silent.take(.ready)
        #expect(isHeld(&silent))
        let silence = try Desks.silence(&silent)
        #expect(silence.outcome == .none)
        #expect(silent.take(.portStatus([.selected, .noError])) == .portReady, "it says itself that it knows ZPL")
        #expect(isStarting(&silent))

        var unknown = try Desks.open(Desks.paper(mayAskPort: true))
        #expect(isHeld(&unknown))
        let unanswered = try Desks.silence(&unknown)
        #expect(unanswered.outcome == .none)
        #expect(unknown.status == .attention(.noAnswer), "paper is no proof of the language")
    }

    @Test func `a transfer that fails is a question at once, and the cause is said until the printer is had again`()
        throws
    {
        let fault = PrinterFault.device(.device(path: "/dev/usb/lp0", operation: "write", errno: .ioError))
        var desk = try Desks.open(Desks.paper(mayAskPort: true))
        #expect(isHeld(&desk))
        #expect(desk.take(.received(Desks.hostStatus())) == .portReady)
        #expect(isStarting(&desk))
        #expect(desk.start(Desks.job(5, try LabelPaperTests.content())) == nil)
        #expect(desk.take(.interrupted(job: 5, bytesSent: 64, fault)) == .input(job: 5, .unknown))
        #expect(desk.take(.disconnected(fault)) == .none)
        #expect(desk.status == .unavailable && desk.obstacle == .portMissing)
        #expect(desk.detail?.hasPrefix("/dev/usb/lp0 failed in the middle of a transfer (Input/output error)") == true)
        #expect(desk.take(.ready) == .portReady)
        #expect(desk.detail?.contains("transfer") == false)
    }

    @Test func `a port that another program holds names it`() throws {
        var desk = PrintDesk(printer: try Desks.printer(), paper: Desks.paper())
        #expect(desk.take(.unavailable(.held(path: "/dev/ttyUSB0", holder: nil))) == .none)
        #expect(desk.status == .held(by: nil) && desk.obstacle == .portBusy)
        #expect(desk.detail?.hasPrefix("/dev/ttyUSB0 is held by another program; ZPL") == true)
        let names = ["/dev/serial/by-path/a", "/dev/serial/by-path/b"]
        #expect(desk.take(.unavailable(.ambiguous(path: "/dev/serial/by-id/x", candidates: names))) == .none)
        #expect(desk.status == .ambiguous && desk.obstacle == .portFault)
        #expect(desk.detail?.contains("configure one of \(names[0]), \(names[1])") == true)
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
            var desk = try Desks.open(Desks.paper(mayAnswer: false))
            _ = desk.start(Desks.job(2, content))
            #expect(isHeld(&desk))
            #expect(desk.take(report) == expected)
            #expect(isStarting(&desk))
        }
    }

    @Test func `without a printer nothing is ready and the reason says so`() {
        var desk = PrintDesk(printer: nil, paper: Desks.paper())
        #expect(desk.status == .none && desk.obstacle == .noPrinter && desk.detail == nil)
        #expect(isHeld(&desk))
    }
}
