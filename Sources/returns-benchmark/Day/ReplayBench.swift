import Devices
import Hub
import Returns
import Simulation
import Wire

/// A hub's record, decided again under another policy and under sheets of the next version; beside it a plain pass over
/// the same rows.
struct ReplayBench: Sendable {
    let items: Int

    static let itemsUsually = 100_000
    static let itemsMax = 500_000
    /// What deciding `itemsUsually` again may take, in seconds.
    private static let secondsMax = 60.0
    private static let rounds = 3
    private static let size = DaySize(parcels: 0, products: 5_000, bins: 500, rules: 200, benches: 1)

    func measure(in place: Workplace) async throws -> BenchmarkReport {
        let site = DaySite(seed: 1, size: Self.size, playbook: try StandardPlaybook.load())
        let path = "\(try place.kept("replay-\(items)"))/hub.sqlite"
        let began = MonotonicTime.now()
        let isNew = try await RecordedHub(site: site, path: path).make(items: items)
        let making = MonotonicTime.now().milliseconds(since: began) / 1_000
        var (again, bare): ([Double], [Double]) = ([], [])
        var report = ReplayReport()
        var rows = (rows: 0, bytes: 0)
        for _ in 0..<Self.rounds {
            let first = MonotonicTime.now()
            rows = try pass(path)
            let second = MonotonicTime.now()
            report = try await replay(path, site)
            again.append(MonotonicTime.now().milliseconds(since: second) / 1_000)
            bare.append(second.milliseconds(since: first) / 1_000)
        }
        guard report.items == items else {
            throw BenchmarkFault.wrongOutcome(
                what: "the replay", expected: "\(items) items", found: "\(report.items) items")
        }
        // The promise is about so many items; fewer would meet it easily.
        let goal = items >= Self.itemsUsually ? Figure.Goal.maxBelow(Self.secondsMax) : nil
        let made = isNew ? "filled in \(Int(making)) s" : "from an earlier run"
        return BenchmarkReport(
            [
                Figure("replay", "decide \(items) recorded items again", .seconds, again, goal: goal),
                Figure("replay", "plain pass over the same rows (reference)", .seconds, bare),
            ],
            notes: [
                "replay: \(rows.rows) events, \(rows.bytes / 1_048_576) MiB, in a hub's store \(made); the policy has "
                    + "\(Self.size.rules) rules, and each sheet its next version."
            ] + report.words.split(separator: "\n").map { "replay: \($0)" })
    }

    private func replay(_ path: String, _ site: DaySite) async throws -> ReplayReport {
        let store = try await HubStore.openReadOnly(HubDatabase(path))
        let day = site.playbook.currentPolicy.calendar.day(of: site.morning)
        let report = try await store.replayPolicy(RulesPublication(items: rules(site)), since: day.description)
        try await store.close()
        return report
    }

    /// The day's policy, which gives nothing up for a full class any more, and every sheet under its next version, so
    /// that each item is graded again by its recorded answers.
    private func rules(_ site: DaySite) -> [ReferenceItem] {
        let old = site.playbook.currentPolicy
        let policy = Policy(
            id: old.id, version: old.version + 1, calendar: old.calendar, region: old.region,
            prohibitions: old.prohibitions, mandates: old.mandates, channels: old.channels,
            agreements: old.agreements, capacity: CapacityTerms(), otherwise: old.otherwise)
        let sheets = site.playbook.categories.compactMap { site.playbook.currentSheet(ofCategory: $0.id) }
        return [.policy(policy)]
            + sheets.map { sheet in
                .sheet(
                    GradingSheet(
                        id: sheet.id, version: sheet.version + 1, title: sheet.title, first: sheet.first,
                        questions: sheet.questions))
            }
    }

    private func pass(_ path: String) throws -> (rows: Int, bytes: Int) {
        let bare = try BareDatabase(path: path)
        defer { bare.close() }
        return try bare.pass(over: HubStore.decidingEvents)
    }
}
