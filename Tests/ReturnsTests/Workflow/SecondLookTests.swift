import Returns
import Testing

/// Items that another operator looks at again: doubts, and the share that a policy draws.
@Suite struct SecondLookTests {
    /// A shirt about which the operator doubts, in its bin.
    static let doubted = """
        \(WorkflowTests.opened)
        scan 4006381333931
        press 1
        press 3
        label sending
        label sent
        plate
        bin Q-01 1
        wait 3s
        """

    /// The other operator takes the shirt up.
    static let takenUp = """
        \(doubted)
        badge BOB002
        scan L100010000011
        """

    @Test func `a doubt ends when another operator has graded the item`() {
        check(
            """
            \(Self.doubted)
            load Q-01 1
            badge BOB002
            scan L100010000011
            events gradingWithdrawn secondLookMoved itemUnbinned binReleased
            load Q-01 0
            step question tags
            press 2
            press 1
            events questionAnswered itemGraded itemDispositioned binReserved labelRequested secondLookMoved
            graded A
            class RESTOCK
            step label A-01
            details copy: 2
            wait 3s
            plate
            step bin A-01
            bin A-01 1
            said binned
            step item
            load A-01 1
            wait 3s
            scan L100010000011
            refused itemAlreadyProcessed
            """)
    }

    @Test func `the operator who graded it is told that another one must look`() {
        check(
            """
            \(Self.doubted)
            scan L100010000011
            refused anotherOperatorExpected Q-01
            events
            step item
            load Q-01 1
            """)
    }

    @Test func `it is taken up with no parcel open, and the bench waits for one again`() {
        check(
            """
            \(Self.doubted)
            command END
            press 1
            badge BOB002
            step parcel
            scan L100010000011
            step question tags
            press 1
            press 1
            step label A-01
            wait 3s
            plate
            bin A-01 1
            step parcel
            scan RB123456785GB
            step condition
            """)
    }

    @Test func `a doubt of the other operator keeps the label, and the first may look then`() {
        check(
            """
            \(Self.takenUp)
            press 1
            press 3
            events questionAnswered itemGraded itemDispositioned secondLookMoved binReserved secondLookMoved
            graded X secondLook
            step bin Q-01
            bin Q-01 1
            wait 3s
            scan L100010000011
            refused anotherOperatorExpected
            badge ANNA01
            scan L100010000011
            step question tags
            """)
    }

    @Test func `a label that says where the item no longer goes is printed anew`() {
        check(
            """
            \(Self.takenUp)
            press 1
            full Q-01
            press 3
            events questionAnswered itemGraded itemDispositioned secondLookMoved labelRequested secondLookMoved
            step label SECOND-LOOK
            """)
    }

    @Test func `whoever graded it does not finish what another began`() {
        check(
            """
            \(Self.takenUp)
            press 1
            badge ANNA01
            press 1
            refused anotherOperatorExpected
            step question stain
            badge BOB002
            press 1
            step label A-01
            """)
    }

    @Test func `taking it up is taken back, and it waits as before`() {
        check(
            """
            \(Self.takenUp)
            command UNDO
            events binReserved itemBinned itemGraded itemDispositioned secondLookMoved stepUndone
            step item
            load Q-01 1
            graded X secondLook
            scan L100010000011
            step question tags
            """)
    }

    @Test func `a verdict that is taken back leaves the look open`() {
        check(
            """
            \(Self.takenUp)
            press 1
            press 1
            command UNDO
            events secondLookMoved labelMoved binReleased gradingWithdrawn stepUndone
            step question stain
            press 2
            graded B
            class OUTLET
            """)
    }

