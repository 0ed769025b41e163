import Returns
import Wire

extension HubStore {
    /// Every exception, those that wait longest first; with `openOnly` without those that were
    /// taken back or settled. A settled one shows the finding and the liability that it was settled with.
    public func exceptionListing(openOnly: Bool) async throws(HubFault) -> Listing {
        try await reading { db in
            let rows = try db.rows(
                """
                SELECT exception.hubSequence AS number, code, exception.parcel AS parcel,
                    exception.plate AS plate, line, declaredReason,
                    COALESCE(settlement.finding, exception.finding) AS finding,
                    COALESCE(settlement.liability, exception.liability) AS liability, owner, item.hold AS hold,
                    dueBy, raisedAt, withdrawnAt, settledAt, settledBy, note, exception.station AS station, detail
                FROM exception
                    LEFT JOIN item ON item.plate = exception.plate
                    LEFT JOIN settlement ON settlement.exception = exception.hubSequence
                WHERE (withdrawnAt IS NULL AND settledAt IS NULL) OR NOT ?
                ORDER BY dueBy IS NULL, dueBy, exception.hubSequence, code
                """, [openOnly])
            return Listing(
                columns: [
                    "number", "code", "exception", "subject", "declared", "finding", "liability", "owner", "hold",
                    "due", "raised", "withdrawn", "settled", "settledBy", "note", "station", "detail",
                ],
                rows: rows.map(Self.exceptionRow))
        }
    }

    private static func exceptionRow(_ row: Row) -> [Listing.Cell] {
        let code: String = row["code"]
        return [
            .number(row["number"]), .text(code), .text(ExceptionCode(rawValue: code)?.words),
            .text(subject(parcel: row["parcel"], plate: row["plate"], line: row["line"])),
            .text(row["declaredReason"]), .text(row["finding"]), .text(row["liability"]), .text(row["owner"]),
            .text(row["hold"]), .time(moment(row["dueBy"])), .time(moment(row["raisedAt"])),
            .time(moment(row["withdrawnAt"])), .time(moment(row["settledAt"])), .text(row["settledBy"]),
            .text(row["note"]), .text(row["station"]), .text(row["detail"]),
        ]
    }

    /// The item, else the line, else the parcel.
    static func subject(parcel: String, plate: String, line: Int) -> String {
        if !plate.isEmpty { return "item \(plate)" }
        return line > 0 ? "parcel \(parcel) line \(line)" : "parcel \(parcel)"
    }

    static func moment(_ milliseconds: Int64?) -> Moment? {
        milliseconds.map(Moment.init(milliseconds:))
    }
}
