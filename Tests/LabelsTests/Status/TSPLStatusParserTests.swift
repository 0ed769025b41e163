import Labels
import Testing

/// The byte of flags and the longer answer of TSPL.
@Suite struct TSPLStatusParserTests {
    static let flags: [(UInt8, [PrinterFinding])] = [
        (0x00, []), (0x01, [.headOpen]), (0x03, [.headOpen, .paperJam]), (0x04, [.paperOut]),
        (0x05, [.headOpen, .paperOut]), (0x08, [.ribbonOut]), (0x0D, [.headOpen, .paperOut, .ribbonOut]),
        (0x10, [.paused]), (0x11, [.headOpen, .paused]), (0x13, [.headOpen, .paperJam, .paused]),
        (0x20, [.printing]), (0x40, [.coverOpen]), (0x80, [.fault(0x80)]),
    ]

    @Test(arguments: flags)
    func `one byte of flags is one answer`(byte: UInt8, expected: [PrinterFinding]) throws {
        let findings = try #require(read([byte]))
        #expect(findings == expected)
    }

    @Test(arguments: [(UInt8(0x02), PrinterFinding.paperJam), (0x1B, .headOpen)])
    func `a status that could begin something longer is one when nothing follows`(
        byte: UInt8, expected: PrinterFinding
    ) {
        var parser = TSPLStatusParser()
        parser.asked()
        #expect(parser.consume(byte).isEmpty)
        #expect(parser.silence().first == expected)
    }

    @Test(arguments: [
        ("@@@@", [PrinterFinding]()), ("`@@@", [.paused]), ("P@@@", [.printing]), ("@@@A", [.paperOut]),
        ("@@@`", [.headOpen]), ("E@AB", [.fault(0x45), .overTemperature, .paperJam]), ("@H@@", [.bufferFull]),
        ("L@@@", [.labelWaiting]), ("@@HD", [.cutterFault, .ribbonOut]),
    ])
    func `four letters are one answer`(letters: String, expected: [PrinterFinding]) throws {
        let findings = try #require(read([0x02] + Array(letters.utf8) + [0x03, 0x0D, 0x0A]))
        #expect(findings == expected)
    }

    @Test(arguments: [
        [UInt8(0x21)], [0x3F], [0x52, 0x00], [0xFF, 0x00], [0x02, 0x40, 0x40, 0x03],
        [0x02, 0x40, 0x40, 0x40, 0x40, 0x00],
    ])
    func `what no printer can state is no answer, and what follows it is not trusted`(bytes: [UInt8]) {
        #expect(read(bytes) == nil)
    }

    @Test func `a byte that nobody asked for states nothing`() {
        var parser = TSPLStatusParser()
        #expect(parser.consume([0x00, 0x20, 0x01]).isEmpty)
        parser.asked()
        #expect(parser.consume([0x00, 0x01, 0x04]).count == 1, "one question has one answer")
    }

    private func read(_ bytes: [UInt8]) -> [PrinterFinding]? {
        var parser = TSPLStatusParser()
        parser.asked()
        let answers = parser.consume(bytes).compactMap { finding -> StatusAnswer? in
            if case .answered(let answer) = finding { answer } else { nil }
        }
        return answers.count == 1 ? answers.first?.findings : nil
    }
}
