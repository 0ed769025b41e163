import Foundation
import Returns
import Testing

@testable import Labels
@testable import Station

/// What printers say about themselves: cases 9 to 16 of the printers, 30, 32 and 33.
enum StatusCases {
    static let rows: [CaseRow] = [
        CaseRow(
            9, "a status byte that looks like XON or XOFF is a status where the line has no such bytes",
            .here {
                #expect(flags(0x11) == [.headOpen, .paused])
                #expect(flags(0x13) == [.headOpen, .paperJam, .paused])
            },
            .test("without software flow control every byte of the printer is passed on", in: "SerialPrinterTests")),
        CaseRow(
            11, "an answer that comes byte by byte is the answer",
            .here {
                var parser = asked(.zpl)
                let findings = AnsweringPrinter.hostStatus([1]).utf8.flatMap { parser.consume($0) }
                #expect(answers(findings).map(\.isReady) == [false] && findings.contains(.paperOut))
            }, .test("an answer in single bytes is the same answer", in: "StatusParserTests")),
        CaseRow(
            12, "an alert in the middle of an answer is an alert, and the answer is one",
            .here {
                let alert = "030,0,0,0319,\r\nERROR CONDITION: HEAD OPEN [t] [s]\r\n000,0,0,0,000,0,0,0"
                let text = "\u{2}\(alert)\u{3}\r\n" + frames.dropFirst().joined()
                let findings = heard(.zpl, text)
                #expect(findings.contains(.alert("ERROR CONDITION: HEAD OPEN [t] [s]")))
                #expect(answers(findings).map(\.isReady) == [true])
            }),
        CaseRow(
            13, "a letter for a number, a field too many and a missing third frame are tolerated",
            .here {
                let first = "\u{2}030,0,0,0319,000,0,0,0,000,0,0,0,7\u{3}\r\n"
                let second = "\u{2}000,0,0,0,0,K,6,0,00000000,1,000\u{3}\r\n"
                #expect(answers(heard(.zpl, first + second)).map(\.isReady) == [true])
            }),
        CaseRow(
            14, "each flag is a fact of its own, and all of them but the cold head stop the printer",
            .here {
                let flags: [(Set<Int>, Set<Int>, PrinterFinding)] = [
                    ([1], [], .paperOut), ([2], [], .paused), ([], [2], .headOpen), ([], [3], .ribbonOut),
                    ([9], [], .ramCorrupt), ([10], [], .underTemperature), ([11], [], .overTemperature),
                ]
                for (first, second, finding) in flags {
                    let findings = heard(.zpl, AnsweringPrinter.hostStatus(first, second))
                    let answer = try #require(answers(findings).first)
                    #expect(answer.findings.filter { !isCount($0) } == [finding])
                    #expect(answer.isReady == (finding == .underTemperature), "\(finding)")
                    #expect((PrinterTrouble(finding) == nil) == answer.isReady, "\(finding)")
                }
            }, .test("every state of the printer has words of its own that fit the header", in: "PhrasebookTests"),
            .test("a cold head is said, and keeps no label back", in: "PrinterQuestionTests")),
        CaseRow(
            15,
            "the errors that a printer lists are each named, what has no name has its number, and garbage is unknown",
            .here {
                let masks: [(String, [PrinterFinding])] = [
                    ("00010004", [.headOpen, .paused]), ("0000000B", [.paperOut, .ribbonOut, .cutterFault]),
                    ("00008000", [.fault(0x8000)]), ("00000030", [.overTemperature]),
                ]
                for (mask, findings) in masks {
                    let answer = try #require(answers(heard(.zpl, errorList(mask))).first)
                    #expect(answer.findings == findings && !answer.isReady, "\(mask)")
                }
                for mask in ["0000000G", "0000000", "+0000001", ""] {
                    var parser = asked(.zpl)
                    #expect(answers(parser.consume(errorList(mask).utf8)).isEmpty, "\(mask)")
                    #expect(parser.silence() == [.noAnswer], "\(mask)")
                }
                // Without errors it is ready, says nothing about what waits, and confirms nothing.
                let well = try #require(answers(heard(.zpl, errorList("00000000", flag: 0))).first)
                #expect(well.isReady && !well.isIdle && !well.tellsWhatWaits)
                #expect(answers(heard(.zpl, errorList("00000000", flag: 1))).isEmpty, "it contradicts itself")
            }),
        CaseRow(
            16, "noise before an answer is left behind",
            .here {
                var parser = asked(.zpl)
                let noise: [UInt8] = [0xFF, 0x00, 0x41, 0xFF, 0x02, 0xFF, 0xFF, 0x03, 0x80]
                let findings = parser.consume(noise + Array(AnsweringPrinter.hostStatus().utf8))
                #expect(answers(findings).map(\.isReady) == [true])
            }),
        CaseRow(
            30, "EPL2 that runs out of labels says so, and the label that follows is confirmed once",
            .here {
                var job = FollowedJob(.epl2, job: 1)
                #expect(job.hear([0x15, 0x30, 0x37, 0x13]) == [.paperOut])
                job.hear(answer: "07P001\r\n")
                #expect(job.verdict == .stopped([.paperOut]))
                #expect(job.hear([0x11, 0x06]) == [.accepted])
                job.hear(answer: "00\r\n")
                #expect(job.verdict == .confirmed(.acknowledged))
            }),
        CaseRow(
            32, "a later label's mark says that the one before it is out as well",
            .here {
                var job = FollowedJob(.escPOS, job: 2)
                _ = job.hear([0x37, 0x22] + Array("0001".utf8) + [0])
                #expect(job.verdict == .waiting)
                _ = job.hear([0x37, 0x22] + Array("0003".utf8) + [0])
                #expect(job.verdict == .confirmed(.markReturned))
            }),
        CaseRow(
            33, "a receipt printer without paper is not ready, one that is nearly without is",
            .here {
                let empty = try #require(answers(heard(.escPOS, "\u{1A}\u{32}\u{12}\u{7E}")).first)
                #expect(empty.findings.contains(.paperOut) && !empty.isReady)
                let nearly = try #require(answers(heard(.escPOS, "\u{12}\u{12}\u{12}\u{1E}")).first)
                #expect(nearly.findings == [.paperLow] && nearly.isReady)
            }),
    ]

