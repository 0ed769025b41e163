import Returns

extension EventFold {
    func foldParcel(_ event: Event, _ at: Int64) throws {
        if case .parcelArrived(let arrival) = event {
            try db.run(
                """
                INSERT INTO parcel (id, hubSequence, station, code, carrier, rma, arrivedAt) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO NOTHING
                """,
                [arrival.parcel, hubSequence, station, arrival.code, arrival.carrier, arrival.rma, at])
            if let rma = arrival.rma { try Receipts(db: db).refresh(rma: rma) }
        }
        if case .parcelConditionRecorded(let parcel, let condition, let claimBy) = event {
            try db.run(
                "UPDATE parcel SET condition = ?, claimBy = ? WHERE id = ? AND station = ?",
                [condition.rawValue, claimBy?.milliseconds, parcel, station])
        }
        if case .lineMissing(let parcel, _, let quantity) = event { try addMissing(quantity, to: parcel) }
        if case .lineMissingWithdrawn(let parcel, _, let quantity) = event { try addMissing(-quantity, to: parcel) }
        if case .parcelDeclaredEmpty(let parcel) = event {
            try db.run("UPDATE parcel SET isEmpty = 1 WHERE id = ? AND station = ?", [parcel, station])
        }
        if case .parcelClosed(let parcel) = event {
            try db.run("UPDATE parcel SET closedAt = ? WHERE id = ? AND station = ?", [at, parcel, station])
            try refreshReturn(of: parcel)
        }
        if case .parcelWithdrawn(let parcel) = event {
            try db.run("UPDATE parcel SET withdrawnAt = ? WHERE id = ? AND station = ?", [at, parcel, station])
            try refreshReturn(of: parcel)
        }
    }

    /// Tells the stations what became of a parcel of an announced return.
    func refreshReturn(of parcel: String) throws {
        let rma = try db.one(String.self, "SELECT rma FROM parcel WHERE id = ? AND station = ?", [parcel, station])
        if let rma { try Receipts(db: db).refresh(rma: rma) }
    }

    private func addMissing(_ pieces: Int, to parcel: String) throws {
        try db.run(
            "UPDATE parcel SET missingPieces = missingPieces + ? WHERE id = ? AND station = ?",
            [pieces, parcel, station])
    }
}
