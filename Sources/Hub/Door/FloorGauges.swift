import Returns

/// What a monitor reads of the floor itself, looked up in the store.
struct FloorGauges: Hashable, Sendable {
    /// The site; empty before the first station.
    let site: String
    /// The hub's history.
    let generation: String
    /// How long ago each station pushed last, in seconds; a station that never did is not among them.
    let silence: [String: Int]
    /// Bins that hold more than they should.
    let binsOverCapacity: Int
    /// Rights to fill bins that are out to stations of which nobody hears.
    let strandedRights: Int

    init(in db: Database, at now: Moment) throws {
        let hub = try db.row("SELECT site, generation FROM hub")
        site = hub?[0] ?? ""
        generation = hub?[1] ?? ""
        silence = try db.rows("SELECT id, lastPushAt FROM station WHERE lastPushAt IS NOT NULL").reduce(into: [:]) {
            $0[$1[0]] = Int(max(0, now.milliseconds - ($1[1] as Int64)) / 1_000)
        }
        binsOverCapacity =
            try db.one(
                Int.self,
                """
                SELECT count(*) FROM floorBin WHERE capacity <
                    (SELECT count(*) FROM item WHERE place = floorBin.code AND placeGeneration = floorBin.generation
                        AND voidedAt IS NULL AND place IS NOT NULL AND leftIn IS NULL)
                """) ?? 0
        strandedRights = try StrandedRights.all(in: db, at: now).reduce(0) { $0 + $1.rights }
    }
}

/// The gauges, looked up at most once in a while: anybody may ask, and each look costs the store some work.
actor GaugeReader {
    private let store: HubStore
    private let now: @Sendable () -> Moment
    private var last: (at: ContinuousClock.Instant, gauges: FloorGauges)?

    /// How long one look holds; monitors come every quarter of a minute.
    private static let holds = Duration.seconds(10)

    init(store: HubStore, now: @escaping @Sendable () -> Moment) {
        (self.store, self.now) = (store, now)
    }

    /// The latest look; nil when the store cannot be read.
    func gauges() async -> FloorGauges? {
        if let last, ContinuousClock.now - last.at < Self.holds { return last.gauges }
        let moment = now()
        guard let found = try? await store.reading({ db in try FloorGauges(in: db, at: moment) }) else { return nil }
        last = (.now, found)
        return found
    }
}
