import Returns
import Testing

/// The clauses of an agreement beside window, evidence and price: groups, cheap goods, freight, regions, authorisation.
@Suite struct SupplierClauseTests {
    typealias Fixture = PolicyFixture

    private func refusal(
        _ agreement: SupplierAgreement, at: Moment = Fixture.now, _ change: (inout ItemCase) -> Void = { _ in }
    ) -> SupplierRefusal? {
        var item = Fixture.headphones
        change(&item)
        return agreement.refusal(of: item, at: at, in: .metropolitanFrance)
    }

    @Test func `a product group that is not agreed is named after the category`() {
        let agreement = Fixture.agreement(categories: ["connected"], groups: ["audio"])
        #expect(refusal(agreement) { $0.group = "audio" } == nil)
        #expect(refusal(agreement) { $0.group = "phones" } == .group)
        #expect(refusal(agreement) == .group)
        #expect(refusal(agreement) { item in (item.category, item.group) = ("toy", "audio") } == .category)
    }

    @Test func `what costs less is taken without evidence, and the decision says which`() {
        let agreement = Fixture.agreement(evidence: [.serial, .photo], acceptedBelow: 7_001)
        #expect(refusal(agreement) == nil)
        #expect(refusal(agreement) { $0.costCents = 7_001 } == .evidence([.serial, .photo]))
        #expect(refusal(agreement) { $0.costCents = nil } == .evidence([.serial, .photo]))
        var item = Fixture.headphones
        (item.grade, item.evidence) = (.fair, [.serial])
        let policy = Fixture.policy(channels: [], agreements: [agreement])
        let taken = policy.decide(item, at: Fixture.now) { _ in true }
        #expect(taken.disposition == .returnToVendor && taken.basis.waived == [.photo])
        item.evidence = [.serial, .photo]
        #expect(policy.decide(item, at: Fixture.now) { _ in true }.basis.waived.isEmpty)
    }

    @Test func `an obligatory return of a cheap item says what was done without too`() {
        let agreement = Fixture.agreement(evidence: [.photo], acceptedBelow: 7_001, isObligatory: true)
        let decision = Fixture.policy(agreements: [agreement]).decide(Fixture.headphones, at: Fixture.now) { _ in true }
        #expect(decision.basis.step == .mandatory && decision.basis.waived == [.photo])
    }

    @Test func `evidence that another way would have done without is not told`() {
        let agreement = Fixture.agreement(evidence: [.photo], acceptedBelow: 7_001)
        let decision = Fixture.policy(agreements: [agreement]).decide(Fixture.headphones, at: Fixture.now) { _ in true }
        #expect(decision.disposition == .refurbish && decision.basis.waived.isEmpty)
    }

    @Test func `what the supplier carries costs the house no transport`() {
        func brings(_ freight: FreightPayer) -> Recovery? {
            let policy = Fixture.policy(channels: [], agreements: [Fixture.agreement(freight: freight)])
            return policy.decide(Fixture.headphones, at: Fixture.now) { _ in true }.basis.recovery
        }
        #expect(brings(.us)?.transport == -130)
        #expect(brings(.supplier)?.transport == 0)
        #expect(brings(.supplier).map(\.net) == brings(.us).map { $0.net + 130 })
    }

    /// Refurbished at home, or in Germany for more.
    private func sold(_ agreement: SupplierAgreement, home: String?) -> DispositionDecision {
        var dearer = Fixture.refurbish
        dearer.price = 900
        let channels = [
            Fixture.channel("RECOND-DE", .refurbish, dearer, region: "DE"),
            Fixture.channel("RECOND", .refurbish, Fixture.refurbish),
            Fixture.channel("GLAS", .recycle, Fixture.recycle, region: "DE"),
        ]
        let policy = Fixture.policy(channels: channels, agreements: [agreement], region: home)
        return policy.decide(Fixture.headphones, at: Fixture.now) { _ in true }
    }

    @Test func `a brand's goods are not sold in a region that it does not allow`() {
        let locked = Fixture.agreement(grades: [.salvage], regions: ["FR"])
        let there = ClosedWay(disposition: .refurbish, id: "RECOND-DE", cause: .region(supplier: "ALPHA", "DE"))
        let home = ClosedWay(disposition: .refurbish, id: "RECOND", cause: .region(supplier: "ALPHA", "BE"))
        let grade = ClosedWay(disposition: .returnToVendor, id: "ALPHA", cause: .supplier(.grade))
        // A way that sells nothing is not closed: recycling in Germany stays open.
        #expect(sold(locked, home: "FR").rule == "RECOND" && sold(locked, home: "FR").basis.closed == [there, grade])
        #expect(sold(locked, home: nil).rule == "RECOND" && sold(locked, home: nil).basis.closed == [there, grade])
        let abroad = sold(locked, home: "BE")
        #expect(abroad.rule == "GLAS" && abroad.basis.closed == [there, home, grade])
        #expect(sold(Fixture.agreement(grades: [.salvage]), home: "FR").rule == "RECOND-DE")
    }

    @Test func `a window that closes before the answer is as good as closed`() {
        let window = SupplierWindow(days: 10, start: .sale)
        let asked = Fixture.agreement(
            window: window, authorisation: ReturnAuthorisation(answerHours: 48, validDays: 30))
        let end = SiteCalendar.metropolitanFrance.end(ofDay: 10, after: Fixture.now)
        let last = end.advanced(byMilliseconds: -48 * 60 * 60 * 1_000)
        #expect(refusal(asked, at: last) == nil)
        #expect(refusal(asked, at: last.advanced(byMilliseconds: 1)) == .answerTooLate(end))
        #expect(refusal(asked, at: end.advanced(byMilliseconds: 1)) == .windowClosed(end))
        #expect(refusal(Fixture.agreement(window: window), at: end) == nil)
        // Without a window he may take his time.
        let endless = Fixture.agreement(authorisation: ReturnAuthorisation(answerHours: 48, validDays: 30))
        #expect(refusal(endless, at: end) == nil)
    }

    @Test func `a must-return that cannot be authorised in time is weighed like any other`() {
        let agreement = Fixture.agreement(
            window: SupplierWindow(days: 1, start: .receipt), isObligatory: true,
            authorisation: ReturnAuthorisation(answerHours: 47, validDays: 30))
        let decision = Fixture.policy(agreements: [agreement]).decide(Fixture.headphones, at: Fixture.now) { _ in true }
        let end = SiteCalendar.metropolitanFrance.end(ofDay: 1, after: Fixture.now)
        #expect(decision.rule == "RECOND" && decision.basis.step == .money)
        #expect(decision.basis.closed.map(\.cause) == [.supplier(.answerTooLate(end))])
    }
}
