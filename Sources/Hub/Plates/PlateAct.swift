import Returns

/// What the desk did with a plate.
struct PlateAct {
    /// Whether it was given up; else it was had back.
    let isVoid: Bool
    /// Where the item lay when it was given up, or lies since it was had back.
    let place: BinPlace?
    let reason: String?
    let by: String
    let at: Moment

    private init(_ row: Row) {
        isVoid = row[0] == "void"
        place = (row[1] as String?).map { BinPlace(code: $0, generation: row[2]) }
        (reason, by, at) = (row[3], row[4], Moment(milliseconds: row[5]))
    }

    /// The latest; nil where nothing was done with the plate here.
    static func latest(on plate: LicencePlate, in db: Database) throws -> PlateAct? {
        try all(on: plate, in: db).last
    }

    /// Each, oldest first.
    static func all(on plate: LicencePlate, in db: Database) throws -> [PlateAct] {
        try db.rows(
            """
            SELECT act, code, generation, reason, doneBy, doneAt FROM plateAct WHERE plate = ? ORDER BY number
            """, [plate.text]
        ).map(PlateAct.init)
    }

    /// One line of an item's history.
    fileprivate var words: String {
        let side = place.map { "\(isVoid ? "out of" : "into") \($0.code) generation \($0.generation)" }
        return [reason, side, "by \(by)"].compactMap(\.self).joined(separator: ", ")
    }
}

extension HubStore {
    /// Does what a command asks about a plate, in one transaction, and says what was done.
    ///
    /// Throws `refused(.plate)` with the reason; nothing is changed then.
    func perform(_ ask: PlateAsk, at now: Moment) async throws(HubFault) -> String {
        try await writing { db in try PlateDesk(db: db, now: now).perform(ask) }
    }

    /// When the desk gave the plate up or had it back, for the end of its history.
    static func plateActRows(of plate: LicencePlate, in db: Database) throws -> [[Listing.Cell]] {
        try PlateAct.all(on: plate, in: db).map { act in
            [
                .time(act.at), .text(nil), .text(nil), .text(act.isVoid ? "itemVoided" : "itemRestored"),
                .text(act.words),
            ]
        }
    }
}
