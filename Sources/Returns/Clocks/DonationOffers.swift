/// One offer of goods to an entity of the social economy.
public struct DonationOffer: Hashable, Sendable {
    /// The entity's name or number; two offers to the same entity count once, however its name was spaced or
    /// capitalised.
    public let entity: String
    /// When it was made.
    public let madeAt: Moment
    /// What the entity answered.
    public let answer: Answer
    /// The moment from which silence counts as a refusal; nil when the offer names none.
    public let expiresAt: Moment?

    /// What became of an offer.
    public enum Answer: Hashable, Sendable {
        /// No answer yet.
        case pending
        /// Refused, or given up without an answer.
        case declined(at: Moment)
        /// Taken.
        case accepted(at: Moment)
    }

    /// Records an offer.
    public init(entity: String, madeAt: Moment, answer: Answer, expiresAt: Moment? = nil) {
        self.entity = entity
        self.madeAt = madeAt
        self.answer = answer
        self.expiresAt = expiresAt
    }

    /// When the offer came or will come to nothing; nil when it was taken or may stay open for ever.
    var failedAt: Moment? {
        switch answer {
        case .pending: expiresAt
        case .declined(let at): at
        case .accepted: nil
        }
    }

    /// When it was taken; nil when it was not.
    var acceptedAt: Moment? {
        if case .accepted(let at) = answer { at } else { nil }
    }
}

/// Goods listed in public for whoever wants them.
public struct DonationListing: Hashable, Sendable {
    /// Since when.
    public let since: Moment
    /// When it was taken off; nil while it stands.
    public let endedAt: Moment?

    /// Records a listing.
    public init(since: Moment, endedAt: Moment? = nil) {
        self.since = since
        self.endedAt = endedAt
    }

    /// The first moment after eight whole weeks, the day on which it began not counted; nil for one that was taken off
    /// before.
    func lastedAt(in calendar: SiteCalendar) -> Moment? {
        let end = calendar.start(of: calendar.day(of: since).advanced(byDays: DonationOffers.listedDays + 1))
        return endedAt.map { $0 < end } ?? false ? nil : end
    }
}

/// What was done to give goods away before they may be destroyed: offered to three entities at least, or listed in
/// public for eight weeks (ground (h) of delegated regulation (EU) 2026/296).
///
/// When somebody takes the goods, those are gone: what comes after them is offered anew.
public struct DonationOffers: Hashable, Sendable {
    /// The entities that must have been offered the goods.
    public static let entities = 3
    /// The days of a public listing: eight weeks.
    public static let listedDays = 8 * 7

    /// The offers, in any order.
    public let offers: [DonationOffer]
    /// The public listings, in any order.
    public let listings: [DonationListing]

    /// Gathers the offers.
    public init(offers: [DonationOffer], listings: [DonationListing] = []) {
        self.offers = offers
        self.listings = listings
    }

    /// Where the offers stand at a moment.
    public func standing(at now: Moment, in calendar: SiteCalendar) -> DonationStanding {
        if let (taker, at) = taken {
            let next = DonationOffers(
                offers: offers.filter { $0.madeAt > at && $0.acceptedAt == nil },
                listings: listings.filter { $0.since > at })
            if next.offers.isEmpty, next.listings.isEmpty { return .taken(by: taker) }
            return next.standing(at: now, in: calendar)
        }
        let ends = ([thirdFailure] + listings.map { $0.lastedAt(in: calendar) }).compactMap(\.self).min()
        guard let ends else { return .open(until: nil) }
        return now < ends ? .open(until: ends) : .inVain(since: ends)
    }

    /// Who took the goods last, the first by name of several, and when; nil when nobody did.
    private var taken: (by: String, at: Moment)? {
        let takers = offers.compactMap { offer in offer.acceptedAt.map { (by: offer.entity, at: $0) } }
        return takers.max { ($0.at, $1.by) < ($1.at, $0.by) }
    }

    /// When the third entity has refused or let its offer expire; nil when fewer than three will have.
    private var thirdFailure: Moment? {
        var failures: [String: Moment] = [:]
        for offer in offers {
            guard let failedAt = offer.failedAt else { continue }
            let entity = offer.entity.spelled
            failures[entity] = min(failures[entity] ?? failedAt, failedAt)
        }
        let sorted = failures.values.sorted()
        return sorted.count < Self.entities ? nil : sorted[Self.entities - 1]
    }
}

/// Where the offers of goods stand.
public enum DonationStanding: Hashable, Sendable {
    /// Somebody took them.
    case taken(by: String)
    /// Nobody yet, and they are still on offer: until this moment, or without an end when nil.
    case open(until: Moment?)
    /// Nobody, and enough was tried: since this moment a donation no longer stands in the way.
    case inVain(since: Moment)

    /// Whether a donation still stands in the way of destruction.
    public var forbidsDestruction: Bool {
        switch self {
        case .taken, .open: true
        case .inVain: false
        }
    }

    /// The first civil day on the whole of which a donation does not stand in the way, if nothing more is heard; the
    /// day itself where it ended in the course of one that is here already; nil where no end is in sight.
    public func firstDay(in calendar: SiteCalendar) -> CalendarDay? {
        switch self {
        case .taken, .open(until: nil): return nil
        case .open(let end?):
            let day = calendar.day(of: end)
            return calendar.start(of: day) == end ? day : day.advanced(byDays: 1)
        case .inVain(let since): return calendar.day(of: since)
        }
    }
}
