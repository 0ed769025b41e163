import Testing

@testable import Returns

/// When a donation may count as tried in vain.
struct DonationOffersTests {
    private let paris = SiteCalendar.metropolitanFrance
    private var made: Moment { get throws { try utc("2026-11-01 10:00") } }

    private func declined(_ entity: String, _ text: String) throws -> DonationOffer {
        DonationOffer(entity: entity, madeAt: try made, answer: .declined(at: try utc(text)))
    }

    private func accepted(_ entity: String, _ text: String) throws -> DonationOffer {
        DonationOffer(entity: entity, madeAt: try made, answer: .accepted(at: try utc(text)))
    }

    private func pending(_ entity: String, until text: String?) throws -> DonationOffer {
        DonationOffer(entity: entity, madeAt: try made, answer: .pending, expiresAt: try text.map(utc))
    }

    private func standing(_ offers: [DonationOffer], listed: String? = nil, at now: String) throws -> DonationStanding {
        let listings = try listed.map { [DonationListing(since: try utc($0))] } ?? []
        return DonationOffers(offers: offers, listings: listings).standing(at: try utc(now), in: paris)
    }

    @Test func `three entities that refused are enough, two are not, and one that refuses thrice is one`() throws {
        let two = [try declined("A", "2026-11-02 10:00"), try declined("B", "2026-11-05 10:00")]
        #expect(try standing(two, at: "2026-12-01 10:00") == .open(until: nil))
        let three = two + [try declined("C", "2026-11-03 10:00")]
        #expect(try standing(three, at: "2026-12-01 10:00") == .inVain(since: utc("2026-11-05 10:00")))
        let again = two + [try declined("A", "2026-11-03 10:00"), try declined("A", "2026-11-04 10:00")]
        #expect(try standing(again, at: "2026-12-01 10:00") == .open(until: nil))
    }

    @Test func `an entity that is asked again has refused since its first refusal`() throws {
        let offers = [
            try declined("A", "2026-11-02 10:00"), try declined("B", "2026-11-03 10:00"),
            try declined("C", "2026-11-04 10:00"), try declined("A", "2026-11-20 10:00"),
        ]
        for order in [offers, offers.reversed()] {
            #expect(try standing(order, at: "2026-11-10 10:00") == .inVain(since: utc("2026-11-04 10:00")))
        }
    }

    @Test func `silence is a refusal from the offer's own end on`() throws {
        let offers = try ["A", "B", "C"].map { try pending($0, until: "2026-11-20 12:00") }
        #expect(try standing(offers, at: "2026-11-20 11:59:59.999") == .open(until: utc("2026-11-20 12:00")))
        #expect(try standing(offers, at: "2026-11-20 12:00") == .inVain(since: utc("2026-11-20 12:00")))
        let endless = [try pending("D", until: nil)] + offers.dropLast()
        #expect(try standing(endless, at: "2027-11-20 12:00") == .open(until: nil))
    }

    @Test func `eight whole weeks of public listing are enough by themselves`() throws {
        let opens = try utc("2027-01-04 23:00")
        #expect(try standing([], listed: "2026-11-09 09:00", at: "2027-01-04 22:59:59.999") == .open(until: opens))
        #expect(try standing([], listed: "2026-11-09 09:00", at: "2027-01-04 23:00") == .inVain(since: opens))
        let three = try ["A", "B", "C"].map { try declined($0, "2026-11-20 12:00") }
        #expect(
            try standing(three, listed: "2026-11-09 09:00", at: "2026-12-01 09:00")
                == .inVain(since: utc("2026-11-20 12:00")))
    }

    @Test func `who takes the goods settles it, and only a try in vain lets them be destroyed`() throws {
        let refused = try ["A", "B", "C"].map { try declined($0, "2026-11-20 12:00") }
        let taken = try accepted("D", "2026-11-21 12:00")
        let outcome = try standing(refused + [taken], listed: "2026-01-01 09:00", at: "2026-12-01 10:00")
        #expect(outcome == .taken(by: "D") && outcome.forbidsDestruction)
        #expect(try standing([], at: "2026-12-01 10:00").forbidsDestruction)
        #expect(try !standing(refused, at: "2026-12-01 10:00").forbidsDestruction)
    }

    @Test func `one entity is one, however its name was written`() throws {
        let offers = try ["Food-Bank", "food bank", "A"].map { try declined($0, "2026-11-03 10:00") }
        #expect(try standing(offers, at: "2026-12-01 10:00") == .open(until: nil))
    }

    @Test func `a listing that was taken off before eight weeks counts for nothing, one that stood so long counts`()
        throws
    {
        let since = try utc("2026-11-09 09:00")
        let now = try utc("2027-02-01 09:00")
        func standing(endedAt end: Moment) -> DonationStanding {
            DonationOffers(offers: [], listings: [DonationListing(since: since, endedAt: end)])
                .standing(at: now, in: paris)
        }
        #expect(try standing(endedAt: utc("2027-01-04 22:59:59.999")) == .open(until: nil))
        #expect(try standing(endedAt: utc("2027-01-04 23:00")) == .inVain(since: utc("2027-01-04 23:00")))
    }

    @Test func `what comes after goods that were taken is offered anew`() throws {
        let taken = try accepted("D", "2026-11-21 12:00")
        let before = try ["A", "B", "C"].map { try declined($0, "2026-11-22 12:00") }
        let after = try ["A", "B", "C"].map { entity in
            DonationOffer(
                entity: entity, madeAt: try utc("2026-11-22 10:00"), answer: .declined(at: try utc("2026-11-23 12:00")))
        }
        #expect(try standing(before + [taken], at: "2026-12-01 10:00") == .taken(by: "D"))
        #expect(try standing(before + [taken, after[0]], at: "2026-12-01 10:00") == .open(until: nil))
        #expect(try standing([taken] + after, at: "2026-12-01 10:00") == .inVain(since: utc("2026-11-23 12:00")))
    }

    @Test func `the first day is the one on which it holds from morning on, or the one on which it has come to be`()
        throws
    {
        let midnight = try utc("2027-01-04 23:00")
        #expect(DonationStanding.open(until: midnight).firstDay(in: paris) == CalendarDay("2027-01-05"))
        let later = DonationStanding.open(until: midnight.advanced(byMilliseconds: 1))
        #expect(later.firstDay(in: paris) == CalendarDay("2027-01-06"))
        #expect(
            DonationStanding.inVain(since: try utc("2026-11-20 23:30")).firstDay(in: paris)
                == CalendarDay("2026-11-21"))
        #expect(DonationStanding.open(until: nil).firstDay(in: paris) == nil)
        #expect(DonationStanding.taken(by: "D").firstDay(in: paris) == nil)
    }
}
