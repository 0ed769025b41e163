import Testing

@testable import Returns

/// E11 and E12: what an item that is stopped for danger is dangerous by.
@Suite struct DangerTests {
    @Test(arguments: [("1", "E12"), ("2", "E11"), ("3", "E11")])
    func `an answer says whether it is the battery, and one that does not say counts as it`(
        key: String, code: String
    ) {
        check(
            """
            \(Self.inHand)
            press \(key)
            said hazardStop
            raised \(code)/safety/2026-09-23
            class HAZARD
            """, on: Self.floor())
    }

    @Test func `a product with a battery is a suspect battery, whatever was answered`() {
        let battery = Battery(chemistry: .lithiumIon, deciwattHours: 100, isWithEquipment: true)
        check(
            """
            \(Self.inHand)
            press 1
            raised E11/safety/2026-09-23
            """, on: Self.floor(ProductDetails(battery: battery)))
    }

    @Test func `STOP presumes a battery where the sheet asks after one, and where nobody knows what it is`() {
        check(
            """
            \(WorkflowTests.opened)
            scan 9780201379624
            command STOP
            raised E11/safety/2026-09-23
            command UNDO
            command UNDO
            command STOP
            raised E11/safety/2026-09-23
            command UNDO
            wait 3s
            scan 4006381333931
            command STOP
            raised E12/safety/2026-09-23
            """)
    }

    @Test func `dangerous goods that are stopped get a due time, and lose it when the stop is taken back`() {
        check(
            """
            badge ANNA01
            scan RMA-6001
            press 1
            scan 4012345678901
            raised E12/safety/-
            press 4
            command STOP
            raised E12/safety/2026-09-23
            command UNDO
            events exceptionRaised labelMoved binReleased gradingWithdrawn stepUndone
            raised E12/safety/-
            command UNDO
            command UNDO
            events exceptionWithdrawn itemVoided stepUndone
            """, on: Self.floor(ProductDetails(traits: [.dangerousGoods])))
    }

    @Test func `dangerous goods for which no bin has room never go to the overflow`() {
        let script = """
            \(Self.inHand)
            press 4
            press 1
            step label OUTLET
            events questionAnswered itemGraded itemDispositioned labelRequested
            plate
            step bin
            bin Z-99 1
            refused wrongBin
            """
        var dangerous = Self.floor(ProductDetails(traits: [.dangerousGoods]))
        dangerous.bins.removeAll { $0.binClass == "OUTLET" }
        check(script, on: dangerous)
        var ordinary = Self.floor()
        ordinary.bins.removeAll { $0.binClass == "OUTLET" }
        check("\(Self.inHand)\npress 4\npress 1\nstep label Z-99", on: ordinary)
    }

    private static let inHand = """
        badge ANNA01
        scan RMA-6001
        press 1
        scan 4012345678901
        """

    /// A toy and a return of it; what the catalogue knows of it is given.
    private static func floor(_ details: ProductDetails = ProductDetails()) -> Floor {
        var floor = Fixture.floor
        floor.products.removeAll { $0.gtin == Fixture.kettle }
        floor.products.append(
            Product(
                gtin: Fixture.kettle, name: Fixture.text("Train", "Train"), category: "toy", supplier: "BETA",
                details: details))
        floor.returns.append(
            ExpectedReturn(
                rma: "RMA-6001", codes: ["8R66666666666"],
                lines: [ExpectedLine(number: 1, gtin: Fixture.kettle, quantity: 1)]))
        floor.playbook = Playbook(
            categories: floor.playbook.categories
                + [Category(id: "toy", name: Fixture.text("Jouet", "Toy"), sheet: "toy")],
            sheets: floor.playbook.sheets + [sheet], dispositions: floor.playbook.dispositions)
        return floor
    }

    private static let sheet = GradingSheet(
        id: "toy", version: 1, title: Fixture.text("Jouet", "Toy"), first: "danger",
        questions: [
            question(
                "danger",
                [
                    answer("sharp", .hold(.hazard), danger: .other), answer("cell", .hold(.hazard), danger: .battery),
                    answer("doubt", .hold(.hazard)), answer("safe", .question("look")),
                ]),
            question("look", [answer("marked", .grade(.fair)), answer("clean", .grade(.likeNew))]),
        ])

    private static func question(_ id: String, _ answers: [Answer]) -> Question {
        Question(id: id, text: Fixture.text(id, id), help: Fixture.text("", ""), answers: answers)
    }

    private static func answer(_ id: String, _ next: Answer.Next, danger: Danger? = nil) -> Answer {
        Answer(id: id, text: Fixture.text(id, id), next: next, danger: danger)
    }
}
