import Returns

extension HubStore {
    /// Gives an order for an item, or withdraws one, and says what was done.
    ///
    /// Throws `refused(.ordering)` with the reason; nothing is changed then.
    func perform(_ ask: OrderAsk, at now: Moment) async throws(HubFault) -> String {
        try await writing { db in try OrderDesk(db: db, now: now).perform(ask) }
    }

    /// The orders in force with where their items lie, oldest first; `all` adds those that have ended.
    public func orderListing(all: Bool) async throws(HubFault) -> Listing {
        try await reading { db in
            let rows = try db.rows(
                """
                SELECT number, deskOrder.plate AS plate, item.name AS name, place, placeGeneration, change,
                    deskOrder.grade AS grade, deskOrder.disposition AS disposition,
                    deskOrder.binClass AS binClass, reason, orderedBy, orderedAt, ending, endedBy, endedAt
                FROM deskOrder LEFT JOIN item ON item.plate = deskOrder.plate
                WHERE ?1 OR ending IS NULL ORDER BY number
                """, [all])
            return Listing(
                columns: [
                    "number", "plate", "product", "bin", "generation", "order", "reason", "by", "at", "state",
                    "endedBy", "ended",
                ],
                rows: rows.map(Self.orderCells))
        }
    }

    private static func orderCells(_ row: Row) -> [Listing.Cell] {
        let ending: String? = row["ending"]
        return [
            .number(row["number"]), .text(row["plate"]), .text(row["name"]), .text(row["place"]),
            .number(row["placeGeneration"]), .text(words(of: row)), .text(row["reason"]), .text(row["orderedBy"]),
            .time(moment(row["orderedAt"])), .text(ending ?? "waits"), .text(row["endedBy"]),
            .time(moment(row["endedAt"])),
        ]
    }

    private static func words(of row: Row) -> String {
        if let grade: String = row["grade"] { return "grade \(grade)" }
        let (disposition, binClass): (String?, String?) = (row["disposition"], row["binClass"])
        return "\(disposition ?? "?") into \(binClass ?? "?")"
    }

    /// What the desk ordered for an item, for the end of its history; what a bench did of it stands among its events.
    static func orderRows(of plate: LicencePlate, in db: Database) throws -> [[Listing.Cell]] {
        let rows = try db.rows("SELECT * FROM deskOrder WHERE plate = ? ORDER BY number", [plate.text])
        return rows.flatMap { row -> [[Listing.Cell]] in
            let (number, reason, by): (Int, String, String) = (row["number"], row["reason"], row["orderedBy"])
            let given = "order \(number): \(words(of: row)), \(reason), by \(by)"
            let lines: [(Int64?, String, String?)] = [
                (row["orderedAt"], "orderGiven", given),
                (row["endedAt"], "orderEnded", ended(row, number)),
            ]
            return lines.compactMap { at, event, words in
                guard let at, let words else { return nil }
                return [.time(moment(at)), .text(nil), .text(nil), .text(event), .text(words)]
            }
        }
    }

    private static func ended(_ row: Row, _ number: Int) -> String? {
        guard let ending: String = row["ending"] else { return nil }
        let by: String? = row["endedBy"]
        return "order \(number) \(ending)" + (by.map { " by \($0)" } ?? "")
    }
}
