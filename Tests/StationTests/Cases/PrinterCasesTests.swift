import Testing

/// The table of the printers' cases: what a printer and its cable can do to a station, and what comes of it.
@Suite(.serialized) struct PrinterCasesTests {
    static let rows = [LineCases.rows, StatusCases.rows, TroubleCases.rows, JobCases.rows, LabelCases.rows]
        .joined().sorted { $0.number < $1.number }

    @Test(arguments: rows)
    func `a case of the printers holds`(row: CaseRow) async throws {
        #expect(!row.proofs.isEmpty)
        #expect(row.missing == [])
        try await row.happen()
    }

    @Test func `the cases are numbered without a gap`() {
        #expect(Self.rows.map(\.number) == Array(1...40))
    }
}
