import Returns

/// A bin that was counted and numbered.
struct StagedBin: Hashable, Sendable {
    let sscc: String
    let place: BinPlace
    /// What was counted.
    let counted: Int
    /// What the hub knew then.
    let known: Int

    private init(_ row: Row) {
        sscc = row["sscc"]
        place = BinPlace(code: row["code"], generation: row["generation"])
        (counted, known) = (row["counted"], row["known"])
    }

    /// The latest staging of one generation of a bin; nil where it never was staged.
    static func latest(of place: BinPlace, in db: Database) throws -> StagedBin? {
        try db.row(
            """
            SELECT sscc, code, generation, counted, known FROM stagedBin
            WHERE code = ? AND generation = ? ORDER BY act DESC LIMIT 1
            """, [place.code, place.generation]
        ).map(StagedBin.init)
    }

    /// The staging under an SSCC; nil where none was given.
    static func numbered(_ sscc: String, in db: Database) throws -> StagedBin? {
        try db.row("SELECT sscc, code, generation, counted, known FROM stagedBin WHERE sscc = ?", [sscc]).map(
            StagedBin.init)
    }
}
