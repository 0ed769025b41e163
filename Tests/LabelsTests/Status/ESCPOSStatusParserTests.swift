import Labels
import Testing

/// Answers, automatic status and marks of ESC/POS.
@Suite struct ESCPOSStatusParserTests {
    @Test(arguments: [
        ([UInt8(0x12), 0x12, 0x12, 0x12], [PrinterFinding]()), ([0x1A, 0x32, 0x12, 0x7E], [.paperOut, .paperLow]),
        ([0x12, 0x12, 0x12, 0x1E], [.paperLow]), ([0x1A, 0x16, 0x12, 0x12], [.coverOpen]),
        ([0x1A, 0x52, 0x1A, 0x12], [.cutterFault]), ([0x1A, 0x52, 0x32, 0x12], [.fault(0x20)]),
        ([0x1A, 0x52, 0x52, 0x12], [.overTemperature]), ([0x1A, 0x12, 0x12, 0x12], [.offline]),
        ([0x12, 0x11, 0x13, 0x12, 0x12, 0x12], []), ([0x00, 0x12, 0xFF, 0x12, 0x41, 0x12, 0x12], []),
    ])
    func `four answers are one`(bytes: [UInt8], expected: [PrinterFinding]) throws {
        var parser = ESCPOSStatusParser()
        parser.asked()
        let answers = parser.consume(bytes).compactMap { finding -> StatusAnswer? in
            if case .answered(let answer) = finding { answer } else { nil }
        }
        #expect(answers.count == 1)
        #expect(answers.first?.findings == expected)
        #expect(answers.first?.isReady == !expected.contains(where: \.stopsPrinting))
    }

    @Test func `a mark comes back between other bytes`() {
        var parser = ESCPOSStatusParser()
        parser.asked()
        let findings = parser.consume([0x12, 0x37, 0x22, 0x30, 0x30, 0x31, 0x37, 0x00, 0x12, 0x12, 0x12])
        #expect(findings.contains(.returned(mark: 17)))
        #expect(findings.contains { $0.isReadyAnswer })
    }

    @Test(arguments: [
        [UInt8(0x37), 0x22, 0x30, 0x30, 0x31, 0x00], [0x37, 0x22, 0x30, 0x30, 0x31, 0x37, 0x01],
        [0x37, 0x23, 0x30, 0x30, 0x31, 0x37, 0x00], [0x37, 0x22, 0x30, 0x30, 0x41, 0x37, 0x00],
        [0x37, 0x22, 0x30, 0x30, 0x31, 0x37, 0x31, 0x00],
    ])
    func `a torn mark is none`(bytes: [UInt8]) {
        var parser = ESCPOSStatusParser()
        #expect(parser.consume(bytes).isEmpty)
        #expect(parser.consume([0x37, 0x22, 0x30, 0x30, 0x31, 0x38, 0x00]) == [.returned(mark: 18)])
    }

    @Test func `an automatic status states facts and answers nothing`() {
        var parser = ESCPOSStatusParser()
        parser.asked()
        #expect(parser.consume([0x38, 0x00, 0x0F, 0x0F]) == [.offline, .coverOpen, .paperOut, .paperLow])
        #expect(parser.silence() == [.noAnswer])
        #expect(parser.consume([0x12, 0x12, 0x12, 0x12]).isEmpty, "nobody asked")
    }

    @Test func `three answers are none`() {
        var parser = ESCPOSStatusParser()
        parser.asked()
        #expect(parser.consume([0x12, 0x12, 0x12]).isEmpty)
        #expect(parser.silence() == [.noAnswer])
    }
}
