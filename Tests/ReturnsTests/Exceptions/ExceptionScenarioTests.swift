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
            \(Self.noticed)
            scan 5901234123457
            press 1
            raised E02/afterSales/2026-10-01
            """, on: Self.floor)
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

    @Test func `E07 another serial number than the sold one is held and nobody at the bench is told why`() {
        check(
            """
            \(Self.noticed)
            gs1 ]d201097802013796242199-B
            raised E07/supervisor/2026-10-01
            said setAside
            step label LOCKED
            class LOCKED
            hides SOLD-1
            command WHY
            hides SOLD-1
            """, on: Self.floor)
    }

    @Test func `the sold serial number is graded as ever, however it is spelled`() {
        check(
            """
            \(Self.noticed)
            gs1 ]d2010978020137962421sold1
            raised
            step question battery
            """, on: Self.floor)
    }

    @Test func `a code without a serial number says nothing about the piece`() {
        check(
            """
            \(Self.noticed)
            scan 9780201379624
            raised
            step question battery
            """, on: Self.floor)
    }

    @Test func `the line under which the piece was sold is the one that it fills`() {
        var floor = Self.floor
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
            """, on: Self.floor)
    }

    @Test func `E09 a watched product is held for quality`() {
        check(
            """
            \(WorkflowTests.opened)
            scan 4006381333931
            raised E09/quality/2026-09-23
            said setAside
            class LOCKED
            """, on: Self.floor(trait: .watched))
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
            """, on: Self.floor(recall: Self.recall()))
    }

    @Test func `E10 a recall of some lots holds those and an item whose lot is not known`() {
        let floor = Self.floor(recall: Self.recall(lots: ["L 12"]))
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
            """, on: Self.floor(recall: Self.recall(of: Fixture.gtin("0036000291452"))))
    }

    @Test func `E10 the end of the recall procedure comes before the house's days`() {
        let end = CalendarDay(year: 2026, month: 9, day: 25)
        check(
            """
            \(WorkflowTests.opened)
            scan 4006381333931
            raised E10/quality/2026-09-25
            """, on: Self.floor(recall: Self.recall(lastDay: end)))
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
            events exceptionWithdrawn binReleased gradingWithdrawn itemGraded itemDispositioned binReserved stepUndone
            class RECALL
            """, on: Self.floor(recall: Self.recall()))
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
            """, on: Self.floor(trait: .dangerousGoods))
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
            """, on: Self.floor)
        check(
            """
            \(WorkflowTests.opened)
            scan 0036000291452
            card NOTOURS
            raised E17/logistics/2026-09-23
            class NOT-OURS
            """, on: Self.floor)
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
            """, on: Self.floor)
    }

    @Test func `what the customer declared stands beside what was found and who pays`() {
        check(
            """
            \(Self.noticed)
            gs1 ]d201097802013796242199-B
            details declaredReason: Optional("defective") Finding.wrongSerial Liability.customer
            """, on: Self.floor)
    }

    /// A parcel with a sold serial number, whose customer gave notice on 17 September.
    private static let noticed = """
        badge ANNA01
        scan RMA-3001
        press 1
        """

    private static func recall(
        of gtin: GTIN = Fixture.shirt, lots: [String] = [], lastDay: CalendarDay? = nil
    ) -> Recall {
        Recall(
            id: "2026-09-0001", title: Fixture.text("Bouton avalable", "Button may be swallowed"),
            products: [RecalledProduct(gtin: gtin, lots: lots)], days: 10, lastDay: lastDay)
    }

    private static func floor(recall: Recall) -> Floor {
        var floor = floor
        floor.recalls = [recall]
        return floor
    }

    private static func floor(trait: ProductTrait) -> Floor {
        var floor = floor
        floor.products = floor.products.map { product in
            Product(
                gtin: product.gtin, name: product.name, category: product.category, supplier: product.supplier,
                details: product.gtin == Fixture.shirt ? ProductDetails(traits: [trait]) : ProductDetails())
        }
        return floor
    }

    /// The ordinary floor with bins for what is held, and a phone whose sold serial number is known.
    private static var floor: Floor {
        var floor = Fixture.floor
        for (code, binClass) in [
            ("R-01", "RECALL"), ("L-01", "LOCKED"), ("N-01", "NOT-OURS"), ("P-01", "BELONGINGS"),
        ] {
            floor.bins.append(Bin(code: code, generation: 1, zone: "H", binClass: binClass, capacity: 9))
        }
        floor.returns.append(
            ExpectedReturn(
                rma: "RMA-3001", codes: ["8R33333333333"],
                lines: [
                    ExpectedLine(
                        number: 1, gtin: Fixture.phone, quantity: 1, declaredReason: "defective", serials: ["SOLD-1"])
                ],
                noticeAt: Floor.start.advanced(byMilliseconds: -4 * 86_400_000)))
        return floor
    }
}
