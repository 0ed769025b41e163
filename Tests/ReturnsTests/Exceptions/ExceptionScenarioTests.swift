import Testing

@testable import Returns

/// Each exception as it comes up at the bench: what raises it, who owns it, until when, where the item goes.
///
/// The floor's clock starts on Monday 21 September 2026, 15:33 in Paris.
@Suite struct ExceptionScenarioTests {
    @Test func `E01 a parcel that nobody announced waits for its customer`() {
        check(
            """
            badge ANNA01
            scan TBA999999999999
            press 1
            raised E01/afterSales/2026-09-23
            command UNDO
            events exceptionWithdrawn parcelWithdrawn stepUndone
            """)
    }

    @Test func `E02 another product in place of the announced one`() {
        check(
            """
            \(WorkflowTests.opened)
            scan 5901234123457
            press 1
            raised E02/afterSales/2026-09-23
            step question tags
            command UNDO
            events exceptionWithdrawn itemVoided stepUndone
            """)
    }

    @Test func `E02 is due when the law wants the refund, once the notice is known`() {
        check(
            """
            \(ExceptionFloor.noticed)
            scan 5901234123457
            press 1
            raised E02/afterSales/2026-10-01
            """, on: ExceptionFloor.floor)
    }

    @Test func `E03 an empty box is one exception, whatever it should have held`() {
        check(
            """
            \(WorkflowTests.opened)
            command EMPTY
            press 1
            raised E03/afterSales/2026-09-24
            """)
    }

    @Test func `E04 each line that is missing has its own`() {
        check(
            """
            \(WorkflowTests.opened)
            command MISSING
            press 2
            raised E04/afterSales/2026-09-23
            details line: Optional(2)
            command UNDO
            events exceptionWithdrawn lineMissingWithdrawn stepUndone
            """)
    }

    @Test func `E05 an item that was not announced`() {
        check(
            """
            \(WorkflowTests.opened)
            scan 5901234123457
            press 2
            raised E05/afterSales/2026-09-23
            step question tags
            """)
    }

    @Test func `E11 a battery that may be damaged belongs to safety`() {
        check(
            """
            \(WorkflowTests.opened)
            scan 9780201379624
            press 1
            raised E11/safety/2026-09-23
            class HAZARD
            """)
    }

    @Test func `E12 dangerous goods are graded as ever and named`() {
        check(
            """
            \(WorkflowTests.opened)
            scan 4006381333931
            raised E12/safety/-
            step question tags
            """, on: ExceptionFloor.floor(trait: .dangerousGoods))
    }

    @Test func `E15 a damaged box is the carrier's for three days`() {
        check(
            """
            badge ANNA01
            scan RMA-1001
            press 2
            raised E15/logistics/2026-09-24
            said carrierClaim
            """)
    }

    @Test func `E17 foreign goods are set apart, scanned or not`() {
        check(
            """
            \(WorkflowTests.opened)
            command NOTOURS
            raised E17/logistics/2026-09-23
            class NOT-OURS
            """, on: ExceptionFloor.floor)
        check(
            """
            \(WorkflowTests.opened)
            scan 0036000291452
            card NOTOURS
            raised E17/logistics/2026-09-23
            class NOT-OURS
            """, on: ExceptionFloor.floor)
    }

    @Test func `E18 an item without a readable code`() {
        check(
            """
            \(WorkflowTests.opened)
            command EXTRA
            raised E18/operator/2026-09-23
            class SECOND-LOOK
            """)
    }

    @Test func `E19 a customer's own thing is sealed and kept for thirty days`() {
        check(
            """
            \(WorkflowTests.opened)
            command BELONGING
            raised E19/afterSales/2026-10-21
            said sealBelonging
            class BELONGINGS
            """, on: ExceptionFloor.floor)
    }

    @Test func `what the customer declared stands beside what was found and who pays`() {
        check(
            """
            \(ExceptionFloor.noticed)
            gs1 ]d201097802013796242199-B
            details declaredReason: Optional("defective") Finding.wrongSerial Liability.customer
            """, on: ExceptionFloor.floor)
    }
}
