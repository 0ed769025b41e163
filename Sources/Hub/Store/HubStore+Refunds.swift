public import Returns
import Wire

/// A refund as it was recorded.
public struct PaidRefund: Hashable, Sendable, CustomStringConvertible {
    /// The return.
    public let rma: String
    /// What was paid, in euro cents; nil where nobody said.
    public let cents: Int?
    /// The civil day on which it went out.
    public let day: CalendarDay
    /// The law's last day for it; nil where the notice is not known, or the goods had not come by then.
    public let dueDay: CalendarDay?
    /// What the refund would have been by the catalogue, in euro cents; 0 where prices are not known.
    public let priceCents: Int

    /// One or two sentences; the second says what the law adds to a late one.
    public var description: String {
        let sum = cents.map { $0 == 0 ? "nothing is owed" : "\($0.euro) € paid" } ?? "paid"
        let recorded = "The refund of \(rma) is recorded: \(sum) on \(day)."
        guard let dueDay, cents != 0 else { return recorded }
        let surcharge = LateSurcharge(daysLate: day.daysSince(dueDay))
        guard let owed = surcharge.words else { return recorded }
        // Where nobody said what was paid it is reckoned from the catalogue.
        let added = surcharge.share(ofCents: cents ?? priceCents).map { ", \($0.euro) €" } ?? ""
        return recorded
            + "\nIt was due by \(dueDay), \(day.daysSince(dueDay)) days before: the law adds \(owed)\(added) "
            + "(Code de la consommation L242-4)."
    }
}

extension HubStore {
    /// Records that a refund went out, for good: it is due no longer.
    ///
    /// Throws `refused(.settling)` for a return that is not announced, one whose refund is recorded already, and a day
    /// that is still to come.
    func record(_ payment: RefundPayment, at now: Moment) async throws(HubFault) -> PaidRefund {
        try await writing { db in
            let rma = payment.rma
            guard case .expectedReturn(let announced)? = try ReferenceFeed.item(.expectedReturn, rma, in: db) else {
                throw HubFault.refused(.settling(.noSuchReturn(rma)))
            }
            if let row = try db.row("SELECT paidOn, recordedBy FROM refund WHERE rma = ?", [rma]) {
                throw HubFault.refused(.settling(.paidBefore(rma: rma, on: row[0], by: row[1])))
            }
            let calendar = try ReferenceFeed.calendar(in: db)
            let day = payment.day ?? calendar.day(of: now)
            guard day <= calendar.day(of: now) else {
                throw HubFault.refused(.settling(.notYet(day: day.description)))
            }
            try db.run(
                "INSERT INTO refund (rma, cents, paidOn, recordedBy, recordedAt) VALUES (?, ?, ?, ?, ?)",
                [rma, payment.cents, day.description, payment.by, now.milliseconds])
            let due = announced.noticeAt.flatMap {
                RefundFacts(noticeAt: $0, receivedAt: announced.received?.at).legalDue(in: calendar).moment
            }
            return PaidRefund(
                rma: rma, cents: payment.cents, day: day, dueDay: due.map(calendar.day(of:)),
                priceCents: try Prices(db: db).cents(of: announced.lines))
        }
    }

    /// Every refund that was recorded, the latest first.
    public func refundListing() async throws(HubFault) -> Listing {
        try await reading { db in
            let rows = try db.rows(
                """
                SELECT rma, cents, paidOn, recordedBy, recordedAt FROM refund ORDER BY recordedAt DESC, rma
                """)
            return Listing(
                columns: ["return", "cents", "paidOn", "recordedBy", "recorded"],
                rows: rows.map { row in
                    [
                        .text(row[0]), .number(row[1]), .text(row[2]), .text(row[3]), .time(Self.moment(row[4])),
                    ]
                })
        }
    }
}
