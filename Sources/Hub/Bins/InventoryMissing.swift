import Foundation
import Returns

/// Items that a count did not find (E21), and those that turned up again.
struct InventoryMissing {
    let db: Database

    /// These are where they were found: nobody looks for them any more, whoever had missed them.
    func found(_ plates: [LicencePlate], _ at: Int64) throws {
        let found = "UPDATE exception SET withdrawnAt = ? WHERE code = ? AND withdrawnAt IS NULL AND plate = ?"
        for plate in plates { try db.run(found, [at, ExceptionCode.inventoryMissing.rawValue, plate.text]) }
    }

    /// A count at the desk did not find the item: the row stays for good, and somebody has to look into it.
    func missed(_ plate: LicencePlate, of parcel: String, from place: BinPlace, by act: Int, at now: Moment) throws {
        let row = try db.added(
            "INSERT INTO deskMissing (plate, act, fromCode, fromGeneration) VALUES (?, ?, ?, ?)",
            [plate.text, act, place.code, place.generation])
        let number = HubLimits.firstDeskException + row
        try EventFold(db: db, station: BinDesk.name, epoch: 0, hubSequence: number).foldRaised(
            .inventoryMissing(plate, of: parcel, from: place, at: now, in: ReferenceFeed.calendar(in: db)),
            now.milliseconds)
    }
}

extension HubStore {
    /// When a count at the desk did not find the item, for the end of its history.
    static func missingRows(of plate: LicencePlate, in db: Database) throws -> [[Listing.Cell]] {
        let rows = try db.rows(
            """
            SELECT doneAt, fromCode, fromGeneration, doneBy
            FROM deskMissing JOIN binAct AS act ON act.number = deskMissing.act WHERE plate = ? ORDER BY act.number
            """, [plate.text])
        let exception = ExceptionCode.inventoryMissing.rawValue
        return rows.map { row in
            let (code, generation, by): (String, Int, String) = (row[1], row[2], row[3])
            return [
                .time(moment(row[0])), .text(nil), .text(nil), .text("itemMissing"),
                .text("\(exception), not found in \(code) generation \(generation), by \(by)"),
            ]
        }
    }
}
