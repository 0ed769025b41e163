import Returns
import Testing

/// The order in which a way is chosen: forbidden, mandatory, supplier, money, capacity, waste hierarchy.
@Suite struct DecisionOrderTests {
    typealias Fixture = PolicyFixture

    /// Decides and compares with `DISPOSITION bin by rule at step`.
    private func check(
        _ policy: Policy, _ item: ItemCase = Fixture.headphones, at: Moment = Fixture.now, full: Set<String> = [],
        gives expected: String, location: SourceLocation = #_sourceLocation
    ) -> DispositionBasis {
        let decision = policy.decide(item, at: at) { !full.contains($0) }
        let basis = decision.basis
        let told = "\(decision.disposition.rawValue) \(decision.binClass) by \(decision.rule) at \(basis.step.rawValue)"
        #expect(told == expected, sourceLocation: location)
        #expect(basis.item == item, sourceLocation: location)
        return basis
    }

    @Test func `what brings most is chosen, and the next best is kept`() {
        let basis = check(Fixture.policy(), gives: "RECOND RECOND by RECOND at money")
        #expect(basis.recovery?.net == 5_828)
        #expect(basis.runnerUp == ValuedWay(disposition: .marketplace, id: "MARKET", netCents: 5_065))
        #expect(basis.differenceCents == 763)
        #expect(basis.closed.isEmpty)
    }

