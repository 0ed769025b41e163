/// A parcel at the moment it was received.
public struct ParcelArrival: Hashable, Sendable {
    /// The parcel's id: plate prefix and a counter, for example `10001-000007`.
    public let parcel: String
    /// The code that was scanned first, in its normalised form.
    public let code: String
    /// The carrier, when the code tells.
    public let carrier: String?
    /// The return authorisation; nil for a blind parcel.
    public let rma: String?
    /// What should be inside; empty for a blind parcel.
    public let lines: [ExpectedLine]
    /// When the goods were sold, when that is known: suppliers' windows and prices run from it.
    public let soldAt: Moment?
    /// When the customer said that they come back: the law's time for the refund runs from it.
    public let noticeAt: Moment?
    /// The last civil day of the return window, as it was reckoned at the arrival; nil where nobody says.
    public let returnBy: CalendarDay?

    /// Makes an arrival.
    public init(
        parcel: String, code: String, carrier: String?, rma: String?, lines: [ExpectedLine], soldAt: Moment? = nil,
        noticeAt: Moment? = nil, returnBy: CalendarDay? = nil
    ) {
        self.parcel = parcel
        self.code = code
        self.carrier = carrier
        self.rma = rma
        self.lines = lines
        self.soldAt = soldAt
        self.noticeAt = noticeAt
        self.returnBy = returnBy
    }
}

/// How a parcel looks from outside.
public enum ParcelCondition: String, CaseIterable, Sendable {
    /// Nothing to see.
    case intact
    /// Crushed or torn.
    case crushed
    /// Wet or stained.
    case wet
    /// Opened, or the tape was cut.
    case opened

    /// Whether the carrier must hear of it within the claim time.
    public var isDamage: Bool { self != .intact }
}
