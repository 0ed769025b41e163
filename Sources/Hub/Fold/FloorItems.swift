import Returns
import Wire

/// What every station is told of the items of the house, so that a bench knows an item that another one processed.
///
/// An item is told of from when its way is decided until it leaves or its plate is given up; one row of the feed for
/// each transaction in which something changed that stations use. Bounded by `HubLimits.floorItems`.
struct FloorItems {
    let db: Database

    /// Tells of the items that are to be told anew.
    func tell() throws {
        let plates = try db.all(
            String.self, "SELECT plate FROM floorChange LIMIT ?", [HubLimits.floorItemsPerTransaction])
        guard !plates.isEmpty else { return }
        var told: [ReferenceItem] = []
        var more = 0
        for plate in plates.compactMap(LicencePlate.init) {
            let isTold = try ReferenceFeed.knows(.floorItem, plate.text, in: db)
            if let item = try item(plate), isTold || item.verdict != nil || item.place != nil {
                told.append(.floorItem(item))
                more += isTold ? 0 : 1
            } else if isTold {
                told.append(.removed(kind: .floorItem, key: plate.text))
                more -= 1
                try DeskOrders(db: db).end(plate, .gone, by: nil, at: nil)
            }
        }
        // Reading an item may have changed it once more.
        let done = "DELETE FROM floorChange WHERE plate = ?"
        for plate in plates { try db.run(done, [plate]) }
        _ = try ReferenceFeed.publish(told, in: db)
        try count(more)
        try forgetOldest()
    }

    /// Whether everything is told, so that what the feed says of items is what the hub knows.
    static func areTold(in db: Database) throws -> Bool {
        try db.one(Bool.self, "SELECT NOT EXISTS (SELECT 1 FROM floorChange)") ?? false
    }

    private func item(_ plate: LicencePlate) throws -> FloorItem? {
        let row = try db.row(
            """
            SELECT station, bin, binGeneration, voidedAt IS NULL, \(PlateDesk.standingVoid) IS NULL
            FROM item WHERE plate = ? AND leftIn IS NULL
            """, [plate.text])
        guard let row, let history = try FloorHistory(of: plate, in: db) else { return nil }
        if history.wasTaken(from: row[0]) { try takeOver(history, plate) } else if !row[3] { return nil }
        // What the desk gave up stays so, whatever benches say that had not heard of it.
        guard row[4] else { return nil }
        let place: BinPlace? = if let code: String = row[1] { BinPlace(code: code, generation: row[2]) } else { nil }
        let order = try DeskOrders(db: db).standing(for: plate, history.verdict, at: history.at)
        return history.item?.lying(in: place, order: order)
    }

    /// Another station has had the item in its hand: what it made of it is what the views show, also that there is none
    /// under this plate any more.
    private func takeOver(_ history: FloorHistory, _ plate: LicencePlate) throws {
        let verdict = history.verdict
        try db.run(
            """
            UPDATE item SET grade = ?, hold = ?, disposition = ?, binClass = ?, rule = ?,
                voidedAt = COALESCE(\(PlateDesk.standingVoid), ?)
            WHERE plate = ?
            """,
            [
                verdict?.grading.grade.rawValue, verdict?.grading.hold?.rawValue,
                verdict?.disposition.disposition.rawValue, verdict?.disposition.binClass, verdict?.disposition.rule,
                history.item == nil ? history.at.milliseconds : nil, plate.text,
            ])
    }

    private func count(_ more: Int) throws {
        if more != 0 { try db.run("UPDATE hub SET floorItems = floorItems + ?", [more]) }
    }

    private func forgetOldest() throws {
        let told = try db.one(Int.self, "SELECT floorItems FROM hub") ?? 0
        guard told > HubLimits.floorItems else { return }
        let oldest = try db.all(
            String.self,
            """
            SELECT key FROM reference WHERE kind = 'floorItem' AND removed = 0 ORDER BY feedSequence LIMIT ?
            """, [told - HubLimits.floorItems])
        _ = try ReferenceFeed.publish(oldest.map { .removed(kind: .floorItem, key: $0) }, in: db)
        try count(-oldest.count)
    }
}
