import Testing

@testable import Labels

/// The matrix against the standard's own example and against another encoder's symbols.
@Suite struct DataMatrixTests {
    @Test func `the example of the standard has its codewords and its error correction`() throws {
        // ISO/IEC 16022, annex O: 123456 in 10 × 10 cells.
        #expect(try #require(DataMatrix("123456")).codewords == [142, 164, 186, 114, 25, 5, 88, 102])
    }

    @Test(arguments: DataMatrixSample.all)
    func `every size is the symbol that another encoder draws`(text: String, expected: String) throws {
        let matrix = try #require(DataMatrix(text))
        let drawn = matrix.cells.map { row in String(row.map { $0 ? "#" : "." }) }
        #expect(drawn.joined(separator: "\n") == expected)
    }

    @Test func `the samples hold every size there is`() throws {
        let sides = try DataMatrixSample.all.map { try #require(DataMatrix($0.text)).side }
        #expect(sides == DataMatrix.Size.all.map(\.side))
    }

    @Test(arguments: ["", "é", "a\n", "\u{7F}", String(repeating: "1", count: 49), String(repeating: "x", count: 45)])
    func `a text that no code of ours can hold has no matrix`(text: String) {
        #expect(DataMatrix(text) == nil)
    }

    @Test func `a control character is its number and one, as in any ASCII encodation`() throws {
        #expect(try #require(DataMatrix(drawn: "A\u{1D}B")).codewords.prefix(3) == [66, 30, 67])
        #expect(DataMatrix(drawn: "é") == nil && DataMatrix(drawn: "") == nil)
    }

    @Test func `a plate is drawn by its own size`() throws {
        let matrix = try #require(DataMatrix("L123450006788"))
        #expect(matrix.side == DataMatrix.Size.plate.side && matrix.codewords.prefix(2) == [77, 142])
    }
}
