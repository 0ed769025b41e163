import Testing

@testable import Returns

/// E16: goods that come back after the return window. The floor's clock starts on Monday 21 September 2026.
@Suite struct LateReturnTests {
    @Test func `E16 is raised with the first piece of a parcel that came too late, and grading goes on`() {
        check(
            """
            \(Self.opened)
            raised
            scan 4006381333931
            events itemIdentified exceptionRaised
            raised E16/afterSales/2026-09-23
            details return by 2026-09-20 Liability.customer
            step question tags
            press 1
            raised
            press 1
            raised
            step label RESTOCK
            plate
            bin A-01 1
            wait 3s
            scan 4006381333931
            raised
            step question tags
            """, on: Self.floor(returnBy: "2026-09-20"))
    }

    @Test func `the last day of the window is in time`() {
        check(
            """
            \(Self.opened)
            scan 4006381333931
            raised
            """, on: Self.floor(returnBy: "2026-09-21"))
    }

    @Test func `a return that names no day is never late without a window in the policy`() {
        check(
            """
            \(Self.opened)
            scan 4006381333931
            raised
            """, on: Self.floor(deliveredDaysAgo: 400))
    }

    @Test(arguments: [(30, false), (31, true)])
    func `the policy counts civil days from the day of delivery`(daysAgo: Int64, isLate: Bool) {
        check(
            """
            \(Self.opened)
            scan 4006381333931
            raised\(isLate ? " E16/afterSales/2026-09-23" : "")
            """, on: Self.floor(deliveredDaysAgo: daysAgo, policyDays: 30))
    }

    @Test func `the day that the return names goes before the policy's`() {
        check(
            """
            \(Self.opened)
            scan 4006381333931
            raised
            """, on: Self.floor(returnBy: "2026-10-31", deliveredDaysAgo: 90, policyDays: 30))
    }

    @Test func `it is due before the law would want the refund`() {
        check(
            """
            \(Self.opened)
            scan 4006381333931
            raised E16/afterSales/2026-09-21
            """, on: Self.floor(returnBy: "2026-09-20", noticeDaysAgo: 20))
    }

    @Test func `a step that is taken back takes it back, and the next piece raises it again`() {
        check(
            """
            \(Self.opened)
            scan 4006381333931
            command UNDO
            events exceptionWithdrawn itemVoided stepUndone
            scan 4006381333931
            raised E16/afterSales/2026-09-23
            """, on: Self.floor(returnBy: "2026-09-20"))
    }

    @Test func `goods that are none of ours, or were not announced, are not late`() {
        check(
            """
            \(Self.opened)
            command NOTOURS
            raised E17/logistics/2026-09-23
            plate
            bin N-01 1
            scan 5901234123457
            press 2
            raised E05/afterSales/2026-09-23
            """, on: Self.floor(returnBy: "2026-09-20"))
    }

    @Test func `another product in place of the announced one is late as well`() {
        check(
            """
            \(Self.opened)
            scan 5901234123457
            press 1
            raised E16/afterSales/2026-09-23 E02/afterSales/2026-09-23
            """, on: Self.floor(returnBy: "2026-09-20"))
    }

    private static let opened = """
        badge ANNA01
        scan RMA-4001
        press 1
        """

    private static func floor(
        returnBy: String? = nil, deliveredDaysAgo: Int64? = nil, noticeDaysAgo: Int64? = nil, policyDays: Int? = nil
    ) -> Floor {
        func ago(_ days: Int64) -> Moment { Floor.start.advanced(byMilliseconds: -days * 86_400_000) }
        var floor = ExceptionFloor.floor
        floor.returns.append(
            ExpectedReturn(
                rma: "RMA-4001", codes: ["8R44444444444"],
                lines: [ExpectedLine(number: 1, gtin: Fixture.shirt, quantity: 2)], noticeAt: noticeDaysAgo.map(ago),
                deliveredAt: deliveredDaysAgo.map(ago), returnBy: returnBy.map { Fixture.known(CalendarDay($0)) }))
        if let policyDays {
            let table = floor.playbook.dispositions
            floor.playbook = Playbook(
                categories: floor.playbook.categories, sheets: floor.playbook.sheets, dispositions: table,
                policies: [Policy(id: "house", version: 1, returnDays: policyDays, otherwise: table)])
        }
        return floor
    }
}
