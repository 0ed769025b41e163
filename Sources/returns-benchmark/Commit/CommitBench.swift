import Devices
import Foundation
import Journal
import Returns
import Wire

/// Each step of a working day is committed to the journal and then written as the same rows by bare SQLite, in turn, in
/// the same directory, so that whatever the disk does meets both.
struct CommitBench {
    let items: Int

    static let itemsUsually = 1_000
    /// What a commit may cost beside the same rows.
    static let ratioMax = 1.3
    private static let itemsPerParcel = 10
    private static let tables = ["event", "checkpoint", "receipt", "item", "binLoad", "labelJob"]

    /// The kinds of steps that are told apart.
    private enum Kind: String, CaseIterable {
        case answer = "answer, 1 event"
        case grading = "grading, 5 events"
        case every = "every step"
    }

    /// Two times of one step, in microseconds.
    private struct Pair {
        let journal: Double
        let bare: Double
    }

    func measure(in place: Workplace) throws -> BenchmarkReport {
        let folder = try place.fresh("commit")
        let floor = try BenchFloor()
        let journal = try floor.journal(at: "\(folder)/journal.sqlite")
        let bare = try BareDatabase(path: "\(folder)/bare.sqlite")
        defer { bare.close() }
        try bare.execute("ATTACH '\(folder)/journal.sqlite' AS journal")
        for sql in try bare.texts("SELECT sql FROM journal.sqlite_schema WHERE sql IS NOT NULL") {
            try bare.execute(sql)
        }
        try bare.execute("DETACH journal")
        let pairs = try workThrough(floor, journal, bare)
        try journal.close()
        try compare(bare, with: "\(folder)/journal.sqlite")
        return BenchmarkReport(
            Kind.allCases.flatMap { figures($0, pairs[$0] ?? []) },
            notes: ["commit: both databases hold the same rows in \(Self.tables.joined(separator: ", "))."])
    }

    private func workThrough(_ floor: BenchFloor, _ journal: Journal, _ bare: BareDatabase) throws -> [Kind: [Pair]] {
        var day = BenchDay(floor: floor, itemsPerParcel: Self.itemsPerParcel)
        var state = State()
        let rows = BareRows(epoch: floor.identity.epoch)
        var pairs: [Kind: [Pair]] = [:]
        while state.ledger.platesMinted < items || state.bench.item != nil {
            let input = day.next(state)
            let before = MonotonicTime.now()
            let commit = try journal.commit(input, state: state, at: day.at)
            let between = MonotonicTime.now()
            state = commit.state
            let sealed = try Self.sealed(commit.recorded, in: journal)
            let statements = rows.statements(of: commit.recorded, sealed: sealed, after: state)
            let ready = MonotonicTime.now()
            try bare.transaction(statements)
            let after = MonotonicTime.now()
            let pair = Pair(journal: between.microseconds(since: before), bare: after.microseconds(since: ready))
            pairs[.every, default: []].append(pair)
            if let kind = Self.kind(of: commit.recorded) { pairs[kind, default: []].append(pair) }
        }
        return pairs
    }

    private static func sealed(_ recorded: [RecordedEvent], in journal: Journal) throws -> [Data] {
        guard let first = recorded.first else {
            throw BenchmarkFault.wrongOutcome(what: "a step of the day", expected: "events", found: "a refusal")
        }
        return try journal.unsent(after: first.sequence - 1, limitEvents: recorded.count).events
    }

    private static func kind(of recorded: [RecordedEvent]) -> Kind? {
        guard case .questionAnswered = recorded.first?.event else { return nil }
        return recorded.count == 1 ? .answer : .grading
    }

    private func figures(_ kind: Kind, _ pairs: [Pair]) -> [Figure] {
        let journal = Figure("commit", "\(kind.rawValue): journal", .microseconds, pairs.map(\.journal))
        let bare = Figure("commit", "\(kind.rawValue): bare SQLite (reference)", .microseconds, pairs.map(\.bare))
        let ratio = journal.spread.median / bare.spread.median
        return [
            journal, bare,
            Figure(
                "commit", "\(kind.rawValue): ratio of medians", .ratio, [ratio], goal: .medianAtMost(Self.ratioMax)),
        ]
    }

    /// A reference that wrote less than the journal would be none.
    private func compare(_ bare: BareDatabase, with journal: String) throws {
        try bare.execute("ATTACH '\(journal)' AS journal")
        for table in Self.tables {
            let (mine, theirs) = ("SELECT * FROM main.\(table)", "SELECT * FROM journal.\(table)")
            for (left, right) in [(mine, theirs), (theirs, mine)] {
                let differing = try bare.integer("SELECT count(*) FROM (\(left) EXCEPT \(right))") ?? 0
                guard differing == 0 else {
                    throw BenchmarkFault.wrongOutcome(
                        what: "table \(table)", expected: "the journal's rows", found: "\(differing) other rows")
                }
            }
        }
        try bare.execute("DETACH journal")
    }
}

extension MonotonicTime {
    /// The time since an earlier instant, in microseconds.
    func microseconds(since earlier: MonotonicTime) -> Double {
        Double(nanoseconds(since: earlier)) / 1_000
    }

    /// The time since an earlier instant, in milliseconds.
    func milliseconds(since earlier: MonotonicTime) -> Double {
        Double(nanoseconds(since: earlier)) / 1_000_000
    }
}
