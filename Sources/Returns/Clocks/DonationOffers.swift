/// One offer of goods to an entity of the social economy.
public struct DonationOffer: Hashable, Sendable {
    /// The entity's stable name or number; two offers to the same entity count once.
    public let entity: String
    /// What the entity answered.
    public let answer: Answer
    /// The moment from which silence counts as a refusal; nil when the offer names none.
    public let expiresAt: Moment?

    /// What became of an offer.
    public enum Answer: Hashable, Sendable {
        /// No answer yet.
        case pending
        /// Refused.
        case declined(at: Moment)
        /// Taken.
        case accepted(at: Moment)
    }

    /// Records an offer.
    public init(entity: String, answer: Answer, expiresAt: Moment?) {
        self.entity = entity
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
}

/// What was done to give goods away before they may be destroyed: offered to three entities at least, or listed in
/// public for eight weeks (ground (h) of delegated regulation (EU) 2026/296).
public struct DonationOffers: Hashable, Sendable {
    /// The entities that must have been offered the goods.
    public static let entities = 3
    /// The days of a public listing: eight weeks.
    public static let listedDays = 8 * 7

    /// The offers, in any order.
    public let offers: [DonationOffer]
    /// Since when the goods have been listed in public; nil when they are not.
    public let listedSince: Moment?

    /// Gathers the offers.
    public init(offers: [DonationOffer], listedSince: Moment? = nil) {
        self.offers = offers
        self.listedSince = listedSince
    }

    /// Where the offers stand at a moment.
    public func standing(at now: Moment, in calendar: SiteCalendar) -> DonationStanding {
        if let taker { return .taken(by: taker) }
        let ends = [thirdFailure, listingEnd(in: calendar)].compactMap(\.self).min()
        guard let ends else { return .open(until: nil) }
        return now < ends ? .open(until: ends) : .inVain(since: ends)
    }

    /// The first entity by name that took the goods; nil when none did.
    private var taker: String? {
        offers.filter {
            if case .accepted = $0.answer { return true }
            return false
        }.map(\.entity).min()
    }

    /// When the third entity has refused or let its offer expire; nil when fewer than three will have.
    private var thirdFailure: Moment? {
        var failures: [String: Moment] = [:]
        for offer in offers {
            guard let failedAt = offer.failedAt else { continue }
            failures[offer.entity] = min(failures[offer.entity] ?? failedAt, failedAt)
        }
        let sorted = failures.values.sorted()
        return sorted.count < Self.entities ? nil : sorted[Self.entities - 1]
    }

    /// The first moment after eight whole weeks of listing; the day on which it began is not counted.
    private func listingEnd(in calendar: SiteCalendar) -> Moment? {
        listedSince.map { calendar.start(of: calendar.day(of: $0).advanced(byDays: Self.listedDays + 1)) }
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
}
