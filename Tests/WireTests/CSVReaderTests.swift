import Testing

@testable import Wire

@Suite struct CSVReaderTests {
    /// Reads a text and compares rows, written as `line: field|field`.
    private func check(_ text: String, _ expected: [String], at location: SourceLocation = #_sourceLocation) throws {
        let rows = try CSVReader.rows(of: Array(text.utf8))
        #expect(rows.map { "\($0.line): \($0.fields.joined(separator: "|"))" } == expected, sourceLocation: location)
    }

    @Test func `rows end with LF, CR LF, CR or the file`() throws {
        try check("a,b\n1,2\n", ["1: a|b", "2: 1|2"])
        try check("a,b\r\n1,2\r\n3,4", ["1: a|b", "2: 1|2", "3: 3|4"])
        try check("a,b\r1,2", ["1: a|b", "2: 1|2"])
        try check("", [])
    }

    @Test func `the header decides between comma and semicolon`() throws {
        try check("a;b\n1,5;2\n", ["1: a|b", "2: 1,5|2"])
        try check("a,b\n1;5,2\n", ["1: a|b", "2: 1;5|2"])
    }

    @Test func `a byte-order mark is no part of the first name`() throws {
        try check("\u{FEFF}a,b\n", ["1: a|b"])
    }

    @Test func `quoted fields hold separators, quotes and line breaks, and lines still count`() throws {
        try check("a,b\n\"x,y\",\"say \"\"hi\"\"\"\n3,4\n", ["1: a|b", "2: x,y|say \"hi\"", "3: 3|4"])
        try check("a,b\n\"one\r\ntwo\",2\n3,4\n", ["1: a|b", "2: one\r\ntwo|2", "4: 3|4"])
        try check("a,b\n\"\",\n", ["1: a|b", "2: |"])
    }

    @Test func `blank lines are no rows, but count as lines`() throws {
        try check("a,b\n\n\r\n1,2\n\n", ["1: a|b", "4: 1|2"])
    }

    @Test func `text that a spreadsheet would run is kept as it is`() throws {
        try check("a,b\n=1+1,@SUM(A1)\n+3,-4\n", ["1: a|b", "2: =1+1|@SUM(A1)", "3: +3|-4"])
    }

    @Test(arguments: [
        ("a,b\n\"1,2\n", 2, ImportProblem.unclosedQuote), ("a,b\n1,\"", 2, .unclosedQuote),
        ("a,b\n1,2\"\n", 2, .strayQuote), ("a,b\n\n\"1\"2,3\n", 3, .strayQuote),
        (
            "a,b\n1," + String(repeating: "x", count: ImportLimits.fieldBytes + 1), 2,
            .fieldTooLong(limitBytes: ImportLimits.fieldBytes)
        ),
    ])
    func `what would lose data is refused with its line`(_ text: String, line: Int, problem: ImportProblem) {
        #expect(throws: ImportFault(line, nil, problem)) { try CSVReader.rows(of: Array(text.utf8)) }
    }

    @Test func `bytes that are no UTF-8 are refused with their line`() {
        let latin = Array("a,b\n1,".utf8) + [0xE9] + Array("\n".utf8)
        #expect(throws: ImportFault(2, nil, .notUTF8)) { try CSVReader.rows(of: latin) }
    }

    @Test func `any bytes at all end in rows or in a fault`() {
        var generator = Seeded(state: 7)
        let alphabet = Array("\",;\n\r a1\u{E9}\0".utf8) + [0xFF, 0xC3]
        for _ in 0..<5_000 {
            let bytes = (0..<Int.random(in: 0...24, using: &generator)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
            }
            _ = try? CSVReader.rows(of: bytes)
        }
    }

    private struct Seeded: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state
        }
    }
}
