import Foundation
import Wire

/// What one run found: rows, and sentences and tables about them.
struct BenchmarkReport: Sendable {
    /// A table that is no figure.
    struct Section: Sendable {
        let title: String
        let table: CommandReport
    }

    private(set) var figures: [Figure] = []
    private(set) var notes: [String] = []
    private(set) var sections: [Section] = []

    init(_ figures: [Figure] = [], notes: [String] = [], sections: [Section] = []) {
        (self.figures, self.notes, self.sections) = (figures, notes, sections)
    }

    static func + (left: BenchmarkReport, right: BenchmarkReport) -> BenchmarkReport {
        BenchmarkReport(
            left.figures + right.figures, notes: left.notes + right.notes, sections: left.sections + right.sections)
    }

    /// Prints tables, figures and notes; with `json`, the figures to standard output and the rest to standard error.
    func show(json: Bool) {
        let report = CommandReport(columns: Figure.columns, rows: figures.map(\.cells))
        let tables = sections.map { "\($0.title)\n\($0.table.table)\n\n" }.joined()
        let words = notes.map { "- \($0)\n" }.joined()
        if json {
            print(report.json)
            FileHandle.standardError.write(Data((tables + words).utf8))
        } else {
            print(tables + report.table)
            if !notes.isEmpty { print("\n\(words)", terminator: "") }
        }
    }
}
