/// What a late refund costs on top of the sum due (Code de la consommation L242-4).
///
/// The article's bands meet at their edges ("between ten and twenty", "between twenty and thirty"); the day of an edge
/// is given to the band that it ends, as the first one ("at the latest ten days") does in so many words.
public enum LateSurcharge: Hashable, Sendable {
    /// In time.
    case none
    /// Up to the tenth day: the legal interest of these days.
    case interest(days: Int)
    /// From the eleventh day: so many thousandths of the sum due.
    case permille(Int)
    /// The monthly growth has reached the price: the sum due once more, and the legal interest of the days since.
    case wholePrice(interestDays: Int)

    /// The surcharge for a refund so many civil days after the last day that the law gave; none for 0 and less.
    ///
    /// After ninety days each new month adds five points. A month is taken for thirty days and counts from its first
    /// day: of the readings that the words allow, the one that costs the seller most.
    public init(daysLate days: Int) {
        switch days {
        case ...0: self = .none
        case ...Self.interestDays: self = .interest(days: days)
        case ...20: self = .permille(50)
        case ...30: self = .permille(100)
        case ...60: self = .permille(200)
        case ...Self.bandDays: self = .permille(Self.lastBandPermille)
        case ...Self.cappedDays: self = .permille(Self.lastBandPermille + Self.monthPermille * Self.monthsBegun(days))
        default: self = .wholePrice(interestDays: days - Self.cappedDays)
        }
    }

    /// What the surcharge comes to for a sum due, in cents; a cent begun counts whole, and a sum below 0 owes nothing.
    ///
    /// The sum due stands for the price of the product, which the article names as the limit of the growth.
    public func cents(on sumDueCents: Int, interest rate: LegalInterestRate) -> Int {
        let sum = max(0, sumDueCents)
        switch self {
        case .none: return 0
        case .interest(let days): return rate.interest(onCents: sum, days: days)
        case .permille(let permille): return Self.part(permille, of: sum)
        case .wholePrice(let days):
            let (total, overflow) = sum.addingReportingOverflow(rate.interest(onCents: sum, days: days))
            return overflow ? .max : total
        }
    }

    /// What it comes to where it is a share of the sum due, in cents, a cent begun counting whole; nil where a rate of
    /// interest counts, and where nothing is owed.
    public func share(ofCents sumDueCents: Int) -> Int? {
        guard case .permille(let permille) = self, sumDueCents > 0 else { return nil }
        return Self.part(permille, of: sumDueCents)
    }

    /// What a refund of `cents` costs on top when it goes out `daysLate` civil days late, in cents.
    public static func moneyAtRisk(cents: Int, daysLate: Int, interest: LegalInterestRate) -> Int {
        LateSurcharge(daysLate: daysLate).cents(on: cents, interest: interest)
    }

    private static let interestDays = 10
    private static let bandDays = 90
    private static let lastBandPermille = 500
    private static let monthPermille = 50
    private static let monthDays = 30

    /// The last day of the month that brings the surcharge to the price.
    private static let cappedDays = bandDays + monthDays * ((1_000 - lastBandPermille) / monthPermille)

    private static func part(_ permille: Int, of cents: Int) -> Int { cents.fraction(Int128(permille), of: 1_000) }

    private static func monthsBegun(_ days: Int) -> Int {
        (days - bandDays - 1) / monthDays + 1
    }
}
