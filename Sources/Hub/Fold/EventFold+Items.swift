import Returns

extension EventFold {
    func foldItem(_ event: Event, _ at: Int64) throws {
        if case .itemIdentified(let item) = event {
            try db.run(
                """
                INSERT INTO item (plate, hubSequence, station, parcel, gtin, serial, name, category, identifiedAt)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (plate) DO NOTHING
                """,
                [
                    item.plate.text, hubSequence, station, item.parcel, item.candidate.gtin?.fourteen,
                    item.candidate.serial, item.name?.english, item.category, at,
                ])
            try takeUpStray(item.plate)
            try ReturnedSerials(db: db, station: station, hubSequence: hubSequence).note(item, at: at)
        }
        if case .itemGraded(let grading) = event {
            try update(
                grading.plate, "grade = ?, hold = ?", [grading.grade.rawValue, grading.hold?.rawValue])
        }
        if case .itemDispositioned(let disposition) = event {
            try update(
                disposition.plate, "disposition = ?, binClass = ?, rule = ?",
                [disposition.disposition.rawValue, disposition.binClass, disposition.rule])
        }
        if case .gradingWithdrawn(let plate) = event {
            try update(plate, "grade = NULL, hold = NULL, disposition = NULL, binClass = NULL, rule = NULL", [])
        }
        if case .destructionWithdrawn(let plate) = event {
            try update(plate, "disposition = NULL, binClass = NULL, rule = NULL", [])
        }
        if case .labelVerified(_, let plate) = event { try update(plate, "labelVerifiedAt = ?", [at]) }
        if case .itemVoided(let plate) = event {
            // What has left the house is not void, whatever a station says that did not know.
            try update(plate, "voidedAt = CASE WHEN leftIn IS NULL THEN CAST(? AS bigint) END", [at])
            try ReturnedSerials(db: db, station: station, hubSequence: hubSequence).forget(plate)
            try refreshReturn(ofItem: plate)
        }
    }

    func foldBin(_ event: Event, _ at: Int64) throws {
        if case .binReserved(let plate, let place, _) = event {
            try self.place(plate, in: place, isInside: false, at)
            try countPlacement(place, at)
        }
        if case .binReleased(let plate, let place, _) = event { try release(plate, from: place, at) }
        if case .itemBinned(let plate, let place) = event {
            try self.place(plate, in: place, isInside: true, at)
            try BinContests(db: db).placed(plate, in: place, by: station, at: at)
        }
        if case .itemUnbinned(let plate, _) = event { try takeOut(plate, at) }
        if case .binDeclaredFull(let place) = event {
            try db.run(
                """
                INSERT INTO fullBin (code, generation, station, declaredAt) VALUES (?, ?, ?, ?)
                ON CONFLICT (code, generation) DO NOTHING
                """, [place.code, place.generation, station, at])
        }
        if case .binFullWithdrawn(let place) = event {
            try db.run(
                "DELETE FROM fullBin WHERE code = ? AND generation = ? AND station = ?",
                [place.code, place.generation, station])
        }
    }

    /// Changes columns of one item of this station; `columns` is text of this file, never data. What is said of
    /// another's may count as well: that is for `FloorItems` to say.
    private func update(_ plate: LicencePlate, _ columns: String, _ values: SQLArguments) throws {
        let changed = try db.run(
            "UPDATE item SET \(columns) WHERE plate = ? AND station = ?", values + [plate.text, station])
        if changed == 0 { try tellAnew(plate) }
    }
}
