import Returns

/// Shares rights out among the stations: after events that spent or freed some, when a station asks, and when bins
/// change. Part of the transaction that changed what it looks at.
struct RightsDesk {
    let db: Database
    let now: Moment
    private let book: RightsBook

    init(db: Database, now: Moment) {
        self.db = db
        self.now = now
        book = RightsBook(db: db)
    }

    /// Plans these classes of bins anew and writes the orders. Who is told something.
    @discardableResult
    func replenish(_ classes: Set<String>) throws -> Set<RightsHolder> {
        guard !classes.isEmpty, try !isFrozen() else { return [] }
        let holders = try presentHolders()
        guard !holders.isEmpty else { return [] }
        return try write(try plan(classes, holders))
    }

    /// The same for every class, and asks back what stations hold of bins that have become others: those rights are
    /// void, and would lie in the tables of both sides for ever.
    @discardableResult
    func replenishAll() throws -> Set<RightsHolder> {
        guard try !isFrozen() else { return [] }
        let holders = try presentHolders()
        guard !holders.isEmpty else { return [] }
        var orders = try plan(try classes(), holders)
        for (holder, rights) in try past() where holders.contains(where: { $0.holder == holder }) {
            orders.recalled[holder, default: []] += rights
        }
        return try write(orders)
    }

    /// One order for a station and kind, whatever the classes: a station carries its orders out one by one.
    private struct Orders {
        var given: [RightsHolder: [BinRights]] = [:]
        var recalled: [RightsHolder: [BinRights]] = [:]
    }

    private func plan(_ classes: Set<String>, _ holders: [Holder]) throws -> Orders {
        var orders = Orders()
        for binClass in classes.sorted() {
            let claims = try claims(of: holders, on: binClass)
            guard try isAnyPoor(claims, in: binClass) else { continue }
            let plan = RightsPlan(rooms: try rooms(of: binClass), claims: try marked(claims))
            for step in plan.steps {
                switch step.kind {
                case .grant: orders.given[step.holder, default: []] += step.rights
                case .recall: orders.recalled[step.holder, default: []] += step.rights
                }
            }
        }
        return orders
    }

    /// Writes the orders. Who is told something.
    private func write(_ orders: Orders) throws -> Set<RightsHolder> {
        var told: Set<RightsHolder> = []
        for (holder, rights) in orders.given.sorted(by: { $0.key < $1.key }) {
            let room = RightsTerms.binsPerStation - (try book.binsHeld(by: holder))
            guard room > 0 else { continue }
            try book.order(RightsPlan.Step(holder: holder, kind: .grant, rights: Array(rights.prefix(room))))
            told.insert(holder)
        }
        for (holder, rights) in orders.recalled.sorted(by: { $0.key < $1.key }) {
            try book.order(RightsPlan.Step(holder: holder, kind: .recall, rights: rights))
            told.insert(holder)
        }
        return told
    }

    /// What is out for generations of bins that are over and was not asked back yet.
    private func past() throws -> [RightsHolder: [BinRights]] {
        let statement =
            """
            SELECT station, epoch, code, past.generation, rights
            FROM floorBin JOIN binRight AS past USING (code)
            WHERE past.generation < floorBin.generation AND rights > 0 AND NOT EXISTS (
                SELECT 1 FROM rightsOrder AS ordered
                WHERE ordered.station = past.station AND ordered.epoch = past.epoch AND ordered.kind = 'recall'
                    AND ordered.code = past.code AND ordered.generation = past.generation)
            ORDER BY code, past.generation
            """
        return try db.rows(statement).reduce(into: [:]) { rights, row in
            rights[RightsHolder(station: row[0], epoch: row[1]), default: []].append(
                BinRights(place: BinPlace(code: row[2], generation: row[3]), count: row[4]))
        }
    }

    /// Every class of bins that takes items.
    private func classes() throws -> Set<String> {
        try Set(db.all(String.self, "SELECT DISTINCT binClass FROM floorBin WHERE takes = 1"))
    }

    /// The classes of these bins.
    func classes(of codes: Set<String>) throws -> Set<String> {
        let statement = "SELECT binClass FROM floorBin WHERE code = ?"
        return try Set(codes.compactMap { try db.one(String.self, statement, [$0]) })
    }

    /// After a backup was brought back nobody knows what had been given since: no right is given out until every
    /// station has said what it holds. One that is lost is given a new epoch, and has no word any more.
    private func isFrozen() throws -> Bool {
        try db.one(
            Bool.self,
            """
            SELECT EXISTS (
                SELECT 1 FROM rightsHolder JOIN station ON station.id = rightsHolder.station, hub
                WHERE rightsHolder.epoch = station.epoch AND rightsHolder.hub <> hub.generation)
            """) ?? false
    }

