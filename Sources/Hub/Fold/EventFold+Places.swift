import Returns

/// Where items are. Any station may have put an item somewhere; the later word counts, and a station's own words come
/// in their order.
extension EventFold {
    /// The item has room here, or is inside; where its own station has not told of it yet the place is kept for it.
    /// What is put into a bin is there, whatever left on paper: only at the place that left it is gone.
    func place(_ plate: LicencePlate, in place: BinPlace, isInside: Bool, _ at: Int64) throws {
        let columns =
            isInside
            ? """
            bin = ?3, binGeneration = ?4, binnedAt = ?2,
            leftIn = (SELECT number FROM dispatch WHERE number = leftIn AND code = ?3 AND generation = ?4)
            """ : "reservedBin = ?3, reservedGeneration = ?4"
        let changed = try db.run(
            "UPDATE item SET \(columns), placedBy = ?1, placedAt = ?2 WHERE plate = ?5 AND \(Self.isLater)",
            [station, at, place.code, place.generation, plate.text])
        guard changed == 0, try !isKnown(plate) else { return }
        try db.run(
            """
            INSERT INTO strayItem (plate, code, generation, isInside, placedBy, placedAt) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (plate) DO UPDATE SET code = excluded.code, generation = excluded.generation,
                isInside = excluded.isInside, placedBy = excluded.placedBy, placedAt = excluded.placedAt
            WHERE excluded.placedBy = strayItem.placedBy OR excluded.placedAt >= strayItem.placedAt
            """, [plate.text, place.code, place.generation, isInside, station, at])
    }

    /// The item is out of its bin; the room stays its own.
    func takeOut(_ plate: LicencePlate, _ at: Int64) throws {
        try db.run(
            """
            UPDATE item SET bin = NULL, binGeneration = NULL, binnedAt = NULL, placedBy = ?1, placedAt = ?2
            WHERE plate = ?3 AND \(Self.isLater)
            """, [station, at, plate.text])
        try db.run(
            "UPDATE strayItem SET isInside = 0, placedAt = ? WHERE plate = ? AND placedBy = ?",
            [at, plate.text, station])
    }

    /// The item gives its room back, if it is still this one, or the one to which this one's content was carried over
    /// while the station did not know.
    func release(_ plate: LicencePlate, from place: BinPlace, _ at: Int64) throws {
        try db.run(
            """
            UPDATE item SET reservedBin = NULL, reservedGeneration = NULL, placedBy = ?1, placedAt = ?2
            WHERE plate = ?3 AND reservedBin = ?4 AND \(Self.isLater) AND reservedGeneration IN (
                WITH RECURSIVE same (generation) AS (
                    VALUES (CAST(?5 AS bigint))
                    UNION
                    SELECT next FROM renewal JOIN same USING (generation) WHERE code = ?4 AND carries = 1)
                SELECT generation FROM same)
            """, [station, at, plate.text, place.code, place.generation])
        try db.run(
            "DELETE FROM strayItem WHERE plate = ? AND code = ? AND generation = ? AND placedBy = ?",
            [plate.text, place.code, place.generation, station])
    }

    /// What another station did with an item before its own one told of it.
    func takeUpStray(_ plate: LicencePlate) throws {
        try db.run(
            """
            UPDATE item SET reservedBin = stray.code, reservedGeneration = stray.generation,
                bin = CASE WHEN stray.isInside = 1 THEN stray.code END,
                binGeneration = CASE WHEN stray.isInside = 1 THEN stray.generation END,
                binnedAt = CASE WHEN stray.isInside = 1 THEN stray.placedAt END,
                placedBy = stray.placedBy, placedAt = stray.placedAt
            FROM strayItem AS stray WHERE item.plate = ?1 AND stray.plate = ?1
            """, [plate.text])
        try db.run("DELETE FROM strayItem WHERE plate = ?", [plate.text])
    }

    private static let isLater = "(placedBy IS NULL OR placedBy = ?1 OR placedAt <= ?2)"

    private func isKnown(_ plate: LicencePlate) throws -> Bool {
        try db.one(Bool.self, "SELECT 1 FROM item WHERE plate = ?", [plate.text]) ?? false
    }
}
