import Simulation
import Wire

/// The generated day, counted.
struct DayBench {
    let seed: UInt64
    let parcels: Int

    static let seedUsually: UInt64 = 1
    static let parcelsUsually = DaySize.usual.parcels
    /// More would need more plates than a station's prefix has.
    static let parcelsMax = 100_000
    /// Scans that a parcel's first item may take: parcel, item, label, bin.
    private static let firstScansMax = 4.0
    /// Scans that each other item may take: item, label, bin.
    private static let followingScansMax = 3.0

    func measure() throws -> BenchmarkReport {
        var size = DaySize.usual
        size.parcels = parcels
        let day = GeneratedDay(seed: seed, size: size, playbook: try StandardPlaybook.load())
        let summary = day.work()
        guard summary.findings.isEmpty else {
            throw BenchmarkFault.wrongOutcome(
                what: "the day of seed \(seed)", expected: "no breach of an invariant",
                found: summary.findings.joined(separator: "; "))
        }
        let tables = summary.tables.map { BenchmarkReport.Section(title: $0.title, table: $0.table) }
        return BenchmarkReport(figures(summary), notes: ["day: \(summary.headline)."] + notes, sections: tables)
    }

    private func figures(_ summary: DaySummary) -> [Figure] {
        let rows: [(what: String, unit: Figure.Unit, counts: [Int], goal: Figure.Goal?)] = [
            ("a parcel's first item", .scans, summary.firstItemScans, .medianAtMost(Self.firstScansMax)),
            ("a parcel's first item", .keys, summary.firstItemKeys, nil),
            ("each following item", .scans, summary.followingItemScans, .medianAtMost(Self.followingScansMax)),
            ("each following item", .keys, summary.followingItemKeys, nil),
            ("the end of a parcel, where it needs keys", .keys, summary.endingKeys, nil),
            ("answers to questions, each item", .keys, summary.answers, nil),
        ]
        return rows.filter { !$0.counts.isEmpty }.map { row in
            Figure("day", row.what, row.unit, row.counts.map(Double.init), goal: row.goal)
        }
    }

    private var notes: [String] {
        [
            "day: the parcel's own scan counts for its first item; scanning the next parcel ends a finished one.",
            "day: shares, grades and money are assumptions, so the tables are a plausibility check, not a validation.",
            "day: a piece that cannot be read, or came in place of another, leaves its line open: E04 counts that too.",
            "day: a customer's own thing is recorded as one without a code; where `recorded` is 0 nothing screens for it.",
        ]
    }
}
