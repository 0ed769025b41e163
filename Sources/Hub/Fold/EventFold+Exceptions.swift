import Returns

extension EventFold {
    /// One row for each exception of a station. Raised again after an undo, it is the same row and open again.
    func foldRaised(_ raised: ExceptionRecord, _ at: Int64) throws {
        try db.run(
            """
            INSERT INTO exception (
                station, code, parcel, plate, line, hubSequence, declaredReason, finding, liability, owner, dueBy,
                detail, raisedAt
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (station, code, parcel, plate, line) DO UPDATE SET
                hubSequence = excluded.hubSequence, declaredReason = excluded.declaredReason,
                finding = excluded.finding, liability = excluded.liability, owner = excluded.owner,
                dueBy = excluded.dueBy, detail = excluded.detail, raisedAt = excluded.raisedAt, withdrawnAt = NULL
            """,
            key(raised.code, raised.subject)
                + [
                    hubSequence, raised.declaredReason, raised.finding?.rawValue, raised.liability.rawValue,
                    raised.owner.rawValue, raised.dueBy?.milliseconds, raised.detail, at,
                ])
    }

    func foldWithdrawn(_ code: ExceptionCode, _ subject: ExceptionSubject, _ at: Int64) throws {
        // Found is found, whoever had missed it.
        if code == .inventoryMissing, let plate = subject.plate {
            return try InventoryMissing(db: db).found([plate], at)
        }
        try db.run(
            """
            UPDATE exception SET withdrawnAt = ?
            WHERE station = ? AND code = ? AND parcel = ? AND plate = ? AND line = ?
            """, [at] + key(code, subject))
    }

    /// What is not there is empty or 0, because a key has no NULL.
    private func key(_ code: ExceptionCode, _ subject: ExceptionSubject) -> SQLArguments {
        [station, code.rawValue, subject.parcel ?? "", subject.plate?.text ?? "", subject.line ?? 0]
    }
}
