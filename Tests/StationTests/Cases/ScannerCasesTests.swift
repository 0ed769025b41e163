import Testing

/// The table of the scanners' cases: what a scanner can do to a station, and what comes of it.
@Suite(.serialized) struct ScannerCasesTests {
    static let rows = [
        FramingCases.rows, LayoutCases.rows, LossCases.rows, ControlCharacterCases.rows, ContentCases.rows,
        LineAndReportCases.rows, HostileCases.rows,
    ].joined().sorted { $0.number < $1.number }

    @Test(arguments: rows)
    func `a case of the scanners holds`(row: CaseRow) async throws {
        #expect(!row.proofs.isEmpty)
        #expect(row.missing == [])
        try await row.happen()
    }

    @Test func `the cases are numbered without a gap`() {
        #expect(Self.rows.map(\.number) == Array(1...50))
    }
}
