import Foundation
import Wire

/// What one run found: rows, and sentences about them.
struct BenchmarkReport: Sendable {
    private(set) var figures: [Figure] = []
    private(set) var notes: [String] = []

    init(_ figures: [Figure] = [], notes: [String] = []) {
        (self.figures, self.notes) = (figures, notes)
    }

    static func + (left: BenchmarkReport, right: BenchmarkReport) -> BenchmarkReport {
        BenchmarkReport(left.figures + right.figures, notes: left.notes + right.notes)
    }

    /// Prints the table with its notes; with `json`, the rows to standard output and the notes to standard error.
    func show(json: Bool) {
        let report = CommandReport(columns: Figure.columns, rows: figures.map(\.cells))
        print(json ? report.json : report.table)
        guard !notes.isEmpty else { return }
        let words = notes.map { "- \($0)\n" }.joined()
        if json {
            FileHandle.standardError.write(Data(words.utf8))
        } else {
            print("\n\(words)", terminator: "")
        }
    }
}