    private struct Holder {
        let holder: RightsHolder
        let askedAt: Int64
    }

    private func presentHolders() throws -> [Holder] {
        let statement =
            """
            SELECT rightsHolder.station, rightsHolder.epoch, askedAt
            FROM rightsHolder JOIN station ON station.id = rightsHolder.station, hub
            WHERE rightsHolder.epoch = station.epoch AND rightsHolder.hub = hub.generation AND askedAt > ?
            """
        return try db.rows(statement, [now.milliseconds - RightsTerms.absentMilliseconds]).map {
            Holder(holder: RightsHolder(station: $0[0], epoch: $0[1]), askedAt: $0[2])
        }
    }

    /// What each station should hold: its usual work of some days, or a first handful.
    private func claims(of holders: [Holder], on binClass: String) throws -> [RightsPlan.Claim] {
        let today = now.milliseconds / RightsTerms.dayMilliseconds
        let statement = "SELECT station, sum(items) FROM placement WHERE binClass = ? AND day > ? GROUP BY station"
        let items: [String: Int] = try db.rows(statement, [binClass, today - Int64(RightsTerms.daysBehind)])
            .reduce(into: [:]) { $0[$1[0]] = $1[1] }
        return holders.map { holder in
            let usual = (items[holder.holder.station] ?? 0) * RightsTerms.daysAhead / RightsTerms.daysBehind
            return RightsPlan.Claim(
                holder: holder.holder, wanted: max(RightsTerms.firstRights, usual),
                isOnline: holder.askedAt > now.milliseconds - RightsTerms.onlineMilliseconds, isRecalled: false)
        }
    }

    /// The same, with who has been asked for rights back and has not answered: looked up only once somebody is poor.
    private func marked(_ claims: [RightsPlan.Claim]) throws -> [RightsPlan.Claim] {
        let statement =
            """
            SELECT DISTINCT station, epoch FROM rightsOrder JOIN floorBin USING (code, generation)
            WHERE kind = 'recall'
            """
        let asked = try Set(db.rows(statement).map { RightsHolder(station: $0[0], epoch: $0[1]) })
        return claims.map { claim in
            RightsPlan.Claim(
                holder: claim.holder, wanted: claim.wanted, isOnline: claim.isOnline,
                isRecalled: asked.contains(claim.holder))
        }
    }

    /// Whether anybody would get more: most transactions find everybody well supplied, and counting bins is work.
    private func isAnyPoor(_ claims: [RightsPlan.Claim], in binClass: String) throws -> Bool {
        let statement =
            """
            SELECT station, epoch, sum(rights) FROM floorBin JOIN binRight USING (code, generation)
            WHERE binClass = ? AND takes = 1 GROUP BY station, epoch
            """
        let held: [RightsHolder: Int] = try db.rows(statement, [binClass]).reduce(into: [:]) {
            $0[RightsHolder(station: $1[0], epoch: $1[1])] = $1[2]
        }
        return claims.contains { $0.needsMore(than: held[$0.holder] ?? 0) }
    }

    /// The bins of a class that take items, with what lies in them and what is out. What an operator calls full gets
    /// nothing more.
    private func rooms(of binClass: String) throws -> [RightsPlan.Room] {
        let bins = try db.rows(
            """
            SELECT code, generation, capacity, (
                SELECT count(*) FROM item
                WHERE place = floorBin.code AND placeGeneration = floorBin.generation
                    AND voidedAt IS NULL AND place IS NOT NULL AND leftIn IS NULL) + (
                SELECT count(*) FROM strayItem
                WHERE strayItem.code = floorBin.code AND strayItem.generation = floorBin.generation)
            FROM floorBin WHERE binClass = ? AND takes = 1 AND NOT EXISTS (
                SELECT 1 FROM fullBin
                WHERE fullBin.code = floorBin.code AND fullBin.generation = floorBin.generation)
            ORDER BY code
            """, [binClass])
        let out = try out(of: binClass)
        return bins.map { row in
            let place = BinPlace(code: row[0], generation: row[1])
            return RightsPlan.Room(
                place: place,
                account: BinAccount(capacity: row[2], used: row[3], out: out[place] ?? [:]))
        }
    }

    /// Who holds how many rights to the bins of a class.
    private func out(of binClass: String) throws -> [BinPlace: [RightsHolder: Int]] {
        let statement =
            """
            SELECT code, generation, station, epoch, rights FROM floorBin JOIN binRight USING (code, generation)
            WHERE binClass = ? AND takes = 1
            """
        return try db.rows(statement, [binClass]).reduce(into: [:]) { out, row in
            out[BinPlace(code: row[0], generation: row[1]), default: [:]][
                RightsHolder(station: row[2], epoch: row[3])] = row[4]
        }
    }
}
