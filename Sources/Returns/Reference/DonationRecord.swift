/// What is offered for donation: every piece of a product, or one item.
public enum DonationSubject: Hashable, Sendable {
    /// Every piece of a product.
    case product(GTIN)
    /// One item.
    case item(LicencePlate)

    /// Reads a product code or a plate; nil for what is neither.
    public init?(_ text: String) {
        if let plate = LicencePlate(text) {
            self = .item(plate)
        } else if let gtin = GTIN(text) {
            self = .product(gtin)
        } else {
            return nil
        }
    }

    /// The GTIN of fourteen digits, or the plate: what `init` reads.
    public var text: String {
        switch self {
        case .product(let gtin): gtin.fourteen
        case .item(let plate): plate.text
        }
    }
}

/// What a station is told of offers of donation: as much as it needs to judge them by its own clock, for a listing
/// becomes sufficient by time alone.
public struct DonationRecord: Hashable, Sendable {
    /// What was offered.
    public let subject: DonationSubject
    /// What came of it.
    public let outcome: Outcome

    /// What came of offers.
    public enum Outcome: Hashable, Sendable {
        /// Nothing, from this civil day of the site on.
        case inVain(from: CalendarDay)
        /// Somebody takes it: whatever is told of its product is none of its business.
        case taken
    }

    /// Records an outcome.
    public init(subject: DonationSubject, outcome: Outcome) {
        self.subject = subject
        self.outcome = outcome
    }

    /// What is told of a standing; nil while there is nothing to tell. A product of which pieces were taken has others.
    public init?(of subject: DonationSubject, _ standing: DonationStanding, in calendar: SiteCalendar) {
        switch (subject, standing) {
        case (.item, .taken): self.init(subject: subject, outcome: .taken)
        default:
            guard let day = standing.firstDay(in: calendar) else { return nil }
            self.init(subject: subject, outcome: .inVain(from: day))
        }
    }
}

extension [DonationRecord] {
    /// Whether offers of an item, or of its product, have come to nothing by a civil day of the site.
    func areInVain(for plate: LicencePlate, _ gtin: GTIN?, on day: CalendarDay) -> Bool {
        if contains(DonationRecord(subject: .item(plate), outcome: .taken)) { return false }
        let subjects = [.item(plate)] + (gtin.map { [DonationSubject.product($0)] } ?? [])
        return contains { record in
            guard subjects.contains(record.subject), case .inVain(let from) = record.outcome else { return false }
            return from <= day
        }
    }
}
