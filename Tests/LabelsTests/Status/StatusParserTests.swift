import Labels
import Rehearsal
import Testing

/// What the parsers of all languages promise.
@Suite struct StatusParserTests {
    static let speaking = PrinterLanguageKind.allCases.filter { $0.language.statusQuery != nil }

    @Test(arguments: speaking)
    func `silence is no answer, and only when one was asked for`(kind: PrinterLanguageKind) throws {
        var parser = try #require(kind.language.statusParser)
        #expect(parser.silence().isEmpty)
        parser.asked()
        #expect(parser.silence() == [.noAnswer])
        #expect(parser.silence().isEmpty)
        #expect(PrinterFinding.noAnswer.stopsPrinting)
    }

    @Test(arguments: speaking)
    func `an echo of the question is no answer`(kind: PrinterLanguageKind) throws {
        var parser = try #require(kind.language.statusParser)
        let query = try #require(kind.language.statusQuery)
        parser.asked()
        #expect(parser.consume(query).isEmpty)
        #expect(parser.silence() == [.noAnswer])
    }

    @Test(arguments: speaking)
    func `an answer behind its own echo is read`(kind: PrinterLanguageKind) throws {
        var parser = try #require(kind.language.statusParser)
        parser.asked()
        let findings = parser.consume(try #require(kind.language.statusQuery) + healthy(kind))
        #expect(findings.contains { $0.isReadyAnswer })
        #expect(parser.silence().isEmpty)
    }

    @Test(arguments: speaking)
    func `an answer in single bytes is the same answer`(kind: PrinterLanguageKind) throws {
        var whole = try #require(kind.language.statusParser)
        var pieces = whole
        whole.asked()
        pieces.asked()
        let expected = whole.consume(healthy(kind))
        #expect(healthy(kind).flatMap { pieces.consume($0) } == expected)
        #expect(expected.count { $0.isReadyAnswer } == 1)
    }

    @Test(arguments: speaking)
    func `half an answer is dropped and the next whole one is read`(kind: PrinterLanguageKind) throws {
        let answer = healthy(kind)
        for length in 0..<answer.count {
            var parser = try #require(kind.language.statusParser)
            parser.asked()
            let half = parser.consume(answer.prefix(length))
            // The last frame of ZPL says nothing more.
            #expect(!half.contains { $0.isReadyAnswer } || length >= answer.count - 12, "\(length)")
            _ = parser.silence()
            parser.asked()
            #expect(parser.consume(answer).contains { $0.isReadyAnswer }, "\(length)")
        }
    }

    @Test(arguments: speaking)
    func `noise is never taken for readiness`(kind: PrinterLanguageKind) throws {
        var parser = try #require(kind.language.statusParser)
        var dice = Dice(seed: 31)
        for _ in 0..<20_000 {
            // Without an open question even a byte that could be an answer is noise.
            let findings = parser.consume(UInt8.random(in: 0x14...0xFF, using: &dice))
            #expect(!findings.contains { $0.isReadyAnswer })
        }
        parser.asked()
        #expect(!parser.consume("Printer is READY.\r\nHS  Status: OK\r\n".utf8).contains { $0.isReadyAnswer })
    }

    @Test(arguments: speaking)
    func `what never ends takes no room`(kind: PrinterLanguageKind) throws {
        for start in [UInt8(0x02), 0x15, 0x1B, 0x37, 0x10, 0x22, 0x30, 0x41] {
            var parser = try #require(kind.language.statusParser)
            parser.asked()
            _ = parser.consume(start)
            for _ in 0..<20_000 { _ = parser.consume(UInt8(0x41)) }
            #expect(MemoryLayout.size(ofValue: parser) < 256 && Mirror(reflecting: parser).storedBytes < 1_024)
        }
    }

    private func healthy(_ kind: PrinterLanguageKind) -> [UInt8] {
        switch kind {
        case .zpl:
            Array(
                ("\u{2}030,0,0,1245,000,0,0,0,000,0,0,0\u{3}\r\n\u{2}000,0,0,0,0,2,4,0,00000000,1,000\u{3}\r\n"
                    + "\u{2}1234,0\u{3}\r\n").utf8)
        case .epl2: Array("00\r\n".utf8)
        case .tspl: [0x00]
        case .escPOS: [0x12, 0x12, 0x12, 0x12]
        case .text: []
        }
    }
}

extension PrinterFinding {
    /// Whether this is a whole answer of a printer that could print.
    var isReadyAnswer: Bool {
        if case .answered(let answer) = self { answer.isReady } else { false }
    }
}

extension Mirror {
    /// The bytes that all arrays inside hold.
    var storedBytes: Int {
        children.reduce(0) { sum, child in
            sum + ((child.value as? [UInt8])?.count ?? Mirror(reflecting: child.value).storedBytes)
        }
    }
}
