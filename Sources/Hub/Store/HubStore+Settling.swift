public import Returns

/// An exception as it was settled.
public struct SettledException: Hashable, Sendable, CustomStringConvertible {
    /// Its number.
    public let number: Int
    /// Which of the twenty-one, as stored.
    public let code: String
    /// What it happened to.
    public let subject: String
    /// What was found in the end.
    public let finding: Finding
    /// Who pays.
    public let liability: Liability

    /// One sentence.
    public var description: String {
        let name = ExceptionCode(rawValue: code).map { "\(code) \($0.words)" } ?? code
        return "Exception \(number), \(name) of \(subject), is settled: finding \(finding.rawValue), liability "
            + "\(liability.rawValue)."
    }
}

extension HubStore {
    /// Settles an exception, for good: who, when and what are kept, and no clock runs on it any more.
    ///
    /// What a station sends later about the same exception is an exception of its own. Throws `refused(.settling)` for
    /// one that is not there, was taken back, or is settled already.
    func settle(_ settlement: ExceptionSettlement, at now: Moment) async throws(HubFault) -> SettledException {
        try await writing { db in
            let row = try Self.exception(settlement.target, in: db)
            let number: Int = row["hubSequence"]
            if (row["withdrawnAt"] as Int64?) != nil { throw HubFault.refused(.settling(.withdrawn(number))) }
            if let by: String = row["settledBy"] {
                let at = Moment(milliseconds: row["settledAt"])
                throw HubFault.refused(.settling(.settledBefore(number: number, by: by, at: at)))
            }
            try db.run(
                """
                INSERT INTO settlement (exception, finding, liability, note, settledBy, settledAt)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                [
                    number, settlement.finding.rawValue, settlement.liability.rawValue, settlement.note, settlement.by,
                    now.milliseconds,
                ])
            return SettledException(
                number: number, code: row["code"],
                subject: Self.subject(parcel: row["parcel"], plate: row["plate"], line: row["line"]),
                finding: settlement.finding, liability: settlement.liability)
        }
    }

    /// What the desk decided about an item, for the end of its history.
    static func settlementRows(of plate: LicencePlate, in db: Database) throws -> [[Listing.Cell]] {
        let rows = try db.rows(
            """
            SELECT code, settlement.finding AS finding, settlement.liability AS liability, note, settledBy, settledAt
            FROM settlement JOIN exception ON exception.hubSequence = settlement.exception
            WHERE plate = ? ORDER BY settledAt, hubSequence
            """, [plate.text])
        return rows.map { row in
            let (code, finding, liability): (String, String, String) = (row["code"], row["finding"], row["liability"])
            let (by, note): (String, String?) = (row["settledBy"], row["note"])
            let words: [String?] = [code, finding, "liability \(liability)", "by \(by)", note]
            return [
                .time(moment(row["settledAt"])), .text(nil), .text(nil), .text("exceptionSettled"),
                .text(words.compactMap(\.self).joined(separator: ", ")),
            ]
        }
    }

    private static func exception(_ target: ExceptionSettlement.Target, in db: Database) throws -> Row {
        switch target {
        case .number(let number):
            guard let row = try db.row(exceptionSQL("hubSequence = ?"), [number]) else {
                throw HubFault.refused(.settling(.noSuchException(number)))
            }
            return row
        case .item(let plate, let code):
            let sql = exceptionSQL("plate = ? AND code = ?")
            let rows = try db.rows(sql, [plate.text, code.rawValue])
            guard let row = rows.first else {
                throw HubFault.refused(
                    .settling(.noSuchItemException(plate: plate.text, code: code.rawValue)))
            }
            guard rows.count == 1 else {
                throw HubFault.refused(.settling(.several(rows.map { $0["hubSequence"] })))
            }
            return row
        }
    }

    /// `condition` is text of this file, never data.
    private static func exceptionSQL(_ condition: String) -> String {
        """
        SELECT hubSequence, code, parcel, plate, line, withdrawnAt, settledBy, settledAt
        FROM exception LEFT JOIN settlement ON settlement.exception = hubSequence
        WHERE \(condition) ORDER BY hubSequence
        """
    }
}
