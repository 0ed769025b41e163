import Simulation
import Wire

/// The generated day, counted.
struct DayBench {
    let seed: UInt64
    let parcels: Int
    var isBad = false

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
        let day = GeneratedDay(seed: seed, size: size, playbook: try StandardPlaybook.load(), isBad: isBad)
        return try report(day.work())
    }

    /// The same at one bench with a real journal in an empty folder.
    func measure(journalIn folder: String) throws -> BenchmarkReport {
        var size = DaySize.usual
        (size.parcels, size.benches) = (parcels, 1)
        let day = GeneratedDay(seed: seed, size: size, playbook: try StandardPlaybook.load(), isBad: isBad)
        return try report(day.work(journalIn: folder))
    }

    private func report(_ summary: DaySummary) throws -> BenchmarkReport {
        let lost = summary.troubles.filter { !$0.isWeathered }.map { "not weathered: \($0.what)" }
        let wrong = summary.findings + summary.missed.map { "missed: \($0)" } + lost
        guard wrong.isEmpty else {
            throw BenchmarkFault.wrongOutcome(
                what: "the day of seed \(seed)", expected: "no breach of an invariant and every cause found",
                found: wrong.joined(separator: "; "))
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
            "day: what is stopped at its scan or given to a second look is looked at no further, so that nothing else "
                + "is said to be there; E08 and E16 the day does not bring about.",
            "day: every class of bins is one owner's by the policy's own naming, and there is no overflow: the core's "
                + "overflow is one for all owners.",
        ]
    }
}
