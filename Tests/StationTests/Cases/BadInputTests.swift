import Labels
import Returns
import Testing

@testable import Devices
@testable import Station

/// What devices send that no good device would: bounded memory, the next good word is heard, and there is a clear one.
@Suite(.serialized) struct BadInputTests {
    static let rows: [CaseRow] = [
        CaseRow(
            1, "a descriptor made to confuse is refused with the place, or read within its limits",
            .here {
                let collections = (0..<2_000).flatMap { _ in [0xA1, 0x01] as [UInt8] }
                #expect(throws: ReportDescriptorFault.collectionsTooDeep(offset: 64)) {
                    try ReportDescriptor(collections)
                }
                // 2³² − 1 elements of 32 bits, and then none, and elements of no bits at all.
                let huge: [UInt8] = [0x75, 0x20, 0x97, 0xFF, 0xFF, 0xFF, 0xFF, 0x81, 0x02]
                #expect(throws: ReportDescriptorFault.reportTooLong(offset: 7)) { try ReportDescriptor(huge) }
                let nothing: [UInt8] = [0x75, 0x08, 0x95, 0x00, 0x81, 0x02, 0x75, 0x00, 0x95, 0xFF, 0x81, 0x02]
                let empty = try ReportDescriptor(nothing)
                #expect(empty.fields.isEmpty)
            }, .test("what has no end or no measure is cut off by a limit", in: "ReportDescriptorTests"),
            .test("spoilt report descriptors are read or refused", in: "HardeningTests"),
            .test("random bytes are no descriptor that hurts", in: "HardeningTests")),
        CaseRow(
            2, "reports out of order spoil the code they belong to, and no other",
            .here {
                let first = posReport("]Q1", Array("ABC".utf8), continued: true)
                let stranger = posReport("]E0", Array("4006381333931".utf8))
                let decoded = try reported([first, stranger, stranger])
                #expect(decoded.lines == ["lost outOfOrder", "scan ]E04006381333931"])
            }, .test("another report between the pieces means that one is missing", in: "ReportStreamTests"),
            .test("spoilt reports come to an end", in: "HardeningTests")),
        CaseRow(
            3, "a line that babbles is cut off once, and the code behind its next end is whole",
            .here {
                let noise = [UInt8](repeating: 0x55, count: 100_000)
                let decoded = heard([.bytes(noise), .bytes(noise), .text("\r4006381333931\r")])
                #expect(decoded.lines == ["lost tooLong(limit: 8192)", "scan 4006381333931"])
            },
            .test("a line that babbles is cut off once and read again behind the next end", in: "SerialStreamTests"),
            .test("a line that never ends a code does not grow", in: "HardeningTests")),
        CaseRow(
            4, "half a status answer states nothing, and the next whole one is read",
            .here {
                let answers: [(PrinterLanguageKind, String)] = [
                    (.zpl, AnsweringPrinter.hostStatus([1])), (.epl2, "07P001,11\r\n"), (.tspl, "\u{2}@@@A\u{3}\r\n"),
                    (.escPOS, "\u{1A}\u{32}\u{12}\u{7E}"),
                ]
                for (kind, answer) in answers {
                    var parser = StatusCases.asked(kind)
                    let half = Array(answer.utf8.prefix(answer.utf8.count / 2))
                    #expect(StatusCases.answers(parser.consume(half)).isEmpty, "\(kind)")
                    #expect(parser.silence() == [.noAnswer], "\(kind)")
                    parser.asked()
                    #expect(StatusCases.answers(parser.consume(answer.utf8)).map(\.isReady) == [false], "\(kind)")
                }
            }, .test("half an answer is dropped and the next whole one is read", in: "StatusParserTests"),
            .test("what never ends takes no room", in: "StatusParserTests")),
        CaseRow(
            5, "a printer that echoes gets no label, and is said to give no answer",
            .here {
                let place = try Place()
                let printer = try AnsweringPrinter(.zpl, .echoing)
                _ = try await printer.station(in: place) { _ in
                    try eventually("the printer's word") {
                        try AnsweringPrinter.word(in: place) == PrinterTrouble.noAnswer.rawValue ? true : nil
                    }
                }
                let stages = try Findings(place).labelStages
                #expect(stages.isEmpty && !printer.received.contains("^XA"))
            }, .test("an echo of the question is no answer", in: "StatusParserTests")),
    ]

    @Test(arguments: rows)
    func `bad input is survived`(row: CaseRow) async throws {
        #expect(row.missing == [])
        try await row.happen()
    }
}
