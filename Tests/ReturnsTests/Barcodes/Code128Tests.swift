import Testing

@testable import Returns

/// The bars: which sets spell a text, the check character, and the widths.
@Suite struct Code128Tests {
    @Test(arguments: [
        ("L123450006788", [104, 44, 99, 12, 34, 50, 0, 67, 88]), ("1234", [105, 12, 34]), ("123", [104, 17, 18, 19]),
        ("12345", [105, 12, 34, 100, 21]), ("A12345", [104, 33, 17, 99, 23, 45]),
        ("A1234B", [104, 33, 17, 18, 19, 20, 34]),
        ("A123456B", [104, 33, 99, 12, 34, 56, 100, 34]), ("A1234567B", [104, 33, 17, 99, 23, 45, 67, 100, 34]),
        ("%B-A-17-3-X", [104, 5, 34, 13, 33, 13, 17, 23, 13, 19, 13, 56]), ("~", [104, 94]), (" ", [104, 0]),
    ])
    func `digits are spelt in pairs where that is shorter`(text: String, start: [Int]) throws {
        let code = try #require(Code128(text))
        #expect(Array(code.values.dropLast(2)) == start)
        #expect(code.values.last == 106)
        #expect(code.moduleCount == (start.count + 1) * 11 + 13)
    }

    @Test func `the check character is the weighted sum of the values`() throws {
        // 104 + 1·44 + 2·99 + 3·12 + 4·34 + 5·50 + 6·0 + 7·67 + 8·88 = 1941, and 1941 mod 103 = 87.
        #expect(try #require(Code128("L123450006788")).values.dropLast().last == 87)
    }

    @Test func `every pattern is its own, with an even number of dark modules in eleven`() {
        #expect(Code128.patterns.count == 107 && Set(Code128.patterns).count == 107)
        for pattern in Code128.patterns.dropLast() {
            #expect(pattern.reduce(0, +) == 11)
            #expect((pattern[0] + pattern[2] + pattern[4]).isMultiple(of: 2))
        }
        #expect(Code128.patterns.last == [2, 3, 3, 1, 1, 1, 2])
    }

    @Test func `bars begin at the left end, end at the right end and never touch`() throws {
        for text in ["L123450006788", "%C-LYON-UNDO-7", "12345"] {
            let code = try #require(Code128(text))
            #expect(code.bars.first?.start == 0)
            #expect(code.bars.last.map { $0.start + $0.width } == code.moduleCount)
            for (bar, next) in zip(code.bars, code.bars.dropFirst()) {
                #expect((1...4).contains(next.start - bar.start - bar.width))
            }
        }
    }

    @Test func `without pairs the text is the same and longer`() throws {
        let code = try #require(Code128("L123450006788"))
        #expect(code.withoutPairs.text == code.text && code.withoutPairs.moduleCount == 15 * 11 + 13)
    }

    @Test func `a logistic unit's number is GS1 data behind its application identifier`() throws {
        let code = Code128(try #require(SSCC("340123450000000000")))
        #expect(code.text == "00340123450000000000")
        // Start C, function character 1, ten pairs; 105 + 102 + 3·34 + 4·1 + 5·23 + 6·45 = 698, 698 mod 103 = 80.
        #expect(code.values == [105, 102, 0, 34, 1, 23, 45, 0, 0, 0, 0, 0, 80, 106])
        #expect(code.moduleCount == 13 * 11 + 13 && code.bars.last.map { $0.start + $0.width } == code.moduleCount)
        #expect(code.withoutPairs.values.prefix(3) == [104, 102, 16])
    }

    @Test func `a control character takes a shift to set A`() throws {
        let code = try #require(Code128(drawn: "AB\u{1D}12"))
        #expect(Array(code.values.dropLast(2)) == [104, 33, 34, 98, 93, 17, 18] && Code128("AB\u{1D}12") == nil)
        #expect(Code128(drawn: "é") == nil && Code128(drawn: "") == nil)
    }

    @Test(arguments: ["", "é", "a\n", "\u{7F}", String(repeating: "1", count: 49)])
    func `a text that no code of ours can hold has no bars`(text: String) {
        #expect(Code128(text) == nil)
    }
}
