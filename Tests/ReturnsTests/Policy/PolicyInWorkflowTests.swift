import Returns
import Testing

/// The policy at the bench: which version decides, and what a full class of bins does to the next item.
@Suite struct PolicyInWorkflowTests {
    /// A shirt that needs washing: grade B.
    private static let washed = """
        wait 3s
        scan 4006381333931
        press 1
        press 2
        """

    @Test func `an item keeps the version that was in force when it came, and the next one takes the new`() {
        check(
            """
            policy 1
            \(WorkflowTests.opened)
            scan 4006381333931
            press 1
            policy 2
            press 2
            disposed OUTLET house@1 mandatory
            plate
            bin B-01 1
            \(Self.washed)
            disposed B2B_LOT house@2 mandatory
            """)
    }

    @Test func `a version that is known no more leaves the item to the one in force`() {
        check(
            """
            policy 1
            \(WorkflowTests.opened)
            scan 4006381333931
            press 1
            forget
            policy 2
            press 2
            disposed B2B_LOT house@2 mandatory
            """)
    }

    @Test func `without a policy the table decides, and says so`() {
        check(
            """
            \(WorkflowTests.opened)
            \(Self.washed)
            disposed OUTLET standard@7 otherwise
            """)
    }

    @Test func `a class that was full is used again only when it has emptied enough`() {
        var floor = Fixture.floor
        floor.products = floor.products.map(\.priced)
        check(
            """
            policy 3
            full A-01
            full A-02
            \(WorkflowTests.opened)
            \(Self.washed)
            disposed OUTLET house@3 capacity
            plate
            bin B-01 1
            reopen A-02 3
            \(Self.washed)
            disposed OUTLET house@3 capacity
            command UNDO
            reopen A-02 2
            press 2
            disposed RESTOCK house@3 money
            """, on: floor)
    }

    @Test func `why tells what the ways bring`() {
        var floor = Fixture.floor
        floor.products = floor.products.map(\.priced)
        var run = ScenarioRun(location: #_sourceLocation)
        run.floor = floor
        run.play(
            """
            policy 3
            \(WorkflowTests.opened)
            \(Self.washed)
            command WHY
            """)
        guard case .show(.why(let why)) = run.last else { return #expect(Bool(false), "\(run.last)") }
        #expect(why.rule == "STOCK (house@3)")
        #expect(why.basis?.recovery?.net == 2_691)
        #expect(why.basis?.runnerUp == ValuedWay(disposition: .outlet, id: "SHOP", netCents: 2_542))
    }
}

extension Product {
    /// The same product at 29.90 €.
    fileprivate var priced: Product {
        Product(gtin: gtin, name: name, category: category, supplier: supplier, priceCents: 2_990)
    }
}
