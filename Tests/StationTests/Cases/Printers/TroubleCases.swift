import Console
import Foundation
import Glibc
import Labels
import Returns
import SystemPackage
import Testing
import Wire

@testable import Devices
@testable import Station

/// What a whole station does about a printer in trouble, or about none: cases 6, 10, 27 to 29, 31 and 40.
enum TroubleCases {
    static let rows: [CaseRow] = [
        CaseRow(
            6, "a printer that holds the line is asked why, and its one label goes on when it has paper again",
            .here {
                let place = try Place()
                let printer = try AnsweringPrinter(.zpl, healthy)
                try await printer.station(baud: 1_200, flow: .xonXoff, in: place) { _ in
                    try eventually("a hundred bytes of the label") { printer.labelBytes > 100 ? true : nil }
                    printer.change(to: .answering(AnsweringPrinter.hostStatus([1])))
                    try printer.line.type("\u{13}")
                    let start = MonotonicTime.now()
                    try waitForWord(PrinterTrouble.noLabels.rawValue, in: place)
                    #expect(MonotonicTime.now().nanoseconds(since: start) < 5_000_000_000)
                    let stages = try Findings.labelStages(in: place)
                    #expect(stages == [.sending] && printer.labels == 0)
                    printer.change(to: healthy)
                    try printer.line.type("\u{11}")
                    try waitForStage(.confirmed, in: place)
                }
                #expect(try Findings(place).labelStages == [.sending, .sent, .confirmed])
                #expect(printer.labels == 1)
            },
            .test(
                "a printer that holds the line is asked why, and the label goes on where it stopped",
                in: "PrintDeskTests"), .laboratory("out_of_labels")),
        CaseRow(
            10, "a printer that does not answer is not ready, and not gone, and gets its label when it speaks",
            .here {
                let place = try Place()
                let printer = try AnsweringPrinter(.zpl, .silent)
                try await printer.station(in: place) { _ in
                    try waitForWord(PrinterTrouble.noAnswer.rawValue, in: place)
                    #expect(!printer.received.contains("^XA"))
                    printer.change(to: healthy)
                    try waitForStage(.confirmed, in: place)
                }
                #expect(printer.labels == 1)
            },
            .here {
                let place = try Place()
                let errors = PrinterLanguageKind.zpl.language.secondStatusQuery
                let out = AnsweringPrinter.Mood.answering(Desks.text(Desks.errors("00000001")))
                let printer = try AnsweringPrinter(.zpl, out, hearing: errors)
                try await printer.station(in: place) { _ in
                    try waitForWord(PrinterTrouble.noLabels.rawValue, in: place)
                    #expect(!printer.received.contains("^XA"))
                    printer.change(to: .answering(Desks.text(Desks.errors())))
                    try waitForStage(.sent, in: place)
                }
                #expect(printer.labels == 1)
            }),
        CaseRow(
            27, "two cables that share one name are no printer, and their places are named",
            .here {
                let words = Language.english.phrasebook().printer(.ambiguous)
                #expect(!words.long.isEmpty && words != Language.english.phrasebook().printer(.unavailable))
            }, .test("two cables with one name are told apart by their places", in: "PortNameTests")),
        CaseRow(
            28, "a port that another program holds is said to be held, and by whom, and is had when it is free",
            .here {
                let place = try Place()
                let printer = try AnsweringPrinter(.zpl, healthy)
                let holder = try printer.line.open()
                guard flock(holder.rawValue, LOCK_EX | LOCK_NB) == 0 else { throw Impatience(what: "a lock") }
                try await printer.station(in: place) { _ in
                    try waitForWord("held", in: place)
                    try holder.close()
                    try waitForWord("ready", in: place)
                }
            },
            .test(
                "a port that another program has locked is named with its holder and had when it is free",
                in: "SerialPortTests"),
            .test("a port that another program holds names it", in: "PrinterQuestionTests")),
        CaseRow(
            29, "a USB printer that is pulled before it has taken the last transfer leaves a question",
            .test("a printer pulled within a job leaves it unknown, and is had again", in: "USBPrinterTests"),
            .test("a job is out when the port is writable again, and answers are heard", in: "USBPrinterTests"),
            .test("a port that another program holds names it", in: "PrinterQuestionTests"),
            .laboratory("printer_class")),
        CaseRow(
            31, "a label that an EPL2 printer cannot read has failed for good, is said so, and is not sent again",
            .test(
                "a label that the printer cannot read is said to be so, and only a copy is printed",
                in: "PrinterTalkTests"),
            .test(
                "a label that the printer cannot read is never started again, only printed as a copy",
                in: "LabelAndBinTests")),
        CaseRow(
            40, "a printer of another language gets no label before it has answered in its own",
            .here {
                let place = try Place()
                // A TSPL printer has no answer to ~HS, and echoes nothing.
                let printer = try AnsweringPrinter(.tspl, .answering("\u{0}"))
                try await printer.station(in: place) { _ in
                    try waitForWord(PrinterTrouble.noAnswer.rawValue, in: place)
                    #expect(!printer.received.contains("^XA"))
                }
                let stages = try Findings(place).labelStages
                #expect(stages.isEmpty)
            },
            .test(
                "a printer of another language or head gets no label, and the reason is said",
                in: "PrinterQuestionTests"),
            .test("a contradiction is named", in: "PrinterSettingsTests")),
    ]

    private static let healthy = AnsweringPrinter.Mood.answering(AnsweringPrinter.hostStatus())

    private static func waitForWord(_ word: String, in place: Place) throws {
        try eventually("the printer to be \(word)") { try AnsweringPrinter.word(in: place) == word ? true : nil }
    }

    private static func waitForStage(_ stage: LabelStage, in place: Place) throws {
        try eventually("the label to be \(stage)") {
            try Findings.labelStages(in: place).contains(stage) ? true : nil
        }
    }
}
