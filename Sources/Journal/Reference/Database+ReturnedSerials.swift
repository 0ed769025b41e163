import GRDB
import Returns
import Wire

/// What the hub tells of pieces that came back. The station's own items are in its own tables, which know better.
extension Database {
    /// The piece of any of the products, if one with this serial number came back.
    func returnedSerial(_ gtins: [GTIN], serial: String) throws -> ReturnedSerial? {
        let statement = try cachedStatement(
            sql: "SELECT plate, station, at FROM returnedSerial WHERE gtin = ? AND serial = ?")
        let spelled = ReturnedSerial.spelling(of: serial)
        for gtin in gtins {
            guard let row = try Row.fetchOne(statement, arguments: [gtin.fourteen, spelled]) else { continue }
            guard let plate = LicencePlate(try row.text(0)),
                let found = ReturnedSerial(
                    gtin: gtin, serial: spelled, plate: plate, station: try row.text(1), at: try row.moment(2))
            else {
                throw JournalError.unreadableReference(
                    kind: .returnedSerial, key: ReturnedSerialKey.text(gtin: gtin, serial: spelled))
            }
            return found
        }
        return nil
    }

    func store(_ piece: ReturnedSerial, _ round: Int) throws {
        try run(
            """
            INSERT OR REPLACE INTO returnedSerial (gtin, serial, plate, station, at, round) VALUES (?, ?, ?, ?, ?, ?)
            """,
            [piece.gtin.fourteen, piece.serial, piece.plate.text, piece.station, piece.at.milliseconds, round])
    }

    func removeReturnedSerial(_ key: String) throws {
        guard let (gtin, serial) = ReturnedSerialKey.parts(of: key) else { return }
        try run("DELETE FROM returnedSerial WHERE gtin = ? AND serial = ?", [gtin.fourteen, serial])
    }
}
