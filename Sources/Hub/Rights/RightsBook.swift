import Returns

/// The rows of the rights to fill bins: what is out, and who was told what. Every change is part of the transaction
/// that stores the event or the order that it follows from.
struct RightsBook {
    let db: Database

    /// So many rights more are out to a holder, or with a negative number fewer.
    func add(_ difference: Int, in place: BinPlace, to holder: RightsHolder) throws {
        try db.run(
            """
            INSERT INTO binRight (code, generation, station, epoch, rights) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (code, generation, station, epoch) DO UPDATE SET rights = binRight.rights + ?5
            """, [place.code, place.generation, holder.station, holder.epoch, difference])
        try db.run(
            """
            DELETE FROM binRight
            WHERE code = ? AND generation = ? AND station = ? AND epoch = ? AND rights = 0
            """, [place.code, place.generation, holder.station, holder.epoch])
    }

    /// A holder says what it holds, at a place in its journal up to which everything is known here: that is what is
    /// out. A report to another history of the hub came late and says nothing.
    func report(_ held: [BinRights], to hub: String, from holder: RightsHolder, at now: Moment) throws {
        guard try hub == db.one(String.self, "SELECT generation FROM hub") else { return }
        for table in ["binRight", "rightsOrder"] {
            try db.run(
                "DELETE FROM \(table) WHERE station = ? AND epoch = ?", [holder.station, holder.epoch])
        }
        for right in held { try add(right.count, in: right.place, to: holder) }
        try db.run(
            """
            INSERT INTO rightsHolder (station, epoch, hub, through, lastNumber, askedAt) VALUES (?, ?, ?, 0, 0, ?)
            ON CONFLICT (station, epoch) DO UPDATE SET hub = excluded.hub, through = 0, lastNumber = 0,
                askedAt = excluded.askedAt
            """, [holder.station, holder.epoch, hub, now.milliseconds])
    }

    /// A holder has carried out its orders up to a number.
    func carriedOut(_ number: Int, by holder: RightsHolder) throws {
        try db.run(
            "UPDATE rightsHolder SET through = ? WHERE station = ? AND epoch = ? AND through < ?",
            [number, holder.station, holder.epoch, number])
        try db.run(
            "DELETE FROM rightsOrder WHERE station = ? AND epoch = ? AND number <= ?",
            [holder.station, holder.epoch, number])
    }

    /// Tells a holder something under its next number. What is given is out from now on, whether the word arrives or
    /// not; what is asked back is out until the holder has given it back.
    func order(_ step: RightsPlan.Step) throws {
        let holder = step.holder
        try db.run(
            "UPDATE rightsHolder SET lastNumber = lastNumber + 1 WHERE station = ? AND epoch = ?",
            [holder.station, holder.epoch])
        for right in step.rights {
            try db.run(
                """
                INSERT INTO rightsOrder (station, epoch, number, kind, code, generation, rights)
                SELECT station, epoch, lastNumber, ?, ?, ?, ? FROM rightsHolder WHERE station = ? AND epoch = ?
                """,
                [
                    step.kind.rawValue, right.place.code, right.place.generation, right.count, holder.station,
                    holder.epoch,
                ])
            if step.kind == .grant { try add(right.count, in: right.place, to: holder) }
        }
    }

    /// Bins to which a holder has rights, of whatever generation.
    func binsHeld(by holder: RightsHolder) throws -> Int {
        try db.one(
            Int.self, "SELECT count(*) FROM binRight WHERE station = ? AND epoch = ?", [holder.station, holder.epoch])
            ?? 0
    }

    /// The orders behind a number, oldest first.
    func orders(after number: Int, for holder: RightsHolder, hub: String) throws -> [RightsOrder] {
        let rows = try db.rows(
            """
            SELECT number, kind, code, generation, rights FROM rightsOrder
            WHERE station = ? AND epoch = ? AND number > ? AND number <= ?
            ORDER BY number, code, generation
            """, [holder.station, holder.epoch, number, number + RightsTerms.ordersPerPage])
        var orders: [RightsOrder] = []
        for row in rows {
            let right = BinRights(place: BinPlace(code: row[2], generation: row[3]), count: row[4])
            if let last = orders.last, last.number == row[0] {
                orders[orders.count - 1] = RightsOrder(
                    hub: hub, number: last.number, kind: last.kind, rights: last.rights + [right])
            } else {
                orders.append(
                    RightsOrder(
                        hub: hub, number: row[0], kind: row[1] == "recall" ? .recall : .grant, rights: [right]))
            }
        }
        return orders
    }

    /// An item was put into a class of bins.
    func count(_ binClass: String, at station: String, on day: Int64) throws {
        try db.run(
            """
            INSERT INTO placement (station, binClass, day, items) VALUES (?, ?, ?, 1)
            ON CONFLICT (station, binClass, day) DO UPDATE SET items = placement.items + 1
            """, [station, binClass, day])
    }
}
