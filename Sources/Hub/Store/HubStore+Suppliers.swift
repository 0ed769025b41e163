public import Returns

extension HubStore {
    /// What waits to go back, by supplier: units, cost, expected credit, which threshold of a batch is reached, and
    /// under which numbers it may go.
    public func waitingListing(at now: Moment, first order: WaitingOrder = .oldest) async throws(HubFault) -> Listing {
        try await reading { db in
            let bench = try SupplierBench(db, at: now)
            let month = try bench.unitsThisMonth()
            let rows = Dictionary(grouping: try bench.items(), by: \.supplier).map { supplier, items in
                WaitingRow(
                    supplier: supplier, agreement: bench.policy?.agreement(with: supplier), items: items,
                    month: month[supplier] ?? 0, bench: bench)
            }
            let sorted = rows.sorted { left, right in
                switch order {
                case .oldest: (left.oldest, left.supplier) < (right.oldest, right.supplier)
                case .money: (-left.creditCents, left.supplier) < (-right.creditCents, right.supplier)
                }
            }
            return Listing(columns: WaitingRow.columns, rows: sorted.map(\.cells))
        }
    }

    /// Every request, the latest first, with its answer.
    public func requestListing(at now: Moment) async throws(HubFault) -> Listing {
        try await reading { db in
            let rows = try db.rows(
                """
                SELECT number, supplier, (SELECT count(*) FROM requestedItem WHERE request = number) AS units,
                    (SELECT sum(costCents) FROM requestedItem WHERE request = number) AS costCents, askedAt, askedBy,
                    answerBy, authorisation, lastDay, creditBy, refusal, answeredAt, answeredBy
                FROM supplierRequest LEFT JOIN supplierAnswer ON supplierAnswer.request = number
                ORDER BY number DESC
                """)
            let today = try ReferenceFeed.calendar(in: db).day(of: now)
            return Listing(
                columns: [
                    "request", "supplier", "units", "costCents", "asked", "askedBy", "answerBy", "state", "number",
                    "until", "creditBy", "reason", "answered", "answeredBy",
                ],
                rows: rows.map { row in
                    [
                        .number(row["number"]), .text(row["supplier"]), .number(row["units"]),
                        .number(row["costCents"]), .time(Self.moment(row["askedAt"])), .text(row["askedBy"]),
                        .time(Self.moment(row["answerBy"])), .text(Self.requestState(row, now, today)),
                        .text(row["authorisation"]), .text(row["lastDay"]), .text(row["creditBy"]),
                        .text(row["refusal"]), .time(Self.moment(row["answeredAt"])), .text(row["answeredBy"]),
                    ]
                })
        }
    }

    private static func requestState(_ row: Row, _ now: Moment, _ today: CalendarDay) -> String {
        switch SupplierBench.answer(row) {
        case .authorised(_, let lastDay): lastDay.map { $0 < today } ?? false ? "ran out" : "authorised"
        case .refused: "refused"
        case nil: moment(row["answerBy"]).map { $0 < now } ?? false ? "late" : "asked"
        }
    }

    /// What a supplier was asked and answered about an item, for the end of its history.
    static func requestRows(of plate: LicencePlate, in db: Database) throws -> [[Listing.Cell]] {
        let rows = try db.rows(
            """
            SELECT number, supplier, askedBy, askedAt, authorisation, lastDay, refusal, answeredBy, answeredAt
            FROM requestedItem JOIN supplierRequest ON number = requestedItem.request
                LEFT JOIN supplierAnswer ON supplierAnswer.request = number
            WHERE plate = ? ORDER BY number
            """, [plate.text])
        return rows.flatMap { row in
            let (number, supplier, by): (Int, String, String) = (row["number"], row["supplier"], row["askedBy"])
            let asked = deskRow(row["askedAt"], "supplierAsked", "\(supplier), request \(number), by \(by)")
            guard let answeredBy: String = row["answeredBy"] else { return [asked] }
            let (authorisation, refusal): (String?, String?) = (row["authorisation"], row["refusal"])
            let words = [authorisation.map { "number \($0)" }, refusal.map { "refused \($0)" }, "by \(answeredBy)"]
            return [
                asked,
                deskRow(
                    row["answeredAt"], "supplierAnswered",
                    "request \(number), " + words.compactMap(\.self).joined(separator: ", ")),
            ]
        }
    }

    private static func deskRow(_ at: Int64?, _ event: String, _ details: String) -> [Listing.Cell] {
        [.time(moment(at)), .text(nil), .text(nil), .text(event), .text(details)]
    }
}
