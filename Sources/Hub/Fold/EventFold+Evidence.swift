import Returns

extension EventFold {
    /// What is recorded about an item besides its answers: its serial number, and whether anybody's data still waits.
    func foldEvidence(_ event: Event, _ at: Int64) throws {
        if case .evidenceRecorded(let piece) = event, piece.kind == .serial {
            try change(piece.plate, "serial = ?", [piece.value])
        }
        if case .evidenceWithdrawn(let plate, let kind) = event {
            if kind == .serial { try change(plate, "serial = NULL", []) }
            if kind == .erasure { try settleData(of: plate, at: nil) }
            try change(plate, "disposition = NULL, binClass = NULL, rule = NULL", [])
        }
        if case .erasureRecorded(let record) = event {
            try settleData(of: record.plate, at: at)
            // The rules by which it is graded anew are in no column.
            try tellAnew(record.plate)
        }
    }

    /// With the data off nobody has to decide about it any more, whichever bench took it off.
    private func settleData(of plate: LicencePlate, at: Int64?) throws {
        try db.run(
            "UPDATE exception SET withdrawnAt = ? WHERE code = ? AND plate = ?",
            [at, ExceptionCode.personalData.rawValue, plate.text])
    }

    /// Changes columns of one item of this station; `columns` is text of this file, never data.
    private func change(_ plate: LicencePlate, _ columns: String, _ values: SQLArguments) throws {
        let changed = try db.run(
            "UPDATE item SET \(columns) WHERE plate = ? AND station = ?", values + [plate.text, station])
        if changed == 0 { try tellAnew(plate) }
    }
}
