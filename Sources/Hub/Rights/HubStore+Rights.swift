import Returns
import Wire

/// What a station's request for orders finds.
struct OrderedRights: Sendable {
    /// The orders behind the number that was asked from.
    let page: RightsPage
    /// The station's last order.
    let lastNumber: Int
    /// Who was given an order on this occasion.
    let told: [RightsHolder: Int]
}

extension HubStore {
    /// The orders for a station behind a number. Asking is a sign of life, and for one that was away the occasion to
    /// give it what it has too little of; looking again for one that asked a while ago is none, for it may have died
    /// meanwhile.
    ///
    /// One that was there all the time has been thought of whenever anything changed: hundreds of them ask every
    /// half-minute, and planning everything anew for each would leave the hub no time for events.
    func rights(
        of holder: RightsHolder, after number: Int, at now: Moment, isSignOfLife: Bool = true
    ) async throws(HubFault) -> OrderedRights {
        let since = try await reading { db in
            let askedAt = try db.one(
                Int64.self, "SELECT askedAt FROM rightsHolder WHERE station = ? AND epoch = ?",
                [holder.station, holder.epoch])
            return askedAt.map { abs(now.milliseconds - $0) }
        }
        var told: [RightsHolder: Int] = [:]
        if isSignOfLife, let since, since >= RightsTerms.noteMilliseconds {
            let wasAway = since > RightsTerms.onlineMilliseconds
            told = try await writing { db in
                try db.run(
                    "UPDATE rightsHolder SET askedAt = ? WHERE station = ? AND epoch = ?",
                    [now.milliseconds, holder.station, holder.epoch])
                guard wasAway else { return [:] }
                return try Self.heads(of: try RightsDesk(db: db, now: now).replenishAll(), in: db)
            }
        }
        let waiting = try await reading { db in
            let hub = try db.one(String.self, "SELECT generation FROM hub") ?? ""
            let last = try db.one(
                Int.self, "SELECT lastNumber FROM rightsHolder WHERE station = ? AND epoch = ?",
                [holder.station, holder.epoch])
            let orders = try RightsBook(db: db).orders(after: number, for: holder, hub: hub)
            return (RightsPage(hub: hub, orders: orders), last ?? 0)
        }
        return OrderedRights(page: waiting.0, lastNumber: waiting.1, told: told)
    }

    /// Gives out what is free in any class, after bins changed. The last order of every station that was told
    /// something.
    func shareRights(at now: Moment) async throws(HubFault) -> [RightsHolder: Int] {
        try await writing { db in
            try Self.heads(of: try RightsDesk(db: db, now: now).replenishAll(), in: db)
        }
    }

    /// The last order of every station.
    func orderHeads() async throws(HubFault) -> [RightsHolder: Int] {
        try await reading { try Self.heads(in: $0) }
    }

    /// The last orders of these stations.
    static func heads(of holders: Set<RightsHolder>, in db: Database) throws -> [RightsHolder: Int] {
        if holders.isEmpty { return [:] }
        return try heads(in: db).filter { holders.contains($0.key) }
    }

    private static func heads(in db: Database) throws -> [RightsHolder: Int] {
        try db.rows("SELECT station, epoch, lastNumber FROM rightsHolder").reduce(into: [:]) {
            $0[RightsHolder(station: $1[0], epoch: $1[1])] = $1[2]
        }
    }
}
