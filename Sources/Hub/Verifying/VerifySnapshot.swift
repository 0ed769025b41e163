import Foundation
import Returns
import Wire

/// What the store said of itself when a verification began, all from the same instant; what comes later is left to the
/// next one.
struct VerifySnapshot: Sendable {
    /// How many places the hub has given out.
    let counter: Int
    let generation: String
    /// Behind which place the verification begins; 0 for all.
    let start: Int
    /// Where the chains stand there.
    let chains: [ChainName: EventWalk.Link]
    /// Where the hub says that they end.
    let heads: [ChainName: ChainEnd]
    let roots: [DailyRoot]
    /// When the store was brought back from a backup, or a standby took over.
    let restorations: [Restoration]
    /// Rows that the counter does not know.
    let strays: [EventSpot]

    /// From the day on: from the first root of that day or later, and where there is none from the first event that
    /// came then.
    init(of db: Database, from day: CalendarDay?) throws {
        let hub = try db.row("SELECT generation, hubSequence FROM hub")
        generation = hub?[0] ?? ""
        counter = hub?[1] ?? 0
        let roots = try DailyRoot.all(in: db)
        self.roots = roots
        restorations = try Restoration.all(in: db)
        let start = try day.map { try Self.start(on: $0, roots, in: db) } ?? 0
        self.start = start
        var heads: [ChainName: ChainEnd] = [:]
        for row in try db.rows("SELECT station, epoch, lastSequence, headHash FROM stationHead") {
            heads[ChainName(station: row[0], epoch: row[1])] = ChainEnd(
                sequence: row[2], hash: EventHash(bytes: Array(row[3] as Data)))
        }
        self.heads = heads
        var chains: [ChainName: EventWalk.Link] = [:]
        for chain in heads.keys where start > 0 { chains[chain] = try Self.link(of: chain, at: start, in: db) }
        self.chains = chains
        strays = try db.rows(
            "SELECT \(StoredEvent.columns) FROM event WHERE hubSequence > ? ORDER BY hubSequence LIMIT ?",
            [counter, VerifyingLimits.strayRows]
        ).map { StoredEvent($0).spot }
    }

    private static func start(on day: CalendarDay, _ roots: [DailyRoot], in db: Database) throws -> Int {
        if let root = roots.first(where: { $0.day >= day }) { return root.first - 1 }
        let begin = Int64(day.number) * DailyRoot.dayMilliseconds
        let behind = roots.last?.last ?? 0
        let first = try db.one(
            Int.self, "SELECT min(hubSequence) FROM event WHERE hubSequence > ? AND receivedAt >= ?", [behind, begin])
        let counter = try db.one(Int.self, "SELECT hubSequence FROM hub") ?? 0
        return first.map { $0 - 1 } ?? max(behind, counter)
    }

    /// The last event of a chain up to a place.
    private static func link(of chain: ChainName, at start: Int, in db: Database) throws -> EventWalk.Link? {
        let row = try db.row(
            """
            SELECT sequence, hash FROM event WHERE station = ? AND epoch = ? AND hubSequence <= ?
            ORDER BY sequence DESC LIMIT 1
            """, [chain.station, chain.epoch, start])
        guard let row, let hash = EventHash(bytes: Array(row[1] as Data)) else { return nil }
        return EventWalk.Link(sequence: row[0], hash: hash, noted: hash)
    }
}

/// When the hub's history became another one: what came behind `after` in the one before is not in this database, or
/// stands elsewhere in it.
struct Restoration: Hashable, Sendable {
    /// The history that begins.
    let generation: String
    /// The one that it follows.
    let previous: String
    /// The last place that both share.
    let after: Int
    let cause: Cause
    /// When; nil where nobody saw a clock.
    let at: Moment?

    enum Cause: String, Sendable {
        /// A backup was brought back.
        case restored
        /// A standby of PostgreSQL took over.
        case promoted
    }

    static func all(in db: Database) throws -> [Restoration] {
        try db.rows(
            "SELECT generation, previous, afterSequence, cause, at FROM hubRestoration ORDER BY number"
        ).map { row in
            Restoration(
                generation: row[0], previous: row[1], after: row[2], cause: Cause(rawValue: row[3]) ?? .restored,
                at: (row[4] as Int64?).map(Moment.init(milliseconds:)))
        }
    }

    func insert(in db: Database) throws {
        _ = try db.added(
            "INSERT INTO hubRestoration (generation, previous, afterSequence, cause, at) VALUES (?, ?, ?, ?, ?)",
            [generation, previous, after, cause.rawValue, at?.milliseconds])
    }

    /// Up to which place a history that has ended and this database hold the same events; nil for one that goes on, or
    /// was never heard of.
    static func shared(_ restorations: [Restoration], with generation: String) -> Int? {
        guard let first = restorations.firstIndex(where: { $0.previous == generation }) else { return nil }
        return restorations[first...].map(\.after).min()
    }
}