    @Test func `every line of the recovery is there`() {
        let basis = check(Fixture.policy(), gives: "RECOND RECOND by RECOND at money")
        #expect(
            basis.recovery
                == Recovery(
                    sale: 7_030, credit: 0, tax: 0, eco: 0, handling: -260, rework: -600, transport: -300,
                    storage: -42, compliance: 0))
    }

    @Test func `a prohibition closes a way whatever it would bring`() {
        let policy = Fixture.policy(forbid: [Fixture.prohibition("F-1", ItemCondition(), [.refurbish, .marketplace])])
        let basis = check(policy, gives: "RECYCLE RECYCLE by RECYCLE at money")
        #expect(basis.recovery?.net == -130)
        #expect(
            basis.closed == [
                ClosedWay(disposition: .refurbish, id: "RECOND", cause: .forbidden(rule: "F-1", .law)),
                ClosedWay(disposition: .marketplace, id: "MARKET", cause: .forbidden(rule: "F-1", .law)),
            ])
    }

    @Test func `a mandate goes before money`() {
        let must = Fixture.rule("M-1", ItemCondition(categories: ["connected"]), .recycle, bin: "WEEE")
        let basis = check(Fixture.policy(require: [must]), gives: "RECYCLE WEEE by M-1 at mandatory")
        #expect(basis.recovery == nil)
    }

    @Test func `a mandate that is forbidden gives way to the next one`() {
        let first = Fixture.rule("M-1", ItemCondition(grades: [.good]), .donate)
        let second = Fixture.rule("M-2", ItemCondition(), .lot, bin: "LOT")
        let policy = Fixture.policy(
            forbid: [Fixture.prohibition("F-1", ItemCondition(), [.donate], .safety)], require: [first, second])
        let basis = check(policy, gives: "B2B_LOT LOT by M-2 at mandatory")
        #expect(
            basis.closed == [ClosedWay(disposition: .donate, id: "M-1", cause: .forbidden(rule: "F-1", .safety))])
    }

    @Test func `a supplier's credit competes with the channels`() {
        let policy = Fixture.policy(agreements: [Fixture.agreement()])
        let basis = check(policy, gives: "RECOND RECOND by RECOND at money")
        #expect(basis.runnerUp == ValuedWay(disposition: .returnToVendor, id: "ALPHA", netCents: 5_382))
        var worn = Fixture.headphones
        worn.grade = .fair
        _ = check(policy, worn, gives: "RTV RTV-ALPHA by ALPHA at supplier")
    }

    @Test func `a supplier who must have all back gets a piece that money would send elsewhere`() {
        let policy = Fixture.policy(agreements: [Fixture.agreement(isObligatory: true)])
        let basis = check(policy, gives: "RTV RTV-ALPHA by ALPHA at mandatory")
        #expect(basis.recovery?.credit == 5_772)
    }

    @Test func `a full class gives way when little is lost`() {
        let policy = Fixture.policy(giveUp: 800)
        let basis = check(policy, full: ["RECOND"], gives: "MARKETPLACE MARKET by MARKET at capacity")
        #expect(basis.differenceCents == -763)
        #expect(
            basis.closed == [
                ClosedWay(disposition: .refurbish, id: "RECOND", cause: .full(binClass: "RECOND", netCents: 5_828))
            ])
    }

    @Test func `a full class keeps the item when much would be lost`() {
        _ = check(
            Fixture.policy(giveUp: 762), full: ["RECOND"], gives: "RECOND RECOND by RECOND at money")
        _ = check(
            Fixture.policy(giveUp: 800), full: ["RECOND", "MARKET"], gives: "RECOND RECOND by RECOND at money")
    }

    @Test func `of two ways that bring the same the waste hierarchy takes the better one`() {
        let free = ChannelTerms()
        let channels = [
            Fixture.channel("A-RECYCLE", .recycle, free), Fixture.channel("B-PARTS", .parts, free),
            Fixture.channel("C-DONATE", .donate, free),
        ]
        let basis = check(Fixture.policy(channels: channels), gives: "DONATE C-DONATE by C-DONATE at hierarchy")
        #expect(basis.runnerUp?.id == "B-PARTS")
    }

    @Test(arguments: [(MissingValue.price, "RECOND"), (.weight, "RECYCLE")])
    func `a value that nobody knows leaves the word to the table`(value: MissingValue, channel: String) {
        var item = Fixture.headphones
        switch value {
        case .price: item.priceCents = nil
        case .weight: item.weightGrams = nil
        case .cost: item.costCents = nil
        }
        let basis = check(Fixture.policy(), item, gives: "HOLD SECOND-LOOK by O-9 at otherwise")
        #expect(basis.closed.contains { $0.id == channel && $0.cause == .unknown(value) })
    }

    @Test func `a cost that nobody knows closes the supplier's credit`() {
        var item = Fixture.headphones
        item.costCents = nil
        let basis = check(
            Fixture.policy(agreements: [Fixture.agreement()]), item, gives: "HOLD SECOND-LOOK by O-9 at otherwise")
        #expect(basis.closed == [ClosedWay(disposition: .returnToVendor, id: "ALPHA", cause: .unknown(.cost))])
    }

    @Test func `a held item goes by the table and asks neither money nor supplier`() {
        var item = Fixture.headphones
        item.grade = .held
        item.hold = .hazard
        let policy = Fixture.policy(agreements: [Fixture.agreement(isObligatory: true)])
        _ = check(policy, item, gives: "HOLD HAZARD by H-1 at otherwise")
    }

    @Test func `a table's rule that is forbidden is passed over`() {
        var item = Fixture.headphones
        item.grade = .new
        let policy = Fixture.policy(
            forbid: [Fixture.prohibition("F-1", ItemCondition(grades: [.new]), [.restock], .contract)], channels: [])
        let basis = check(policy, item, gives: "HOLD SECOND-LOOK by O-9 at forbidden")
        #expect(basis.closed.map(\.id) == ["O-1"])
    }

    @Test func `a table alone decides as it always did`() {
        var item = Fixture.headphones
        item.grade = .new
        _ = check(Policy(Fixture.table), item, gives: "RESTOCK RESTOCK by O-1 at otherwise")
    }

    @Test func `an empty table sends to the second look`() {
        let policy = Fixture.policy(channels: [], otherwise: DispositionTable(id: "p", version: 3, rules: []))
        _ = check(policy, gives: "HOLD SECOND-LOOK by NO-RULE at otherwise")
    }
}
