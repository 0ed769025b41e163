/// Everything about one item that its disposition may rest on: closed values and nothing to look up, so that a recorded
/// case can be decided again by another policy.
public struct ItemCase: Hashable, Sendable {
    /// The grade.
    public var grade: Grade
    /// The hold, when there is one.
    public var hold: Hold?
    /// The category's id; nil for a product that nobody knows.
    public var category: String?
    /// The product group's id.
    public var group: String?
    /// The supplier's id.
    public var supplier: String?
    /// The owner's id, where a house works for several.
    public var owner: String?
    /// What the catalogue says of the product.
    public var traits: Set<ProductTrait> = []
    /// The sales price in euro cents.
    public var priceCents: Int?
    /// What it was bought for, in euro cents.
    public var costCents: Int?
    /// The weight in grams.
    public var weightGrams: Int?
    /// The work that it needs, as plain codes.
    public var tasks: [String] = []
    /// How it relates to what was announced, as a plain word.
    public var match: MatchKind = .uncoded
    /// The customer's declared reason as a plain code.
    public var declaredReason: String?
    /// What was recorded about it besides the answers.
    public var evidence: Set<Evidence> = []
    /// When it was sold, when that is known.
    public var soldAt: Moment?
    /// When the customer said that it comes back, when that is known.
    public var noticeAt: Moment?
    /// When its parcel arrived.
    public var receivedAt: Moment?

    /// A case of which nothing is known but its grade and hold.
    public init(grade: Grade, hold: Hold? = nil) {
        self.grade = grade
        self.hold = hold
    }
}

/// How an item relates to what was announced, without the line.
public enum MatchKind: String, CaseIterable, Sendable {
    /// A piece of an announced line.
    case expected
    /// Another product in place of an announced one.
    case wrongItem
    /// Not announced.
    case extra
    /// In a parcel that was not announced.
    case blind
    /// Without a readable code.
    case uncoded
}

extension ItemMatch {
    /// The relation without the line.
    public var kind: MatchKind {
        switch self {
        case .expected: .expected
        case .wrongItem: .wrongItem
        case .extra: .extra
        case .blind: .blind
        case .uncoded: .uncoded
        }
    }
}

/// What can be recorded about an item besides the answers, because a supplier, a carrier or the law asks for it.
public enum Evidence: String, CaseIterable, Sendable {
    /// The serial number, scanned or typed.
    case serial
    /// The weight in grams, from a scale.
    case weight
    /// A photograph, by its reference; the picture itself is kept elsewhere.
    case photo
    /// The report of a full test.
    case test
    /// The record of an erasure.
    case erasure
    /// The original packaging is there.
    case originalPackaging
    /// The record of offers of donation that came to nothing.
    case donationOffers
}
