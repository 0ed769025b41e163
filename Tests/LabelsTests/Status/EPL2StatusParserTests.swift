import Labels
import Testing

/// Error reports and acknowledgements of EPL2.
@Suite struct EPL2StatusParserTests {
    @Test(arguments: [
        ("00\r\n", []), ("07\r\n", [PrinterFinding.paperOut]), ("07,11\r\n", [.paperOut, .headOpen]),
        ("07P003\r\n", [.paperOut, .labelsRemaining(3)]), ("11\r", [.headOpen]), ("12\n", [.paused]),
        ("92\r\n", [.paused]), ("01\r\n", [.refused(1)]), ("62\r\n", [.overTemperature]), ("81\r\n", [.cutterFault]),
        ("06\r\n", [.fault(6)]), ("99\r\n", [.fault(99)]), ("\u{13}0\u{11}0\r\n", []),
    ])
    func `an error report is an answer`(line: String, expected: [PrinterFinding]) throws {
        var parser = EPL2StatusParser()
        parser.asked()
        let answers = parser.consume(line.utf8).compactMap { finding -> StatusAnswer? in
            if case .answered(let answer) = finding { answer } else { nil }
        }
        #expect(answers.count == 1)
        #expect(answers.first?.findings == expected)
        #expect(answers.first?.isReady == !expected.contains(where: \.stopsPrinting))
        #expect(parser.silence().isEmpty)
    }

    @Test(arguments: [
        ([UInt8(0x06)], [PrinterFinding.accepted]), ([0x15, 0x30, 0x31, 0x13], [.refused(1)]),
        ([0x15, 0x30, 0x37, 0x13], [.paperOut]), ([0x15, 0x31, 0x31, 0x13, 0x11], [.headOpen]),
        ([0x15, 0x13, 0x30, 0x37], [.paperOut]), ([0x15, 0x30, 0x06], [.accepted]), ([0x15, 0x41, 0x0D], []),
    ])
    func `a print command is acknowledged or refused`(bytes: [UInt8], expected: [PrinterFinding]) {
        var parser = EPL2StatusParser()
        #expect(parser.consume(bytes) == expected)
    }

    @Test func `an unasked report states facts and answers nothing`() {
        var parser = EPL2StatusParser()
        parser.asked()
        #expect(parser.consume("$11\r\n".utf8) == [.headOpen])
        #expect(parser.silence() == [.noAnswer])
    }

    @Test(arguments: ["0\r\n", "007\r\n", "07,\r\n", "07,x\r\n", "^ee\r\n", "07Q1\r\n", "07P\r\n", "\r\n", "07 \r\n"])
    func `a line that is no report states nothing`(line: String) {
        var parser = EPL2StatusParser()
        parser.asked()
        #expect(parser.consume(line.utf8).isEmpty)
        #expect(parser.silence() == [.noAnswer])
    }
}
