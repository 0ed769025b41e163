import Returns
import Testing

/// Policies that cannot be used, and why.
@Suite struct PolicyLintTests {
    typealias Fixture = PolicyFixture

    private func check(
        _ policy: Policy, finds expected: [PolicyFinding], location: SourceLocation = #_sourceLocation
    ) {
        #expect(PolicyLint.findings(in: policy) == expected, sourceLocation: location)
    }

    @Test func `a sound policy has no findings`() {
        check(Fixture.policy(agreements: [Fixture.agreement()]), finds: [])
        check(Policy(Fixture.table), finds: [])
    }

    @Test func `an id and a version are needed`() {
        check(Policy(id: "", version: 0, otherwise: Fixture.table), finds: [.noID, .versionBelowOne(0)])
    }

    @Test func `what is drawn for a second look must be held, in every category that draws`() {
        let sold = Fixture.rule("M-1", ItemCondition(categories: ["toy"], holds: .held([.secondLook])), .repair)
        func policy(_ terms: SecondLookTerms) -> Policy {
            Policy(id: "p", version: 3, mandates: [sold], secondLook: terms, otherwise: Fixture.table)
        }
        check(policy(SecondLookTerms(share: 30)), finds: [])
        check(policy(SecondLookTerms(share: 30, categories: ["toy": 0])), finds: [])
        check(
            policy(SecondLookTerms(share: 30, categories: ["toy": 5])),
            finds: [.secondLookNotHeld(category: "toy", rule: "M-1", .repair)])
    }

    @Test func `an id stands once`() {
        let twice = Fixture.rule("RECOND", ItemCondition(grades: [.salvage]), .recycle)
        check(Fixture.policy(require: [twice]), finds: [.duplicateID("RECOND")])
    }

    @Test func `rules that contradict are named`() {
        let must = Fixture.rule("M-1", ItemCondition(categories: ["toy"], grades: [.good]), .donate)
        let never = Fixture.prohibition("F-1", ItemCondition(categories: ["toy", "beauty"]), [.donate])
        check(Fixture.policy(forbid: [never], require: [must]), finds: [.contradiction("M-1", forbiddenBy: "F-1")])
        let sometimes = Fixture.prohibition("F-1", ItemCondition(categories: ["toy"], grades: [.fair]), [.donate])
        check(Fixture.policy(forbid: [sometimes], require: [must]), finds: [])
    }

    @Test func `a mandate behind one that fits more never decides`() {
        let wide = Fixture.rule("M-1", ItemCondition(grades: [.good, .fair]), .outlet)
        var narrow = ItemCondition(grades: [.fair])
        narrow.suppliers = ["ALPHA"]
        check(
            Fixture.policy(require: [wide, Fixture.rule("M-2", narrow, .lot)]),
            finds: [.unreachableMandate("M-2", behind: "M-1")])
    }

    @Test func `only a rule with a ground destroys`() {
        let bare = Fixture.rule("M-1", ItemCondition(grades: [.salvage]), .destroy)
        check(Fixture.policy(require: [bare]), finds: [.groundAndWay("M-1")])
        let odd = Fixture.rule("M-1", ItemCondition(grades: [.salvage]), .recycle, ground: .dangerous)
        check(Fixture.policy(require: [odd]), finds: [.groundAndWay("M-1")])
        let sound = Fixture.rule("M-1", ItemCondition(grades: [.salvage]), .destroy, ground: .dangerous)
        check(Fixture.policy(require: [sound]), finds: [])
        check(
            Fixture.policy(channels: [Fixture.channel("C", .destroy, ChannelTerms())]),
            finds: [.channelDecides("C", .destroy)])
        let table = DispositionTable(
            id: "p", version: 3,
            rules: [Fixture.rule("O-1", ItemCondition(grades: [.salvage]), .destroy), Fixture.table.rules[2]])
        check(Fixture.policy(otherwise: table), finds: [.otherwise(.destroys(rule: "O-1"))])
    }

    @Test func `held items do not leave the house`() {
        let held = Fixture.rule("M-1", ItemCondition(holds: .held([.data])), .lot)
        check(Fixture.policy(require: [held]), finds: [.heldItemsLeave("M-1", .lot)])
    }

    @Test func `a prohibition forbids something, and never the hold`() {
        check(
            Fixture.policy(forbid: [
                Fixture.prohibition("F-1", ItemCondition(), []), Fixture.prohibition("F-2", ItemCondition(), [.hold]),
            ]), finds: [.uselessProhibition("F-1"), .uselessProhibition("F-2")])
    }

    @Test(arguments: ["", "RTV-{maker}", "A}{"])
    func `a class of bins is plain, or says what stands in braces`(binClass: String) {
        check(
            Fixture.policy(channels: [Fixture.channel("C", .outlet, ChannelTerms(), bin: binClass)]),
            finds: [.badBinClass("C", binClass: binClass)])
    }

    @Test func `an agreement ends after it begins`() {
        check(
            Fixture.policy(agreements: [Fixture.agreement(from: Fixture.days(1), until: Fixture.days(1))]),
            finds: [.agreementEndsFirst("ALPHA")])
    }
}
