import Testing

@testable import Returns

/// Windows, holds and the list of what is due.
struct DueDateTests {
    private let paris = SiteCalendar.metropolitanFrance

    private func end(_ text: String) throws -> Moment { paris.end(of: try day(text)) }

    @Test func `a supplier's window starts with the day that his agreement names`() throws {
        let dates = SupplierWindowDates(
            receivedAt: try utc("2026-10-20 10:00"), soldAt: try utc("2026-09-01 23:30"),
            customerReturnedAt: try utc("2026-10-15 10:00"))
        let due = { (days: Int, start: SupplierWindow.Start) in
            SupplierWindow(days: days, start: start).due(dates, in: paris)
        }
        #expect(try due(30, .receipt) == end("2026-11-19") && due(21, .customerReturn) == end("2026-11-05"))
        #expect(try due(60, .sale) == end("2026-11-01"), "sold on 2 September by the site's clocks")
        #expect(try due(0, .receipt) == end("2026-10-20"))
    }

    @Test func `a window whose start nobody knows does not close`() throws {
        let dates = SupplierWindowDates(receivedAt: try utc("2026-10-20 10:00"), soldAt: nil, customerReturnedAt: nil)
        #expect(SupplierWindow(days: 30, start: .sale).due(dates, in: paris) == nil)
        #expect(SupplierWindow(days: 30, start: .customerReturn).due(dates, in: paris) == nil)
        #expect(SupplierWindow(days: 30, start: .receipt).due(dates, in: paris) != nil)
    }

    @Test func `a customer's own thing is kept for thirty days`() throws {
        let due = HoldClock.personalItem(foundAt: try utc("2026-10-20 10:00"), in: paris)
        #expect(due == (try end("2026-11-19")))
    }

    @Test func `a recalled item leaves by the policy, or before the recall itself ends`() throws {
        let due = { (lastDay: String?) in
            HoldClock.recall(
                heldAt: try utc("2026-10-20 10:00"), days: 14, procedureEnds: try lastDay.map(day), in: paris)
        }
        #expect(try due(nil) == end("2026-11-03") && due("2026-12-31") == end("2026-11-03"))
        #expect(try due("2026-10-25") == end("2026-10-25"))
        #expect(try due("2026-10-01") == end("2026-10-01"), "over before it was held: late from the start")
    }

    @Test func `an owner's decision is due after so many working days`() throws {
        let due = { (week: WorkingWeek) in
            HoldClock.decision(heldAt: try utc("2026-04-30 10:00"), workingDays: 2, week: week, in: paris)
        }
        #expect(try due(.mondayToFriday) == end("2026-05-05") && due(.mondayToSaturday) == end("2026-05-04"))
    }

    @Test func `due dates list oldest first, and of one moment the dearest first`() throws {
        let (first, second) = (try utc("2026-11-01 10:00"), try utc("2026-11-02 10:00"))
        let sorted = [
            DueDate(kind: .refund, due: first, sumAtRiskCents: 900),
            DueDate(kind: .carrierClaim, due: first, sumAtRiskCents: 500),
            DueDate(kind: .decision, due: first, sumAtRiskCents: 500, owner: .quality),
            DueDate(kind: .decision, due: first, sumAtRiskCents: 500),
            DueDate(kind: .supplierWindow, due: second, sumAtRiskCents: 90_000),
        ]
        #expect(sorted.reversed().sorted() == sorted)
        #expect(sorted.map(\.owner) == [.finance, .logistics, .quality, .supervisor, .purchasing])
        for (left, right) in zip(sorted, sorted.dropFirst()) { #expect(left < right && !(right < left)) }
    }

    @Test func `what is done in the due moment is in time`() throws {
        let due = DueDate(kind: .recall, due: try end("2026-11-01"), sumAtRiskCents: 0)
        #expect(!due.isLate(at: due.due) && due.isLate(at: due.due.advanced(byMilliseconds: 1)))
    }

    @Test func `every clock has an owner`() {
        let owners = DueKind.allCases.map { "\($0) \($0.owner)" }
        #expect(
            owners == [
                "carrierClaim logistics", "refund finance", "supplierWindow purchasing", "donationOffers logistics",
                "recall quality", "personalItem afterSales", "decision supervisor",
            ])
    }
}
