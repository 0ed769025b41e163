import Devices
import Hub
import Wire

/// What a supervisor asks of a hub that knows many items: the bins, one bin, the items; beside each the bare SQL.
struct ViewsBench: Sendable {
    let items: Int

    static let itemsUsually = 100_000
    static let itemsMin = 5_000
    static let itemsMax = 1_000_000
    private static let rounds = 20
    /// What a list may take, in milliseconds.
    private static let millisecondsMax = 200.0

    /// One view with the rows that it has to come to.
    private struct View {
        let what: String
        let sql: String
        let rows: Int
        /// Whether it is what a person looks at; the whole record at once is a program's export.
        var isLookedAt = true
        let list: (HubStore) async throws -> Listing
    }

    func measure(in place: Workplace) async throws -> BenchmarkReport {
        let path = "\(try place.kept("views-\(items)"))/hub.sqlite"
        let began = MonotonicTime.now()
        let isNew = try await FilledHub(path: path, items: items).make()
        let making = MonotonicTime.now().milliseconds(since: began) / 1_000
        let store = try await HubStore.openReadOnly(HubDatabase(path))
        let bare = try BareDatabase(path: path)
        defer { bare.close() }
        var figures: [Figure] = []
        for view in views { figures += try await measure(view, store, bare) }
        try await store.close()
        let made = isNew ? "filled in \(Int(making)) s" : "from an earlier run"
        return BenchmarkReport(
            figures,
            notes: [
                "views: \(items) items in \(FilledHub.bins) bins, \(FilledHub.itemsInFirst) of them in one, in a hub's "
                    + "store \(made)."
            ])
    }

    private func measure(_ view: View, _ store: HubStore, _ bare: BareDatabase) async throws -> [Figure] {
        var (own, plain): ([Double], [Double]) = ([], [])
        for _ in 0..<Self.rounds {
            let first = MonotonicTime.now()
            let listing = try await view.list(store)
            let second = MonotonicTime.now()
            _ = try bare.pass(over: view.sql)
            plain.append(MonotonicTime.now().milliseconds(since: second))
            own.append(second.milliseconds(since: first))
            guard listing.rows.count == view.rows else {
                throw BenchmarkFault.wrongOutcome(
                    what: view.what, expected: "\(view.rows) rows", found: "\(listing.rows.count)")
            }
        }
        // The promise is about so many items; fewer would meet it easily.
        let goal = items >= Self.itemsUsually && view.isLookedAt ? Figure.Goal.maxBelow(Self.millisecondsMax) : nil
        return [
            Figure("views", view.what, .milliseconds, own, goal: goal),
            Figure("views", "\(view.what): bare SQL (reference)", .milliseconds, plain),
        ]
    }

    private var views: [View] {
        let current = "voidedAt IS NULL AND place IS NOT NULL AND leftIn IS NULL"
        let columns = "plate, station, parcel, gtin, name, grade, hold, disposition, place, identifiedAt"
        return [
            View(
                what: "list \(FilledHub.bins) bins",
                sql: "SELECT place, placeGeneration, count(*), sum(isInside), min(binnedAt) FROM item WHERE \(current) "
                    + "GROUP BY 1, 2",
                rows: FilledHub.bins, list: { try await $0.binList() }),
            View(
                what: "show a bin of \(inFirst)",
                sql: "SELECT \(columns) FROM item WHERE place = '\(FilledHub.code(0))' AND placeGeneration = 1 "
                    + "AND \(current) ORDER BY binnedAt, plate",
                rows: inFirst, list: { try await $0.binSheet(FilledHub.code(0)).items }),
            View(
                what: "list the latest \(HubLimits.listedRows) items",
                sql: "SELECT \(columns) FROM item ORDER BY hubSequence DESC LIMIT \(HubLimits.listedRows)",
                rows: HubLimits.listedRows, list: { try await $0.itemListing(limit: HubLimits.listedRows) }),
            View(
                what: "list all \(items) items",
                sql: "SELECT \(columns) FROM item ORDER BY hubSequence DESC LIMIT \(items)", rows: items,
                isLookedAt: false, list: { [items] in try await $0.itemListing(limit: items) }),
        ]
    }

    private var inFirst: Int {
        FilledHub.itemsInFirst + (FilledHub.itemsInFirst + 1...items).count { $0.isMultiple(of: FilledHub.bins) }
    }
}
