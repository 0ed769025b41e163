import GRDB
import Returns
import Wire

extension SQLiteHubStore {
    /// Every exception, those that wait longest first; with `openOnly` without those that were taken back.
    public func exceptionListing(openOnly: Bool) async throws(HubFault) -> Listing {
        try await reading { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT code, parcel, plate, line, declaredReason, finding, liability, owner, dueBy, raisedAt,
                        withdrawnAt, station, detail
                    FROM exception WHERE withdrawnAt IS NULL OR NOT ?
                    ORDER BY dueBy IS NULL, dueBy, hubSequence, code
                    """, arguments: [openOnly])
            return Listing(
                columns: [
                    "code", "exception", "subject", "declared", "finding", "liability", "owner", "due", "raised",
                    "withdrawn", "station", "detail",
                ],
                rows: rows.map(Self.exceptionRow))
        }
    }

    private static func exceptionRow(_ row: Row) -> [Listing.Cell] {
        let code: String = row["code"]
        return [
            .text(code), .text(ExceptionCode(rawValue: code)?.words),
            .text(subject(parcel: row["parcel"], plate: row["plate"], line: row["line"])),
            .text(row["declaredReason"]), .text(row["finding"]), .text(row["liability"]), .text(row["owner"]),
            .time(moment(row["dueBy"])), .time(moment(row["raisedAt"])), .time(moment(row["withdrawnAt"])),
            .text(row["station"]), .text(row["detail"]),
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
