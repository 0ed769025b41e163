import Console
import Rehearsal
import Testing

@Suite struct KeyReaderTests {
    static let table: [(String, [Key])] = [
        ("aé€😀", ["a", "é", "€", "😀"].map(Key.character)),
        ("\r\n\r\r\n", [.enter, .enter, .enter]),
        ("\n\n", [.enter, .enter]),
        ("\u{8}\u{7F}", [.backspace, .backspace]),
        ("\u{3}\u{4}\u{C}\u{10}\u{F}\u{1A}", ["C", "D", "L", "P", "O", "Z"].map(Key.control)),
        ("\u{1C}\u{1D}\u{1E}\u{1F}", ["\u{1C}", "\u{1D}", "\u{1E}", "\u{1F}"].map(Key.character)),
        ("\u{0}", [.other]),
        ("\u{85}\u{9B}", [.character("\u{FFFD}"), .character("\u{FFFD}")]),
        // xterm: F1 to F4 as SS3, as CSI with a number, with Shift.
        ("\u{1B}OP\u{1B}OS\u{1B}[11~\u{1B}[14~\u{1B}[1;2P", [1, 4, 1, 4, 1].map(Key.function)),
        (
            "\u{1B}[15~\u{1B}[17~\u{1B}[18~\u{1B}[19~\u{1B}[20~\u{1B}[21~\u{1B}[23~\u{1B}[24~",
            (5...12).map(Key.function)
        ),
        ("\u{1B}[24;5~", [.function(12)]),
        // The Linux console: F1 to F5.
        ("\u{1B}[[A\u{1B}[[B\u{1B}[[C\u{1B}[[D\u{1B}[[E\u{1B}[17~", (1...6).map(Key.function)),
        ("\u{1B}[A\u{1B}[D\u{1B}OH\u{1B}[3~\u{1B}[25~\u{1B}[16~\u{1B}[~", Array(repeating: .other, count: 7)),
        ("\u{1B}x1", [.other, .character("1")]),
        ("\u{1B}\u{1B}[A", [.escape, .other]),
        ("\u{1B}\r", [.escape, .enter]),
        ("\u{1B}[1\u{3}", [.other, .control("C")]),
        ("\u{1B}[200~1\r\u{1B}[A\t\u{9B}2é\u{1B}[201~x", [.paste("1[A2é"), .character("x")]),
        ("\u{1B}[200~\u{1B}[201\u{1B}[201~", [.paste("[201")]),
        ("\u{1B}[200~\u{1B}[201~", [.paste("")]),
    ]

    @Test(arguments: table)
    func `keys come out however the bytes are cut`(text: String, keys: [Key]) {
        let bytes = Array(text.utf8)
        for cut in 0...bytes.count {
            var reader = KeyReader()
            let got = reader.feed(bytes[..<cut], at: 0) + reader.feed(bytes[cut...], at: 1)
            #expect(got == keys, "cut at \(cut)")
            #expect(reader.deadline == nil)
        }
        var reader = KeyReader()
        #expect(bytes.enumerated().flatMap { reader.feed([$0.element], at: Int64($0.offset)) } == keys)
    }

    @Test(arguments: [
        ([UInt8](arrayLiteral: 0xFF, 0x41), "\u{FFFD}A"), ([0xC3, 0x41], "\u{FFFD}A"),
        ([0xE2, 0x82, 0x41], "\u{FFFD}A"),
        ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"), ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
        ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"), ([0x80], "\u{FFFD}"),
        ([0xF0, 0x9F, 0x98, 0xC3, 0xA9], "\u{FFFD}é"),
    ])
    func `what is not UTF-8 is replaced, never lost`(bytes: [UInt8], text: String) {
        var reader = KeyReader()
        #expect(reader.feed(bytes, at: 0) == text.unicodeScalars.map(Key.character))
        let decoded = String(decoding: bytes, as: UTF8.self)
        #expect(decoded == text)
    }

    @Test func `an escape byte alone becomes the key after a silence`() {
        var reader = KeyReader()
        #expect(reader.feed([0x1B], at: 1_000) == [])
        let deadline = reader.deadline ?? 0
        #expect(deadline == 1_000 + KeyLimits.escapeNanoseconds)
        #expect(reader.expire(at: deadline - 1) == [])
        #expect(reader.expire(at: deadline) == [.escape])
        #expect(reader.deadline == nil)
        #expect(reader.expire(at: .max) == [])
    }

    @Test func `a broken sequence and a broken paste end after a silence`() {
        var reader = KeyReader()
        #expect(reader.feed("\u{1B}[1".utf8, at: 0) == [])
        #expect(reader.expire(at: KeyLimits.escapeNanoseconds) == [.other])
        #expect(reader.feed("\u{1B}[200~12".utf8, at: 0) == [])
        #expect(reader.deadline == KeyLimits.pasteNanoseconds)
        #expect(reader.expire(at: KeyLimits.pasteNanoseconds) == [.paste("12")])
        #expect(reader.feed("a".utf8, at: 0) == [.character("a")])
    }

    @Test func `a sequence and a paste are bounded`() {
        var reader = KeyReader()
        let sequence = reader.feed("\u{1B}[".utf8, at: 0) + reader.feed(Array(repeating: 0x31, count: 32), at: 0)
        #expect(sequence == [.other])
        let long = String(repeating: "é", count: 20_000)
        guard case .paste(let text)? = reader.feed("\u{1B}[200~\(long)\u{1B}[201~".utf8, at: 0).last else {
            Issue.record("no paste came out")
            return
        }
        #expect(text.utf8.count == KeyLimits.entryBytes - 1)
    }

    @Test(arguments: 1...30)
    func `no bytes whatever trap, and cutting them changes nothing`(seed: Int) {
        var random = Dice(seed: UInt64(seed))
        let marks: [UInt8] = [0x1B, 0x5B, 0x4F, 0x7E, 0x32, 0x30, 0x31, 0x0D, 0x0A, 0xC3, 0xA9, 0x9B]
        let bytes = (0..<400).map { _ in
            Bool.random(using: &random)
                ? marks.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
        }
        var whole = KeyReader()
        let expected = whole.feed(bytes, at: 0)
        var single = KeyReader()
        #expect(bytes.flatMap { single.feed([$0], at: 0) } == expected)
    }
}
