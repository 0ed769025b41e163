import Returns
import Testing

/// What a supplier takes back, clause by clause.
@Suite struct SupplierAgreementTests {
    typealias Fixture = PolicyFixture

    private func check(
        _ agreement: SupplierAgreement, _ change: (inout ItemCase) -> Void = { _ in }, at: Moment = Fixture.now,
        is expected: SupplierRefusal?, location: SourceLocation = #_sourceLocation
    ) {
        var item = Fixture.headphones
        change(&item)
        let refusal = agreement.refusal(of: item, at: at, in: .metropolitanFrance)
        #expect(refusal == expected, sourceLocation: location)
    }

    @Test func `without clauses everything is taken back`() {
        check(Fixture.agreement(), is: nil)
    }

    @Test func `an agreement holds from its first to its last moment`() {
        let agreement = Fixture.agreement(from: Fixture.days(0), until: Fixture.days(2))
        check(agreement, at: Fixture.days(-1), is: .notYet(Fixture.days(0)))
        check(agreement, at: Fixture.days(0), is: nil)
        check(agreement, at: Fixture.days(2), is: nil)
        check(agreement, at: Fixture.days(3), is: .ended(Fixture.days(2)))
    }

    @Test func `category, grade, reason and cost are named one by one`() {
        let agreement = Fixture.agreement(
            categories: ["connected"], grades: [.good], reasons: ["DR"], cost: 5_000...9_000)
        check(agreement, { $0.category = "apparel" }, is: .category)
        check(agreement, { $0.category = nil }, is: .category)
        check(agreement, { $0.grade = .fair }, is: .grade)
        check(agreement, is: .reason)
        check(agreement, { $0.declaredReason = "PE" }, is: .reason)
        check(agreement, { $0.declaredReason = "DR" }, is: nil)
        check(agreement, { item in (item.declaredReason, item.costCents) = ("DR", 9_001) }, is: .cost)
        check(agreement, { item in (item.declaredReason, item.costCents) = ("DR", nil) }, is: .cost)
    }

    @Test func `a window of thirty days closes at the end of the thirtieth day`() {
        let agreement = Fixture.agreement(window: SupplierWindow(days: 30, start: .receipt))
        let close = SiteCalendar.metropolitanFrance.end(ofDay: 30, after: Fixture.now)
        check(agreement, at: close, is: nil)
        check(agreement, at: close.advanced(byMilliseconds: 1), is: .windowClosed(close))
    }

    @Test func `a window that closed yesterday is named with its moment`() {
        let agreement = Fixture.agreement(window: SupplierWindow(days: 10, start: .sale))
        let close = SiteCalendar.metropolitanFrance.end(ofDay: 10, after: Fixture.days(-11))
        check(agreement, { $0.soldAt = Fixture.days(-11) }, is: .windowClosed(close))
        check(agreement, { $0.soldAt = Fixture.days(-10) }, is: nil)
        check(agreement, { $0.soldAt = nil }, is: .windowUnknown)
    }

    @Test func `evidence that lacks is listed`() {
        let agreement = Fixture.agreement(evidence: [.serial, .photo])
        check(agreement, is: .evidence([.serial, .photo]))
        check(agreement, { $0.evidence = [.serial] }, is: .evidence([.photo]))
        check(agreement, { $0.evidence = [.serial, .photo, .weight] }, is: nil)
    }

    @Test func `a supplier who wants goods destroyed meets the law`() {
        let law = Fixture.prohibition(
            "F-9", ItemCondition(grades: [.new, .likeNew, .good, .fair]), [.fieldCredit, .destroy])
        let clause = Fixture.agreement(settlement: .fieldDestruction)
        let policy = Fixture.policy(forbid: [law], agreements: [clause])
        #expect(PolicyLint.findings(in: policy).isEmpty)
        let decision = policy.decide(Fixture.headphones, at: Fixture.now) { _ in true }
        #expect(decision.disposition == .refurbish)
        #expect(
            decision.basis.closed == [
                ClosedWay(disposition: .fieldCredit, id: "ALPHA", cause: .forbidden(rule: "F-9", .law))
            ])
        // Without such a rule nothing is destroyed either: no rule gives a ground.
        let bare = Fixture.policy(agreements: [clause]).decide(Fixture.headphones, at: Fixture.now) { _ in true }
        #expect(bare.disposition == .refurbish)
        #expect(bare.basis.closed == [ClosedWay(disposition: .fieldCredit, id: "ALPHA", cause: .groundless)])
    }

    @Test func `what a rule destroys anyway is credited, and the decision names the rule and the supplier`() {
        let mandate = Fixture.rule(
            "M-1", ItemCondition(grades: [.good]), .destroy, bin: "DESTROY", ground: .beyondRepair)
        let clause = Fixture.agreement(settlement: .fieldDestruction)
        let policy = Fixture.policy(require: [mandate], agreements: [clause])
        let decision = policy.decide(Fixture.headphones, at: Fixture.now) { _ in true }
        #expect(decision.disposition == .fieldCredit && decision.ground == .beyondRepair)
        #expect(decision.rule == "M-1" && decision.basis.item.supplier == "ALPHA")
        #expect(decision.basis.step == .mandatory && decision.basis.recovery != nil)
        // Without the agreement the same rule destroys, and nobody pays.
        let plain = Fixture.policy(require: [mandate]).decide(Fixture.headphones, at: Fixture.now) { _ in true }
        #expect(plain.disposition == .destroy && plain.rule == "M-1" && plain.basis.recovery == nil)
    }

    @Test func `a supplier without an agreement is named as a closed way where the house has agreements`() {
        var item = Fixture.headphones
        item.supplier = "BETA"
        let policy = Fixture.policy(agreements: [Fixture.agreement()])
        let basis = policy.decide(item, at: Fixture.now) { _ in true }.basis
        #expect(
            basis.closed == [ClosedWay(disposition: .returnToVendor, id: "BETA", cause: .supplier(.noAgreement))])
        #expect(basis.step == .money)
        #expect(Fixture.policy().decide(item, at: Fixture.now) { _ in true }.basis.closed.isEmpty)
    }

    @Test func `where nothing may go back to suppliers that is the cause, not the lacking agreement`() {
        var item = Fixture.headphones
        item.supplier = "OWN"
        item.traits = [.privateLabel]
        var own = ItemCondition()
        own.traits = [.privateLabel]
        let policy = Fixture.policy(
            forbid: [Fixture.prohibition("F-1", own, [.returnToVendor], .house)], agreements: [Fixture.agreement()])
        let basis = policy.decide(item, at: Fixture.now) { _ in true }.basis
        #expect(
            basis.closed == [
                ClosedWay(disposition: .returnToVendor, id: "OWN", cause: .forbidden(rule: "F-1", .house))
            ])
    }

    @Test func `a brand that may not be resold on marketplaces is not`() {
        let policy = Fixture.policy(agreements: [
            Fixture.agreement(grades: [.salvage], forbidden: [.marketplace, .refurbish])
        ])
        let decision = policy.decide(Fixture.headphones, at: Fixture.now) { _ in true }
        #expect(decision.disposition == .recycle)
        #expect(
            decision.basis.closed == [
                ClosedWay(disposition: .refurbish, id: "RECOND", cause: .brand(supplier: "ALPHA")),
                ClosedWay(disposition: .marketplace, id: "MARKET", cause: .brand(supplier: "ALPHA")),
                ClosedWay(disposition: .returnToVendor, id: "ALPHA", cause: .supplier(.grade)),
            ])
    }
}