    private static var frames: [String] {
        AnsweringPrinter.hostStatus().components(separatedBy: "\r\n").dropLast().map { $0 + "\r\n" }
    }

    /// The answer to `~HQES`.
    private static func errorList(_ mask: String, flag: Int = 1) -> String {
        "\u{2}\r\n\r\nPRINTER STATUS\r\n   ERRORS:         \(flag) 00000000 \(mask)\r\n"
            + "   WARNINGS:       1 00000000 00000002\r\n\u{3}"
    }

    /// A parser whose question has been asked.
    static func asked(_ kind: PrinterLanguageKind) -> any StatusParser {
        guard var parser = kind.language.statusParser else { preconditionFailure("\(kind) answers nothing") }
        parser.asked()
        return parser
    }

    /// The facts of an answer.
    static func heard(_ kind: PrinterLanguageKind, _ answer: String) -> [PrinterFinding] {
        var parser = asked(kind)
        return parser.consume(answer.utf8)
    }

    static func answers(_ findings: [PrinterFinding]) -> [StatusAnswer] {
        findings.compactMap { if case .answered(let answer) = $0 { answer } else { nil } }
    }

    private static func flags(_ byte: UInt8) -> [PrinterFinding] {
        var parser = asked(.tspl)
        return parser.consume([byte]).filter { if case .answered = $0 { false } else { true } }
    }

    private static func isCount(_ finding: PrinterFinding) -> Bool {
        switch finding {
        case .formatsInBuffer, .labelsRemaining: true
        case _: false
        }
    }
}

/// A job of which all bytes have left, and what its printer says.
private struct FollowedJob {
    private var watch: PrintWatch
    private var parser: any StatusParser

    init(_ kind: PrinterLanguageKind, job: Int) {
        watch = PrintWatch(kind, job: job)
        parser = StatusCases.asked(kind)
    }

    var verdict: PrintWatch.Verdict { watch.verdict }

    /// The printer says something unasked.
    mutating func hear(_ bytes: [UInt8]) -> [PrinterFinding] {
        let findings = parser.consume(bytes)
        watch.take(findings)
        return findings
    }

    /// It answers the question for its status.
    mutating func hear(answer: String) {
        parser.asked()
        _ = hear(Array(answer.utf8))
    }
}
