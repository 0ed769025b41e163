import Returns
import Testing

/// The share of graded items that is quietly put before another operator.
@Suite struct SampleTests {
    private static func floor(_ terms: SecondLookTerms, mandates: [DispositionRule] = []) -> Floor {
        var floor = Fixture.floor
        floor.playbook = Playbook(
            categories: floor.playbook.categories, sheets: floor.playbook.sheets,
            dispositions: floor.playbook.dispositions,
            policies: [
                Policy(
                    id: "house", version: 1, mandates: mandates, secondLook: terms,
                    otherwise: floor.playbook.dispositions)
            ])
        return floor
    }

    private static let everything = SecondLookTerms(share: 1_000)

    /// A new shirt, drawn, in the second-look bin.
    private static let drawn = """
        \(WorkflowTests.opened)
        scan 4006381333931
        press 1
        press 1
        plate
        bin Q-01 1
        wait 3s
        """

    @Test func `to the operator a sample looks like a doubt, on the screen and on the label`() {
        check(
            """
            \(WorkflowTests.opened)
            scan 4006381333931
            press 1
            press 1
            events questionAnswered itemGraded itemDispositioned secondLookMoved binReserved labelRequested
            graded X secondLook
            class SECOND-LOOK
            disposed HOLD house@1 otherwise
            step label Q-01
            hides RESTOCK R-1 sample
            command WHY
            hides RESTOCK R-1 sample
            """, on: Self.floor(Self.everything))
    }

    @Test func `the first verdict is kept, and the second one counts`() throws {
        var run = ScenarioRun(location: #_sourceLocation)
        run.floor = Self.floor(Self.everything)
        run.play(
            """
            \(Self.drawn)
            badge BOB002
            scan L100010000011
            hides RESTOCK R-1
            press 1
            press 2
            graded B
            disposed OUTLET house@1 otherwise
            wait 3s
            plate
            bin B-01 1
            """)
        run.checkReplay()
        let looks = run.journal.compactMap { recorded in
            if case .secondLookMoved(_, let step) = recorded.event { step } else { nil }
        }
        guard looks.count == 3, case .asked(let look) = looks[0], case .concluded(let conclusion) = looks[2] else {
            return #expect(Bool(false), "\(looks)")
        }
        #expect(look.sampled?.grading.grade == .new)
        #expect(look.sampled?.disposition.disposition == .restock)
        #expect(look.grader == "ANNA01")
        let tags = GivenAnswer(question: "tags", answer: "yes")
        #expect(
            conclusion
                == SecondLookConclusion(
                    sheet: SheetReference(id: "apparel", version: 2), isSample: true,
                    first: [tags, GivenAnswer(question: "stain", answer: "none")],
                    second: [tags, GivenAnswer(question: "stain", answer: "washable")], firstGrade: .new,
                    secondGrade: .good, keepsLabel: false))
    }

    @Test func `an item is looked at twice, not three times`() {
        check(
            """
            \(Self.drawn)
            badge BOB002
            scan L100010000011
            press 1
            press 1
            class RESTOCK
            wait 3s
            plate
            bin A-01 1
            badge ANNA01
            scan L100010000011
            refused itemAlreadyProcessed
            """, on: Self.floor(Self.everything))
    }

    @Test func `nothing is drawn where a policy asks for nothing, or for nothing of the category`() {
        let graded = "\(WorkflowTests.opened)\nscan 4006381333931\npress 1\npress 1\nclass RESTOCK"
        check(graded, on: Self.floor(SecondLookTerms()))
        check(graded, on: Self.floor(SecondLookTerms(share: 1_000, categories: ["apparel": 0])))
        check(graded, on: Self.floor(SecondLookTerms(categories: ["connected": 1_000])))
    }

    @Test func `danger, doubt, destruction and dangerous goods are never a sample`() {
        check(
            "\(WorkflowTests.opened)\nscan 9780201379624\npress 1\nclass HAZARD\ngraded X hazard",
            on: Self.floor(Self.everything))
        let ground = PolicyFixture.rule(
            "M-1", ItemCondition(grades: [.good]), .destroy, bin: "DESTROY-F", ground: .beyondRepair)
        check(
            "\(WorkflowTests.opened)\nscan 4006381333931\npress 1\npress 2\nstep confirmDestruction",
            on: Self.floor(Self.everything, mandates: [ground]))
        var floor = Self.floor(Self.everything)
        floor.products = floor.products.map(\.dangerous)
        check("\(WorkflowTests.opened)\nscan 4006381333931\npress 1\npress 1\nclass RESTOCK", on: floor)
    }

    @Test func `a sample that finds no room is left out`() {
        check(
            """
            full Q-01
            \(WorkflowTests.opened)
            scan 4006381333931
            press 1
            press 1
            class RESTOCK
            """, on: Self.floor(Self.everything))
    }
}

extension Product {
    fileprivate var dangerous: Product {
        Product(
            gtin: gtin, name: name, category: category, supplier: supplier,
            details: ProductDetails(traits: [.dangerousGoods]))
    }
}