    @Test func `danger seen later ends the waiting, and taken back it waits again`() {
        check(
            """
            \(WorkflowTests.opened)
            scan 4006381333931
            press 1
            press 3
            plate
            command STOP
            class HAZARD
            command UNDO
            details exceptionWithdrawn secondLookMoved stepUndone
            step bin Q-01
            bin Q-01 1
            badge BOB002
            scan L100010000011
            step question tags
            command UNDO
            """)
        check(
            """
            \(WorkflowTests.opened)
            scan 4006381333931
            press 1
            press 3
            plate
            command STOP
            wait 3s
            plate
            bin H-01 1
            wait 3s
            badge BOB002
            scan L100010000011
            refused itemAlreadyProcessed
            """)
    }

    @Test func `danger in the other operator's hand is an exception of the item's own parcel`() {
        check(
            """
            \(Self.doubted)
            command END
            press 1
            scan RB123456785GB
            press 1
            badge BOB002
            scan L100010000011
            command STOP
            said hazardStop
            raised E12/safety/2026-09-23
            details 10001-000001
            class HAZARD
            """)
    }

    @Test func `the sheet that it was pinned to asks again, whatever was published since`() {
        var run = ScenarioRun(location: #_sourceLocation)
        run.play(Self.doubted)
        let playbook = run.floor.playbook
        let newer = GradingSheet(
            id: "apparel", version: 3, title: Fixture.text("x", "x"), first: "smell", questions: [])
        run.floor.playbook = Playbook(
            categories: playbook.categories, sheets: playbook.sheets + [newer], dispositions: playbook.dispositions)
        run.play("badge BOB002\nscan L100010000011\nstep question tags")
        run.floor.playbook = Playbook(
            categories: playbook.categories, sheets: [newer], dispositions: playbook.dispositions)
        run.play("command UNDO\nscan L100010000011\nrefused rulesMissing apparel")
        run.checkReplay()
    }

    @Test func `what the item's own parcel told decides again, not the parcel that is open`() throws {
        var run = ScenarioRun(location: #_sourceLocation)
        run.play(Self.doubted)
        let first = run.state.bench.parcel?.arrivedAt
        run.play(
            """
            command END
            press 1
            wait 900s
            scan RB123456785GB
            press 1
            badge BOB002
            scan L100010000011
            press 1
            press 1
            """)
        let item = try #require(run.state.bench.item?.disposition?.basis?.item)
        #expect(item.receivedAt == first)
        #expect(item.match == .expected)
        let prompt = Workflow.prompt(
            run.state, station: Floor.station, playbook: run.floor.playbook, products: run.floor.products)
        #expect(prompt.parcel == "RMA-1001")
        run.checkReplay()
    }

    @Test func `an item that a missing value put among the doubts is decided again`() {
        var floor = Fixture.floor
        floor.playbook = Playbook(
            categories: floor.playbook.categories, sheets: floor.playbook.sheets,
            dispositions: floor.playbook.dispositions,
            policies: [
                Policy(
                    id: "house", version: 1, channels: PolicyFixture.channels,
                    otherwise: DispositionTable(
                        id: "house", version: 1,
                        rules: [PolicyFixture.rule("O-9", .anything, .hold, bin: "SECOND-LOOK")]))
            ])
        var run = ScenarioRun(location: #_sourceLocation)
        run.floor = floor
        run.play(
            """
            \(WorkflowTests.opened)
            scan 4006381333931
            press 1
            press 2
            disposed HOLD house@1 otherwise
            plate
            bin Q-01 1
            """)
        run.floor.products = floor.products.map(\.valued)
        run.play(
            """
            badge BOB002
            scan L100010000011
            press 1
            press 2
            disposed RECOND house@1 money
            """)
        run.checkReplay()
    }

    @Test func `a code that nobody could read stays where it is`() {
        check(
            """
            \(WorkflowTests.opened)
            command EXTRA
            graded X unidentified
            plate
            bin Q-01 1
            badge BOB002
            scan L100010000011
            refused itemAlreadyProcessed
            """)
    }
}

extension Product {
    /// The same product with all that the channels ask for.
    fileprivate var valued: Product {
        Product(
            gtin: gtin, name: name, category: category, supplier: supplier, priceCents: 9_990, weightGrams: 300)
    }
}
