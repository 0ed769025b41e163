import Foundation
public import Returns
import Wire

extension HubStore {
    /// Every clock that runs, oldest first, with the money that hangs on it.
    public func dueListing(at now: Moment) async throws(HubFault) -> Listing {
        try await reading { db in
            let clocks = Clocks(db: db, prices: Prices(db: db), now: now)
            return DueRow.listing(
                try clocks.exceptions() + clocks.holds() + clocks.claims() + clocks.refunds(), at: now)
        }
    }
}

/// The clocks of the hub's views.
private struct Clocks {
    let db: Database
    let prices: Prices
    let now: Moment

    /// What the owners of exceptions must have done.
    func exceptions() throws -> [DueRow] {
        let rows = try db.rows(
            """
            SELECT exception.code AS code, exception.parcel AS parcel, exception.plate AS plate, line, owner,
                dueBy, item.gtin AS gtin, parcel.rma AS rma
            FROM exception
                LEFT JOIN item ON item.plate = exception.plate
                LEFT JOIN parcel ON parcel.id = exception.parcel
            WHERE exception.withdrawnAt IS NULL AND dueBy IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM settlement WHERE settlement.exception = exception.hubSequence)
            """)
        return try rows.compactMap { row in
            let (name, role): (String, String) = (row["code"], row["owner"])
            guard let code = ExceptionCode(rawValue: name), let owner = OwnerRole(rawValue: role),
                let kind = code.clock
            else { return nil }
            let (parcel, plate, line): (String, String, Int) = (row["parcel"], row["plate"], row["line"])
            let gtin: String? = row["gtin"]
            let cents =
                plate.isEmpty
                ? try prices.cents(ofReturn: row["rma"], line: line > 0 ? line : nil) : try prices.cents(of: gtin)
            let date = DueDate(
                kind: kind, due: Moment(milliseconds: row["dueBy"]), sumAtRiskCents: cents, owner: owner)
            return DueRow(
                date: date, subject: HubStore.subject(parcel: parcel, plate: plate, line: line),
                reason: "\(name) \(code.words)\(code == .lateReturn ? ", refund held" : "")")
        }
    }

    /// Held items that no exception gives a due time: a doubt, an unknown product, what was held before exceptions were
    /// raised. Somebody has to decide about each.
    func holds() throws -> [DueRow] {
        let calendar = try ReferenceFeed.calendar(in: db)
        let rows = try db.rows(
            """
            SELECT plate, gtin, hold, identifiedAt FROM item
            WHERE hold IS NOT NULL AND voidedAt IS NULL AND NOT EXISTS (
                SELECT 1 FROM exception
                WHERE exception.plate = item.plate AND exception.withdrawnAt IS NULL AND dueBy IS NOT NULL)
            """)
        return try rows.map { row in
            let due = HoldClock.decision(
                heldAt: Moment(milliseconds: row["identifiedAt"]), workingDays: HoldClock.decisionWorkingDays,
                week: .mondayToFriday, in: calendar)
            let date = DueDate(kind: .decision, due: due, sumAtRiskCents: try prices.cents(of: row["gtin"]))
            return DueRow(
                date: date, subject: "item \(row["plate"] as String)", reason: "held: \(row["hold"] as String)")
        }
    }

    /// Damaged parcels of stations that raised no exception yet.
    func claims() throws -> [DueRow] {
        let rows = try db.rows(
            """
            SELECT id, rma, claimBy FROM parcel
            WHERE claimBy IS NOT NULL AND withdrawnAt IS NULL AND NOT EXISTS (
                SELECT 1 FROM exception
                WHERE exception.parcel = parcel.id AND exception.code = 'E15' AND exception.withdrawnAt IS NULL)
            """)
        return try rows.map { row in
            let date = DueDate(
                kind: .carrierClaim, due: Moment(milliseconds: row["claimBy"]),
                sumAtRiskCents: try prices.cents(ofReturn: row["rma"], line: nil))
            return DueRow(date: date, subject: "parcel \(row["id"] as String)", reason: nil)
        }
    }

    /// Refunds of announced returns whose notice is known, which the law does not put off, and which nobody has paid.
    /// One that is held for a decision is listed with its exception.
    func refunds() throws -> [DueRow] {
        let calendar = try ReferenceFeed.calendar(in: db)
        let done = try Set(db.all(String.self, "SELECT rma FROM refund") + heldRefunds())
        var rows: [DueRow] = []
        try db.each("SELECT data FROM reference WHERE kind = 'expectedReturn' AND removed = 0") { row in
            guard case .expectedReturn(let announced)? = try? ReferenceCoding.decode(row[0]),
                let noticeAt = announced.noticeAt, !done.contains(announced.rma)
            else { return }
            let facts = RefundFacts(noticeAt: noticeAt, receivedAt: announced.received?.at)
            guard let due = facts.legalDue(in: calendar).moment else { return }
            let date = DueDate(kind: .refund, due: due, sumAtRiskCents: try prices.cents(of: announced.lines))
            let owed = LateSurcharge(daysLate: calendar.daysLate(at: now, due: due)).words
            rows.append(
                DueRow(date: date, subject: "return \(announced.rma)", reason: owed.map { "the law adds \($0)" }))
        }
        return rows
    }

    /// Returns that came in after their window, as long as nobody has settled that.
    private func heldRefunds() throws -> [String] {
        try db.all(
            String.self,
            """
            SELECT parcel.rma FROM exception JOIN parcel ON parcel.id = exception.parcel
            WHERE exception.code = ? AND exception.withdrawnAt IS NULL AND parcel.rma IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM settlement WHERE settlement.exception = exception.hubSequence)
            """, [ExceptionCode.lateReturn.rawValue])
    }
}
