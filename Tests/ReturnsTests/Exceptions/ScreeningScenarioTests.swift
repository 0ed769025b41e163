import Testing

@testable import Returns

/// What is known against an item before anybody grades it: serial numbers, watched products, recalls.
@Suite struct ScreeningScenarioTests {
    @Test func `E07 another serial number than the sold one is held and nobody at the bench is told why`() {
        check(
            """
            \(ExceptionFloor.noticed)
            gs1 ]d201097802013796242199-B
            raised E07/supervisor/2026-10-01
            said setAside
            step label LOCKED
            class LOCKED
            hides SOLD-1
            command WHY
            hides SOLD-1
            """, on: ExceptionFloor.floor)
    }

    @Test func `the sold serial number is graded as ever, however it is spelled`() {
        check(
            """
            \(ExceptionFloor.noticed)
            gs1 ]d2010978020137962421sold1
            raised
            step question battery
            """, on: ExceptionFloor.floor)
    }

    @Test func `a code without a serial number says nothing about the piece`() {
        check(
            """
            \(ExceptionFloor.noticed)
            scan 9780201379624
            raised
            step question battery
            """, on: ExceptionFloor.floor)
    }

    @Test func `the line under which the piece was sold is the one that it fills`() {
        var floor = ExceptionFloor.floor
        floor.returns = [
            ExpectedReturn(
                rma: "RMA-3001", codes: ["8R33333333333"],
                lines: [
                    ExpectedLine(number: 1, gtin: Fixture.phone, quantity: 1, serials: ["SOLD-1"]),
                    ExpectedLine(number: 2, gtin: Fixture.phone, quantity: 1, serials: ["SOLD-2"]),
                ])
        ]
        check(
            """
            badge ANNA01
            scan RMA-3001
            press 1
            gs1 ]d2010978020137962421SOLD-2
            raised
            details expected(line: 2)
            """, on: floor)
    }

    @Test func `E08 a piece that came back in another parcel is held`() {
        check(
            """
            \(WorkflowTests.opened)
            gs1 ]d2010978020137962421ABC
            press 2
            press 1
            plate
            bin A-01 1
            command END
            press 1
            wait 3s
            scan TBA999999999999
            press 1
            press 1
            gs1 ]d2010978020137962421ABC
            raised E08/supervisor/2026-09-23
            said setAside
            step label LOCKED
            command UNDO
            wait 3s
            gs1 ]d2010978020137962421ABC
            raised E08/supervisor/2026-09-23
            plate
            bin L-01 1
            wait 3s
            gs1 ]d2010978020137962421ABC
            refused itemAlreadyProcessed
            """, on: ExceptionFloor.floor)
    }

    @Test func `E08 a piece that came back at another bench is held here, however its number is printed`() {
        check(
            """
            \(WorkflowTests.opened)
            gs1 ]d2010978020137962421a-bc
            raised E08/supervisor/2026-09-23
            details as L10002000007 at S2
            said setAside
            class LOCKED
            hides S2
            command WHY
            hides S2
            """, on: Self.floor(returnedAt: "S2", prefix: "10002"))
    }

    @Test func `E08 another serial number, or a code without one, is not the piece of another bench`() {
        check(
            """
            \(WorkflowTests.opened)
            gs1 ]d2010978020137962421ABD
            raised
            """, on: Self.floor(returnedAt: "S2", prefix: "10002"))
        check(
            """
            \(WorkflowTests.opened)
            scan 9780201379624
            raised
            """, on: Self.floor(returnedAt: "S2", prefix: "10002"))
    }

    @Test func `E08 what the hub tells of this very journal counts for nothing: the journal knows better`() {
        check(
            """
            \(WorkflowTests.opened)
            gs1 ]d2010978020137962421ABC
            raised
            step question battery
            """, on: Self.floor(returnedAt: "S1", prefix: "10001"))
    }

    private static func floor(returnedAt station: String, prefix: String) -> Floor {
        var floor = ExceptionFloor.floor
        floor.returned = [
            Fixture.known(
                ReturnedSerial(
                    gtin: Fixture.phone, serial: "ABC",
                    plate: LicencePlate(prefix: Fixture.known(PlatePrefix(prefix)), counter: 7), station: station,
                    at: Floor.start))
        ]
        return floor
    }

    @Test func `E09 a watched product is held for quality`() {
        check(
            """
            \(WorkflowTests.opened)
            scan 4006381333931
            raised E09/quality/2026-09-23
            said setAside
            class LOCKED
            """, on: ExceptionFloor.floor(trait: .watched))
    }

    @Test func `E10 a recalled product is asked nothing and has its own bin`() {
        check(
            """
            \(WorkflowTests.opened)
            scan 4006381333931
            events itemIdentified itemGraded itemDispositioned binReserved labelRequested exceptionRaised
            raised E10/quality/2026-10-01
            details detail: Optional("2026-09-0001")
            said recalled
            step label RECALL
            command DOUBT
            refused commandNotNow
            plate
            bin Q-01 1
            refused wrongBin
            bin Z-99 1
            refused wrongBin
            bin R-01 1
            said binned
            """, on: ExceptionFloor.floor(recall: ExceptionFloor.recall()))
    }

    @Test func `E10 a recall of some lots holds those and an item whose lot is not known`() {
        let floor = ExceptionFloor.floor(recall: ExceptionFloor.recall(lots: ["L 12"]))
        check(
            """
            \(WorkflowTests.opened)
            gs1 ]d2010400638133393110L-12
            raised E10/quality/2026-10-01
            details isLotUnknown: false
            """, on: floor)
        check(
            """
            \(WorkflowTests.opened)
            scan 4006381333931
            raised E10/quality/2026-10-01
            details isLotUnknown: true
            """, on: floor)
        check(
            """
            \(WorkflowTests.opened)
            gs1 ]d2010400638133393110L13
            raised
            step question tags
            """, on: floor)
    }

    @Test func `E10 reaches a product that the catalogue does not know, and one that was not announced`() {
        check(
            """
            \(WorkflowTests.opened)
            scan 0036000291452
            press 1
            raised E05/afterSales/2026-09-23 E10/quality/2026-10-01
            class RECALL
            """, on: ExceptionFloor.floor(recall: ExceptionFloor.recall(of: Fixture.gtin("0036000291452"))))
    }

    @Test func `E10 the end of the recall procedure comes before the house's days`() {
        let end = CalendarDay(year: 2026, month: 9, day: 25)
        check(
            """
            \(WorkflowTests.opened)
            scan 4006381333931
            raised E10/quality/2026-09-25
            """, on: ExceptionFloor.floor(recall: ExceptionFloor.recall(lastDay: end)))
    }

    @Test func `a recalled item that is dangerous as well goes to the danger`() {
        check(
            """
            \(WorkflowTests.opened)
            scan 4006381333931
            command STOP
            raised E11/safety/2026-09-23
            class HAZARD
            command STOP
            raised
            command UNDO
            command UNDO
            events exceptionWithdrawn labelMoved binReleased gradingWithdrawn itemGraded itemDispositioned binReserved stepUndone
            class RECALL
            """, on: ExceptionFloor.floor(recall: ExceptionFloor.recall()))
    }
}
