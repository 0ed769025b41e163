import Returns

extension HubStore {
    /// When stations could not reach the hub (E20), the latest first; one that lasts is told when it is over.
    public func outageListing() async throws(HubFault) -> Listing {
        try await reading { db in
            let rows = try db.rows("SELECT station, since, until FROM outage ORDER BY since DESC, station")
            return Listing(
                columns: ["station", "since", "until", "minutes"],
                rows: rows.map { row in
                    let (since, until): (Int64, Int64) = (row[1], row[2])
                    return [
                        .text(row[0]), .time(Moment(milliseconds: since)), .time(Moment(milliseconds: until)),
                        .number(Int((until - since) / 60_000)),
                    ]
                })
        }
    }
}
