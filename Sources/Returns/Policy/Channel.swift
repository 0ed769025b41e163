/// One way that an item can go, with what it brings and what it costs there.
public struct Channel: Hashable, Sendable {
    /// The stable id, for example `OUTLET-APPAREL`.
    public let id: String
    /// Where the item goes.
    public let disposition: Disposition
    /// The class of bin; `{supplier}`, `{category}` and `{owner}` in it stand for the item's own.
    public let binClass: String
    /// The region that it sells in, as an ISO 3166-1 alpha-2 code; nil for the region of the house.
    public let region: String?
    /// The items that may go this way.
    public let when: ItemCondition
    /// What it brings and costs.
    public let terms: ChannelTerms
    /// The short words for screen and label.
    public let label: LocalizedText
    /// Why, in one sentence.
    public let reason: LocalizedText

    /// Makes a channel.
    public init(
        id: String, disposition: Disposition, binClass: String, region: String? = nil, when: ItemCondition,
        terms: ChannelTerms, label: LocalizedText, reason: LocalizedText
    ) {
        self.id = id
        self.disposition = disposition
        self.binClass = binClass
        self.region = region
        self.when = when
        self.terms = terms
        self.label = label
        self.reason = reason
    }
}

/// What one channel brings and costs. Shares are thousandths, money is euro cents unless the name says otherwise.
public struct ChannelTerms: Hashable, Sendable {
    /// The price there, of the sales price as new; 0 for a channel that sells nothing.
    public var price = 0
    /// How likely it sells.
    public var sells = 1_000
    /// The channel's fee, of what is paid.
    public var fee = 0
    /// How fast the price falls.
    public var decay = Decay.none
    /// Days until it is sold, credited or gone.
    public var days = 0
    /// What is credited, of the cost.
    public var credit = 0
    /// How likely the credit is granted.
    public var accepted = 1_000
    /// What the tax office gives back, of the cost.
    public var tax = 0
    /// What a take-back organisation or the material itself brings, per item; may be below zero.
    public var eco = 0
    /// The same per kilogram.
    public var ecoPerKilogram = 0
    /// Touching it.
    public var handling = 0
    /// Carrying it.
    public var transport = 0
    /// Papers, certificates, erasure records.
    public var compliance = 0
    /// Keeping it for a day, in hundredths of a cent.
    public var storagePerDay = 0
    /// What each task costs, by its plain code; a task that is not named costs nothing here.
    public var rework: [String: Int] = [:]

    /// A channel that brings nothing and costs nothing.
    public init() {}
}
