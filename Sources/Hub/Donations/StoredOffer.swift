import Returns

/// An offer of donation as it stands in the hub's books.
struct StoredOffer: Hashable, Sendable {
    let number: Int
    let subject: String
    let recipient: String
    let isListing: Bool
    let offeredBy: String
    let offeredAt: Moment
    let answered: Answered?

    /// What became of it.
    struct Answered: Hashable, Sendable {
        let answer: DonationAnswer
        let note: String?
        let by: String
        let at: Moment
    }

    private init(_ row: Row) {
        (number, subject, recipient) = (row["number"], row["subject"], row["recipient"])
        (isListing, offeredBy) = (row["isListing"], row["offeredBy"])
        offeredAt = Moment(milliseconds: row["offeredAt"])
        if let word: String = row["answer"], let answer = DonationAnswer(rawValue: word) {
            answered = Answered(
                answer: answer, note: row["note"], by: row["answeredBy"],
                at: Moment(milliseconds: row["answeredAt"]))
        } else {
            answered = nil
        }
    }

    /// Those that meet a condition, oldest first; `condition` is text of the program, never data.
    static func all(_ condition: String, _ arguments: SQLArguments, in db: Database) throws -> [StoredOffer] {
        let sql = """
            SELECT number, subject, recipient, isListing, offeredBy, offeredAt, answer, note, answeredBy, answeredAt
            FROM donationOffer LEFT JOIN donationAnswer ON offer = number WHERE \(condition) ORDER BY number
            """
        return try db.rows(sql, arguments).map(StoredOffer.init)
    }

    /// What was offered and to whom, in a few words.
    var words: String { "offer \(number) \(isListing ? "listed at" : "to") \(recipient)" }

    /// The offer with what was known of it at a moment; nil when it was not yet made.
    func known(at moment: Moment, in calendar: SiteCalendar) -> String? {
        guard offeredAt <= moment else { return nil }
        let made = "\(words) on \(calendar.day(of: offeredAt))"
        guard let answered, answered.at <= moment else { return "\(made), no answer yet" }
        return "\(made), \(answered.answer.words(isListing: isListing)) on \(calendar.day(of: answered.at))"
    }
}

extension DonationAnswer {
    /// What was answered, as the end of a sentence.
    func words(isListing: Bool) -> String {
        switch self {
        case .accepted: "accepted"
        case .declined: "declined"
        case .nobody: isListing ? "taken off without a taker" : "without an answer"
        }
    }
}

extension DonationOffers {
    /// The offers of one subject.
    init(_ stored: [StoredOffer]) {
        let offers = stored.compactMap { offer -> DonationOffer? in
            if offer.isListing, offer.answered?.answer != .accepted { return nil }
            return DonationOffer(entity: offer.recipient, madeAt: offer.offeredAt, answer: offer.answer)
        }
        let listings = stored.filter(\.isListing).map {
            DonationListing(since: $0.offeredAt, endedAt: $0.answered?.at)
        }
        self.init(offers: offers, listings: listings)
    }
}

extension StoredOffer {
    fileprivate var answer: DonationOffer.Answer {
        guard let answered else { return .pending }
        return answered.answer == .accepted ? .accepted(at: answered.at) : .declined(at: answered.at)
    }
}

extension DonationStanding {
    /// Where the offers stand, in a few words.
    func words(in calendar: SiteCalendar) -> String {
        switch self {
        case .taken(let recipient): "taken by \(recipient)"
        case .inVain(let since): "in vain since \(calendar.day(of: since))"
        case .open:
            firstDay(in: calendar).map { "on offer, in vain from \($0) on unless somebody takes it" } ?? "on offer"
        }
    }

    /// What follows from it, as a sentence of its own.
    func sentence(in calendar: SiteCalendar) -> String {
        switch self {
        case .taken(let recipient): "\(recipient) takes it: these offers are no ground to destroy it."
        case .inVain(let since):
            "The offers have come to nothing since \(calendar.day(of: since)): the benches may go by grounds h and i."
        case .open:
            firstDay(in: calendar).map { "From \($0) on the offers count as in vain, unless somebody takes it." }
                ?? "It is still on offer: grounds h and i need \(DonationOffers.entities) recipients who do not take it, "
                + "or a public listing of eight weeks."
        }
    }
}
