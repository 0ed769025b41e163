import Returns
import Wire

/// The desk's orders for single items, from when one is given until a bench has carried it out, somebody withdraws it,
/// or it has lost its object.
struct DeskOrders {
    let db: Database

    /// How an order came to its end.
    enum Ending: String, CaseIterable {
        /// A bench has carried it out.
        case done
        /// The item has got another grade or way meanwhile, from somebody who did not carry the order out.
        case overtaken
        /// Whoever may give orders took it back.
        case withdrawn
        /// The item has left the house, or its plate was given up.
        case gone
    }

    /// The number of the order in force for an item.
    func number(for plate: LicencePlate) throws -> Int? {
        try db.one(Int.self, "SELECT number FROM deskOrder WHERE plate = ? AND ending IS NULL", [plate.text])
    }

    /// Keeps an order, which every bench is told of from now on. Returns its number.
    func give(_ change: VerdictChange, for plate: LicencePlate, standing: ItemVerdict, by: String, at: Moment) throws
        -> Int
    {
        let columns = OrderColumns(change)
        let number = try db.added(
            """
            INSERT INTO deskOrder (
                plate, change, reason, grade, disposition, binClass, rule, french, english,
                oldGrade, oldHold, oldDisposition, oldClass, orderedBy, orderedAt)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [plate.text] + columns.values + [
                standing.grading.grade.rawValue, standing.grading.hold?.rawValue,
                standing.disposition.disposition.rawValue, standing.disposition.binClass, by, at.milliseconds,
            ])
        try tellAnew(plate)
        return number
    }

    /// The order in force that benches are told of: none while somebody grades the item anew, and none any more once it
    /// has another verdict than the one that the order was given for.
    func standing(for plate: LicencePlate, _ verdict: ItemVerdict?, at: Moment) throws -> DeskOrder? {
        let row = try db.row("SELECT * FROM deskOrder WHERE plate = ? AND ending IS NULL", [plate.text])
        guard let row, let verdict else { return nil }
        let isAsBefore =
            row["oldGrade"] == verdict.grading.grade.rawValue && row["oldHold"] == verdict.grading.hold?.rawValue
            && row["oldDisposition"] == verdict.disposition.disposition.rawValue
            && row["oldClass"] == verdict.disposition.binClass
        guard isAsBefore else {
            try end(plate, .overtaken, by: nil, at: at)
            return nil
        }
        return OrderColumns.change(row).map {
            DeskOrder(source: DeskOrder.Source(number: row["number"], by: row["orderedBy"]), change: $0)
        }
    }

    /// The order in force has come to an end; nothing where there is none.
    func end(_ plate: LicencePlate, _ ending: Ending, by: String?, at: Moment?) throws {
        try db.run(
            "UPDATE deskOrder SET ending = ?, endedBy = ?, endedAt = ? WHERE plate = ? AND ending IS NULL",
            [ending.rawValue, by, at?.milliseconds, plate.text])
    }

    /// A bench has carried an order out, in this step of its journal.
    func done(_ order: DeskOrder.Source, for plate: LicencePlate, in step: OrderStep, at: Int64) throws {
        try db.run(
            """
            UPDATE deskOrder SET ending = 'done', endedBy = ?, endedAt = ?, endedEpoch = ?, endedStep = ?
            WHERE number = ? AND plate = ? AND ending IS NULL
            """, [step.station, at, step.epoch, step.number, order.number, plate.text])
    }

    /// The step was taken back: what it had carried out is to be done again, unless there is a newer order.
    func undone(_ step: OrderStep) throws {
        let plates = try db.all(
            String.self,
            """
            UPDATE deskOrder SET ending = NULL, endedBy = NULL, endedAt = NULL, endedEpoch = NULL, endedStep = NULL
            WHERE ending = 'done' AND endedBy = ? AND endedEpoch = ? AND endedStep = ? AND NOT EXISTS (
                SELECT 1 FROM deskOrder AS other WHERE other.plate = deskOrder.plate AND other.ending IS NULL)
            RETURNING plate
            """, [step.station, step.epoch, step.number])
        for plate in plates.compactMap(LicencePlate.init) { try tellAnew(plate) }
    }

    func tellAnew(_ plate: LicencePlate) throws {
        try db.run("INSERT INTO floorChange (plate) VALUES (?) ON CONFLICT DO NOTHING", [plate.text])
    }
}

/// A step of a station's journal.
struct OrderStep {
    let station: String
    let epoch: Int
    /// The sequence of its first event.
    let number: Int
}

/// A change as columns of its row.
private struct OrderColumns {
    let values: SQLArguments

    /// `change, reason, grade, disposition, binClass, rule, french, english`.
    init(_ change: VerdictChange) {
        switch change {
        case .grade(let grade, let reason):
            values = ["grade", reason.rawValue, grade.rawValue, nil, nil, nil, nil, nil]
        case .way(let way, let reason):
            values = [
                "way", reason.rawValue, nil, way.disposition.rawValue, way.binClass, way.rule, way.label.french,
                way.label.english,
            ]
        }
    }

    /// The change of a row; nil for one that a later version wrote.
    static func change(_ row: Row) -> VerdictChange? {
        if let grade = (row["grade"] as String?).flatMap(Grade.init(rawValue:)),
            let reason = GradeOverride.Reason(rawValue: row["reason"])
        {
            return .grade(grade, reason)
        }
        guard let disposition = (row["disposition"] as String?).flatMap(Disposition.init(rawValue:)),
            let reason = WayOverride.Reason(rawValue: row["reason"])
        else { return nil }
        let label = LocalizedText(french: row["french"], english: row["english"])
        return .way(
            WayChoice(disposition: disposition, binClass: row["binClass"], rule: row["rule"], label: label), reason)
    }
}
