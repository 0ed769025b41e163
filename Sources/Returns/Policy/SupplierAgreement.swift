/// What was agreed with a supplier about goods that come back.
public struct SupplierAgreement: Hashable, Sendable {
    /// The supplier's id; one agreement each.
    public let supplier: String
    /// The first moment at which it holds; nil for no limit.
    public let validFrom: Moment?
    /// The last moment at which it holds; nil for no limit.
    public let validUntil: Moment?
    /// The categories it is about; empty for all.
    public let categories: [String]
    /// The product groups it is about; empty for all.
    public let groups: [String]
    /// The grades that are taken back; empty for all.
    public let grades: [Grade]
    /// The declared reasons that are accepted; empty for all.
    public let reasons: [String]
    /// The cost, in euro cents, that an item must have; nil for any.
    public let cost: ClosedRange<Int>?
    /// How long goods are taken back; nil for ever.
    public let window: SupplierWindow?
    /// What must be recorded about the item.
    public let evidence: [Evidence]
    /// The cost, in euro cents, below which the supplier wants no evidence; nil where he always wants it.
    public let acceptedBelowCents: Int?
    /// Whether the supplier must have each piece back.
    public let isObligatory: Bool
    /// How the supplier settles.
    public let settlement: Settlement
    /// Ways that the brand closes to its goods.
    public let forbidden: [Disposition]
    /// The regions in which its goods may be sold again, as ISO 3166-1 alpha-2 codes; empty for all. What is sold
    /// elsewhere is closed; a way that sells nothing is not.
    public let regions: [String]
    /// Who pays for carrying the goods back.
    public let freight: FreightPayer
    /// How the supplier authorises a return; nil where he takes goods unasked.
    public let authorisation: ReturnAuthorisation?
    /// How much is gathered before goods go back; nil where each piece may go by itself.
    public let batch: ReturnBatch?
    /// How many units he takes back in a calendar month; nil for any number.
    public let unitsPerMonth: Int?
    /// How the goods have to be packed; nil where nothing is agreed.
    public let packaging: LocalizedText?
    /// Where the goods go, as an address on one line; nil where nothing is agreed.
    public let destination: String?
    /// The days after his answer within which he credits; nil where nothing is agreed.
    public let settlementDays: Int?
    /// What a return brings and costs.
    public let terms: ChannelTerms
    /// The class of bin; `{supplier}` in it stands for the supplier's id.
    public let binClass: String
    /// The short words for screen and label.
    public let label: LocalizedText
    /// Why such items go back, in one sentence.
    public let reason: LocalizedText

    /// How a supplier settles.
    public enum Settlement: String, CaseIterable, Sendable {
        /// It takes the goods and gives credit.
        case goods
        /// It gives credit and wants the goods destroyed where they are.
        case fieldDestruction
    }

    /// Makes an agreement.
    public init(
        supplier: String, validFrom: Moment? = nil, validUntil: Moment? = nil, categories: [String] = [],
        groups: [String] = [], grades: [Grade] = [], reasons: [String] = [], cost: ClosedRange<Int>? = nil,
        window: SupplierWindow? = nil, evidence: [Evidence] = [], acceptedBelowCents: Int? = nil,
        isObligatory: Bool = false, settlement: Settlement = .goods, forbidden: [Disposition] = [],
        regions: [String] = [], freight: FreightPayer = .us, authorisation: ReturnAuthorisation? = nil,
        batch: ReturnBatch? = nil, unitsPerMonth: Int? = nil, packaging: LocalizedText? = nil,
        destination: String? = nil, settlementDays: Int? = nil, terms: ChannelTerms, binClass: String,
        label: LocalizedText, reason: LocalizedText
    ) {
        self.supplier = supplier
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.categories = categories
        self.groups = groups
        self.grades = grades
        self.reasons = reasons
        self.cost = cost
        self.window = window
        self.evidence = evidence
        self.acceptedBelowCents = acceptedBelowCents
        self.isObligatory = isObligatory
        self.settlement = settlement
        self.forbidden = forbidden
        self.regions = regions
        self.freight = freight
        self.authorisation = authorisation
        self.batch = batch
        self.unitsPerMonth = unitsPerMonth
        self.packaging = packaging
        self.destination = destination
        self.settlementDays = settlementDays
        self.terms = terms
        self.binClass = binClass
        self.label = label
        self.reason = reason
    }

    /// The way that a return under this agreement is.
    public var disposition: Disposition {
        switch settlement {
        case .goods: .returnToVendor
        case .fieldDestruction: .fieldCredit
        }
    }

    /// What a return costs and brings this house: what the supplier pays is no cost here.
    public var termsForUs: ChannelTerms {
        guard freight == .supplier else { return terms }
        var terms = terms
        terms.transport = 0
        return terms
    }
}
