import Returns

/// A plate that a supervisor gave up, or has back. The event that voids the item stands beside the step.
extension EventFold {
    /// What was open about the item waits for nobody any more, unless somebody has settled it.
    func foldVoided(_ plate: LicencePlate, _ at: Int64) throws {
        try db.run(
            "UPDATE exception SET withdrawnAt = ? WHERE station = ? AND plate = ? AND withdrawnAt IS NULL",
            [at, station, plate.text])
    }

    /// The item is there again, with what was open about it. Its place and its grade are told beside this. What the
    /// desk gave up meanwhile stays so.
    func foldRestored(_ item: ItemIdentification, _ at: Int64) throws {
        try db.run(
            """
            UPDATE exception SET withdrawnAt = NULL
            WHERE station = ?1 AND plate = ?2 AND withdrawnAt = (
                SELECT voidedAt FROM item WHERE plate = ?2 AND station = ?1)
            """, [station, item.plate.text])
        try db.run(
            "UPDATE item SET voidedAt = \(PlateDesk.standingVoid) WHERE plate = ? AND station = ?",
            [item.plate.text, station])
        guard try PlateAct.latest(on: item.plate, in: db)?.isVoid != true else { return }
        try ReturnedSerials(db: db, station: station, hubSequence: hubSequence).note(item, at: at)
        try refreshReturn(of: item.parcel)
    }

    /// What was found of the return is told anew.
    func refreshReturn(ofItem plate: LicencePlate) throws {
        let parcel = try db.one(
            String.self, "SELECT parcel FROM item WHERE plate = ? AND station = ?", [plate.text, station])
        if let parcel { try refreshReturn(of: parcel) }
    }
}
