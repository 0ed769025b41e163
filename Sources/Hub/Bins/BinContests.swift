import Returns
import Wire

/// Bins of which two places tell different things. The floor is right about what lies where, the centre about what a
/// bin is for: where both cannot be, nothing is assigned any more, both versions are shown, and a person settles it.
struct BinContests {
    let db: Database

    /// An item was put into a bin under the label of a generation that may be over by now.
    ///
    /// Where what lay in the bin was carried over into the next generation the item lies in that one, for it is the
    /// same bin. Unless the bin has become one of another class: then nobody knows what the bin is.
    func placed(_ plate: LicencePlate, in place: BinPlace, by station: String, at: Int64) throws {
        guard let bin = try bin(place.code), bin.generation > place.generation,
            let renewal = try renewal(of: place), renewal.carries
        else { return }
        guard renewal.oldClass == renewal.newClass else {
            try add(
                BinVersion(
                    generation: place.generation, binClass: renewal.oldClass, toldBy: station,
                    at: Moment(milliseconds: at), items: 1), to: bin, presentToldBy: renewal.toldBy, at: renewal.at)
            return
        }
        try db.run(
            "UPDATE item SET \(Self.carried) WHERE plate = ?4 AND bin = ?1 AND binGeneration = ?3",
            [bin.code, renewal.next, place.generation, plate.text])
        try placed(plate, in: BinPlace(code: place.code, generation: renewal.next), by: station, at: at)
    }

    /// A station gave the bin another generation while it had one already that the station did not know.
    ///
    /// Both may have meant the same; but where somebody has to settle what the bin is, what came under this label too
    /// counts.
    func renewed(_ renewal: BinVersion, as bin: Bin) throws {
        guard renewal.binClass != bin.binClass || bin.state == .contested else { return }
        let before = try self.renewal(to: bin.place)
        try add(renewal, to: bin, presentToldBy: before?.toldBy ?? "desk", at: before?.at ?? renewal.at.milliseconds)
    }

    /// Keeps what made a new generation.
    func note(
        _ place: BinPlace, next: Int, from oldClass: String, to newClass: String, carries: Bool, toldBy: String,
        at: Int64
    ) throws {
        try db.run(
            """
            INSERT INTO renewal (code, generation, next, oldClass, newClass, carries, toldBy, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """, [place.code, place.generation, next, oldClass, newClass, carries, toldBy, at])
    }

    /// The versions that are told of a bin; empty when it is not contested.
    func versions(of code: String) throws -> [BinVersion] {
        let rows = try db.rows(
            """
            SELECT generation, binClass, toldBy, at, (
                SELECT count(*) FROM item
                WHERE place = binVersion.code AND placeGeneration = binVersion.generation
                    AND voidedAt IS NULL AND place IS NOT NULL AND leftIn IS NULL)
            FROM binVersion WHERE code = ? ORDER BY version
            """, [code])
        return rows.map {
            BinVersion(
                generation: $0[0], binClass: $0[1], toldBy: $0[2], at: Moment(milliseconds: $0[3]), items: $0[4])
        }
    }

    /// It is settled: nothing is told of it any more but what is so.
    func settle(_ code: String) throws {
        try db.run("DELETE FROM binVersion WHERE code = ?", [code])
    }

    /// What lies in one generation of a bin lies in another one from now on, and has its room there. What is on its way
    /// still comes to the old label.
    func carry(_ place: BinPlace, to next: BinPlace) throws {
        try db.run(
            """
            UPDATE item SET \(Self.carried)
            WHERE place = ?1 AND placeGeneration = ?3 AND isInside = 1
                AND voidedAt IS NULL AND place IS NOT NULL AND leftIn IS NULL
            """, [place.code, next.generation, place.generation])
    }

    /// Columns of an item that was in bin ?1 under generation ?3 and is in it under ?2.
    private static let carried = """
        bin = ?1, binGeneration = ?2,
        reservedGeneration = CASE WHEN reservedBin = ?1 AND reservedGeneration = ?3 THEN ?2 ELSE reservedGeneration END
        """

    private func add(_ version: BinVersion, to bin: Bin, presentToldBy: String, at: Int64) throws {
        var told = try versions(of: bin.code)
        if told.isEmpty {
            let present = BinVersion(
                generation: bin.generation, binClass: bin.binClass, toldBy: presentToldBy,
                at: Moment(milliseconds: at), items: 0)
            try keep(present, 1, of: bin.code)
            told = [present]
        }
        let isTold = told.contains { $0.generation == version.generation && $0.binClass == version.binClass }
        if !isTold, told.count < WireLimits.versionsPerBin { try keep(version, told.count + 1, of: bin.code) }
        let contested = bin.changed(state: .contested, versions: try versions(of: bin.code))
        _ = try ReferenceFeed.publish([.bin(contested)], in: db)
    }

    private func keep(_ version: BinVersion, _ number: Int, of code: String) throws {
        try db.run(
            """
            INSERT INTO binVersion (code, version, generation, binClass, toldBy, at) VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                code, number, version.generation, version.binClass, version.toldBy, version.at.milliseconds,
            ])
    }

    /// The bin that the feed tells of.
    func bin(_ code: String) throws -> Bin? {
        guard case .bin(let bin)? = try ReferenceFeed.item(.bin, code, in: db) else { return nil }
        return bin
    }

    private struct Renewal {
        let next: Int
        let oldClass: String
        let newClass: String
        let carries: Bool
        let toldBy: String
        let at: Int64

        init(_ row: Row) {
            (next, oldClass, newClass) = (row[0], row[1], row[2])
            (carries, toldBy, at) = (row[3], row[4], row[5])
        }
    }

    private func renewal(of place: BinPlace) throws -> Renewal? {
        try db.row(
            """
            SELECT next, oldClass, newClass, carries, toldBy, at FROM renewal
            WHERE code = ? AND generation = ?
            """, [place.code, place.generation]
        ).map(Renewal.init)
    }

    private func renewal(to place: BinPlace) throws -> Renewal? {
        try db.row(
            """
            SELECT next, oldClass, newClass, carries, toldBy, at FROM renewal WHERE code = ? AND next = ?
            """, [place.code, place.generation]
        ).map(Renewal.init)
    }
}
