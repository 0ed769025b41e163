import Returns

extension BinFill {
    /// What lies in a bin now and is on its way there: asked by an index, so that none of what ever lay there is read.
    init(of bin: Bin, in db: Database) throws {
        let isDeclaredFull = try db.one(
            Bool.self, "SELECT EXISTS (SELECT 1 FROM fullBin WHERE code = ? AND generation = ?)",
            [bin.code, bin.generation])
        let statement =
            """
            SELECT count(*), count(bin), count(CASE WHEN bin IS NOT NULL THEN hold END),
                min(CASE WHEN bin IS NOT NULL THEN binnedAt END) FROM item
            WHERE place = ? AND placeGeneration = ? AND voidedAt IS NULL AND place IS NOT NULL AND leftIn IS NULL
            """
        let row = try db.row(statement, [bin.code, bin.generation])
        self.init(
            bin: bin, load: row?[0] ?? 0, inside: row?[1] ?? 0, held: row?[2] ?? 0,
            isDeclaredFull: isDeclaredFull ?? false,
            openedAt: (row?[3] as Int64?).map(Moment.init(milliseconds:)))
    }
}

extension GoodsValue {
    /// What lies in a bin, at cost and by its room.
    init(of fill: BinFill, in db: Database) throws {
        let statement =
            """
            SELECT gtin, count(*) FROM item
            WHERE place = ? AND placeGeneration = ? AND voidedAt IS NULL AND place IS NOT NULL AND leftIn IS NULL
                AND isInside = 1 AND gtin IS NOT NULL
            GROUP BY gtin
            """
        let prices = Prices(db: db)
        for row in try db.rows(statement, [fill.bin.code, fill.bin.generation]) {
            guard let details = try prices.details(of: row[0]) else { continue }
            add(row[1], costing: details.costCents, taking: details.millilitres)
        }
    }
}
