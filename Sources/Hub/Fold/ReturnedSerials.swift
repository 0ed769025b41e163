import Returns
import Wire

/// Which pieces of serialised products came back: told to every station, so that a piece that was taken in at one bench
/// is seen when it comes in at another.
///
/// Bounded twice: only products that the catalogue calls serialised, and of their pieces the latest
/// `HubLimits.returnedSerials`; for one more the oldest leaves the feed.
struct ReturnedSerials {
    let db: Database
    let station: String
    let hubSequence: Int

    /// An item got its plate.
    func note(_ item: ItemIdentification, at: Int64) throws {
        guard let gtin = item.candidate.gtin, let serial = item.candidate.serial, try isSerialised(gtin),
            let piece = ReturnedSerial(
                gtin: gtin, serial: serial, plate: item.plate, station: station, at: Moment(milliseconds: at)),
            piece.serial.utf8.count <= WireLimits.nameCharacters
        else { return }
        try execute(
            """
            INSERT INTO returnedSerial (plate, gtin, serial, station, at, hubSequence) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (plate) DO NOTHING
            """, [piece.plate.text, gtin.fourteen, piece.serial, station, at, hubSequence])
        try publish(gtin, piece.serial)
        try forgetOldest()
    }

    /// The plate was given up: the piece was not taken in after all.
    func forget(_ plate: LicencePlate) throws {
        guard
            let row = try db.row(
                "DELETE FROM returnedSerial WHERE plate = ? AND station = ? RETURNING gtin, serial",
                [plate.text, station]), let gtin = GTIN(row[0] as String)
        else { return }
        try publish(gtin, row[1])
    }

    private func forgetOldest() throws {
        let count = try db.one(Int.self, "SELECT count(*) FROM returnedSerial") ?? 0
        for _ in 0..<max(0, count - HubLimits.returnedSerials) {
            let oldest = try db.row(
                """
                DELETE FROM returnedSerial WHERE plate = (
                    SELECT plate FROM returnedSerial ORDER BY hubSequence LIMIT 1) RETURNING gtin, serial
                """)
            if let oldest, let gtin = GTIN(oldest[0] as String) { try publish(gtin, oldest[1]) }
        }
    }

    /// The feed tells the latest time that the piece came back, or that it is known no more.
    private func publish(_ gtin: GTIN, _ serial: String) throws {
        let row = try db.row(
            """
            SELECT plate, station, at FROM returnedSerial WHERE gtin = ? AND serial = ?
            ORDER BY hubSequence DESC LIMIT 1
            """, [gtin.fourteen, serial])
        let piece = row.flatMap { row -> ReturnedSerial? in
            guard let plate = LicencePlate(row[0] as String) else { return nil }
            return ReturnedSerial(
                gtin: gtin, serial: serial, plate: plate, station: row[1], at: Moment(milliseconds: row[2]))
        }
        let removal = ReferenceItem.removed(
            kind: .returnedSerial, key: ReturnedSerialKey.text(gtin: gtin, serial: serial))
        _ = try ReferenceFeed.publish([piece.map(ReferenceItem.returnedSerial) ?? removal], in: db)
    }

    private func isSerialised(_ gtin: GTIN) throws -> Bool {
        guard case .product(let product)? = try ReferenceFeed.item(.product, gtin.fourteen, in: db) else {
            return false
        }
        return product.details.traits.contains(.serialised)
    }

    private func execute(_ sql: String, _ arguments: SQLArguments) throws {
        try db.run(sql, arguments)
    }
}
