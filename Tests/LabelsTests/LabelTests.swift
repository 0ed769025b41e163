import Labels
import Returns
import Testing

/// What a label says, and when it cannot be set.
@Suite struct LabelTests {
    @Test(arguments: [
        ("Tee-shirt  \t rouge\r\n", "Tee-shirt rouge"),
        ("e\u{301}te\u{301} C\u{327}a", "été Ça"),
        ("a\u{A0}b\u{202F}c\u{2009}d\u{3000}e", "a b c d e"),
        ("a\u{0}b\u{7}c\u{1B}d\u{9B}e\u{7F}f", "abcdef"),
        ("a\u{202E}b\u{2066}c\u{200B}d\u{FEFF}e\u{AD}f", "abcdef"),
        ("line\u{2028}line\u{2029}line\u{85}end", "line line line end"),
        ("x😀y你z", "x?y?z"),
        ("n\u{303}\u{332}", "n"),
        ("10\u{2011}12 \u{2212}5", "10-12 -5"),
        ("L’œuvre « été » – 5 €, Ç É ÿ", "L’œuvre « été » – 5 €, Ç É ÿ"),
        ("\u{200B}\n ", ""),
    ])
    func `a product is cleaned for print`(raw: String, printed: String) throws {
        let label = try label(try .sample(product: raw))
        #expect(label.words.product == printed)
        #expect(Array(label.words.product.unicodeScalars) == Array(printed.unicodeScalars))
    }

    @Test func `the plate is grouped for people`() throws {
        let label = try label(try .sample())
        #expect(label.plate.text == "L123450006788")
        #expect(label.words.plate == "L 12345 000678 8")
        #expect(try label.texts(.plate) == ["L 12345 000678 8"])
    }

    @Test func `a first copy carries no mark`() throws {
        let label = try label(try .sample(copy: 1))
        #expect(try label.texts(.copyMark).isEmpty && label.texts(.copyWords).isEmpty)
    }

    @Test(arguments: [(2, "R1", "COPIE 2"), (3, "R2", "COPIE 3"), (LabelLimits.copies, "R998", "COPIE 999")])
    func `a reprint says so twice`(copy: Int, mark: String, words: String) throws {
        for size in LabelSize.allCases {
            let label = try Label(
                try .sample(copy: copy), printedAt: "t", size: size, resolution: .dpi203, copyWord: "COPIE")
            #expect(try label.texts(.copyMark) == [mark])
            #expect(try label.texts(.copyWords) == [words])
        }
    }

    @Test func `an item without grade or bin says that it has none`() throws {
        let label = try label(try .sample(grade: nil, bin: nil))
        #expect(try label.texts(.grade) == ["?"])
        #expect(try label.texts(.bin) == ["-"])
    }

    @Test(arguments: [0, -1, LabelLimits.copies + 1, Int.max, Int.min])
    func `a copy number out of range is a fault`(copy: Int) throws {
        let content = try LabelContent.sample(copy: copy)
        #expect(throws: LabelFault.copyOutOfRange(copy)) { try label(content) }
    }

    @Test func `a bin that does not fit is a fault and is never shortened`() throws {
        let bin = "ENTREPOT-NORD-17"
        let content = try LabelContent.sample(bin: bin)
        let small = try label(content)
        let fault = LabelFault.tooWide(.bin, bin, width: Dots(195), room: Dots(166))
        #expect(throws: fault) { try small.drawing(in: .scalable) }
        let large = try Label(content, printedAt: "t", size: .large, resolution: .dpi203, copyWord: "COPIE")
        #expect(try large.texts(.bin) == [bin])
    }

    @Test(arguments: ["", " ", "A\u{202E}17", "A\u{0}17", "😀", "你-1"])
    func `a bin with characters that cannot be shown is a fault`(bin: String) throws {
        let content = try LabelContent.sample(bin: bin)
        #expect(throws: LabelFault.binUnprintable(bin)) { try label(content) }
    }

    private func label(_ content: LabelContent) throws(LabelFault) -> Label {
        try Label(
            content, printedAt: "22/11/2026 16:43", size: .small, resolution: .dpi203, copyWord: "COPIE")
    }
}
