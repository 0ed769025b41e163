import Testing

@testable import Returns

/// E06: an accessory is missing, said by an answer, and by name where the catalogue lists what belongs into the box.
@Suite struct MissingAccessoryTests {
    @Test func `E06 comes with the answer that says that something is missing`() {
        check(
            """
            \(Self.inHand)
            press 2
            events questionAnswered itemGraded itemDispositioned binReserved labelRequested exceptionRaised
            raised E06/afterSales/2026-09-23
            details Finding.incomplete Liability.customer declaredReason: Optional("defective") detail: nil
            graded C minorMissing
            command UNDO
            events exceptionWithdrawn labelMoved binReleased gradingWithdrawn stepUndone
            """, on: Self.floor())
    }

    @Test func `a complete item has none`() {
        check(
            """
            \(Self.inHand)
            press 1
            raised
            graded A complete
            """, on: Self.floor(accessories: ["Cable"]))
    }

    @Test func `what is missing is ticked off the catalogue's list before the answer counts`() {
        check(
            """
            \(Self.inHand)
            press 2
            events confirmationAsked
            step confirmAccessories Cable Charger Manual
            press 1
            step confirmAccessories isMissing: true
            answer 3
            events confirmationAsked
            press 3
            said doubleRead
            press 5
            refused noSuchAnswer 4
            scan 4006381333931
            refused answerExpected
            press 4
            raised E06/afterSales/2026-09-23
            details "Cable, Manual"
            graded C minorMissing
            command UNDO
            step confirmAccessories
            command UNDO
            command UNDO
            command UNDO
            step question accessories
            press 1
            raised
            """, on: Self.floor(accessories: ["Cable", "Charger", "Manual"]))
    }

    @Test func `what is not on the list is missing without a name`() {
        check(
            """
            \(Self.inHand)
            press 2
            press 2
            raised E06/afterSales/2026-09-23
            details detail: nil
            """, on: Self.floor(accessories: ["Cable"]))
    }

    @Test func `a long list is cut to what one screen can offer`() {
        check(
            """
            \(Self.inHand)
            press 2
            press 6
            raised E06/afterSales/2026-09-23
            """, on: Self.floor(accessories: ["A", "B", "C", "D", "E", "F", "G"]))
    }

    @Test func `it is said once for an item, whatever later answers tell`() {
        check(
            """
            \(Self.inHand)
            press 3
            raised E06/afterSales/2026-09-23
            step question look
            press 2
            raised
            """, on: Self.floor())
    }

    @Test func `danger is said at any moment, also while the list is ticked off`() {
        check(
            """
            \(Self.inHand)
            press 2
            press 1
            command STOP
            raised E12/safety/2026-09-23
            class HAZARD
            """, on: Self.floor(accessories: ["Cable"]))
    }

    private static let inHand = """
        badge ANNA01
        scan RMA-5001
        press 1
        scan 4012345678901
        """

    private static func floor(accessories: [String] = []) -> Floor {
        var floor = Fixture.floor
        floor.products.removeAll { $0.gtin == Fixture.kettle }
        floor.products.append(
            Product(
                gtin: Fixture.kettle, name: Fixture.text("Bouilloire", "Kettle"), category: "boxed", supplier: "BETA",
                details: ProductDetails(accessories: accessories)))
        floor.returns.append(
            ExpectedReturn(
                rma: "RMA-5001", codes: ["8R55555555555"],
                lines: [ExpectedLine(number: 1, gtin: Fixture.kettle, quantity: 1, declaredReason: "defective")]))
        floor.playbook = Playbook(
            categories: floor.playbook.categories
                + [Category(id: "boxed", name: Fixture.text("En boîte", "Boxed"), sheet: "boxed")],
            sheets: floor.playbook.sheets + [sheet], dispositions: floor.playbook.dispositions)
        return floor
    }

    private static let sheet = GradingSheet(
        id: "boxed", version: 1, title: Fixture.text("En boîte", "Boxed"), first: "accessories",
        questions: [
            question(
                "accessories",
                [
                    answer("complete", .grade(.likeNew), telling: .complete),
                    answer("missing", .grade(.likeNew), cap: .fair, telling: .minorMissing),
                    answer("useless", .question("look"), telling: .essentialMissing),
                ]),
            question(
                "look",
                [answer("clean", .grade(.good)), answer("parts", .grade(.defective), telling: .essentialMissing)]),
        ])

    private static func question(_ id: String, _ answers: [Answer]) -> Question {
        Question(id: id, text: Fixture.text(id, id), help: Fixture.text("", ""), answers: answers)
    }

    private static func answer(
        _ id: String, _ next: Answer.Next, cap: Grade? = nil, telling completeness: Assessment.Completeness? = nil
    ) -> Answer {
        Answer(
            id: id, text: Fixture.text(id, id), next: next, cap: cap,
            assessment: Assessment(completeness: completeness))
    }
}
