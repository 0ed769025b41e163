/// How a house decides where returned items go. Data, versioned; every decision keeps the version that made it.
///
/// Read in this order: what is forbidden, what is mandatory, what the supplier takes back, what brings most, what there
/// is room for, and what is better for the waste hierarchy. What none of them decides goes by `otherwise`.
public struct Policy: Hashable, Sendable {
    /// The stable id.
    public let id: String
    /// The published version, from 1.
    public let version: Int
    /// The site's civil days and holidays: the law and the suppliers count in them.
    public let calendar: SiteCalendar
    /// The region that the house sells in, as an ISO 3166-1 alpha-2 code; nil where it does not say. A channel without
    /// a region of its own sells there.
    public let region: String?
    /// Ways that are closed to some items.
    public let prohibitions: [Prohibition]
    /// Ways that some items must go; the first that fits and is open decides.
    public let mandates: [DispositionRule]
    /// Ways that compete by what they bring.
    public let channels: [Channel]
    /// What was agreed with the suppliers.
    public let agreements: [SupplierAgreement]
    /// What a full class of bins may cost.
    public let capacity: CapacityTerms
    /// Which share of the items another operator looks at again.
    public let secondLook: SecondLookTerms
    /// The civil days after the day of delivery within which goods may come back; nil where the house has no such
    /// window, or each return names its own last day.
    public let returnDays: Int?
    /// What decides where money cannot: read from the top, the last rule fits all.
    public let otherwise: DispositionTable
    /// Which of the prohibitions, mandates and channels may speak of an item.
    let sieves: Sieves

    /// One sieve for each kind of rule.
    struct Sieves: Hashable, Sendable {
        let prohibitions: ConditionSieve
        let mandates: ConditionSieve
        let channels: ConditionSieve
    }

    /// Makes a policy; `PolicyLint` says whether it can be used. Its table bears the policy's own id and version.
    public init(
        id: String, version: Int, calendar: SiteCalendar = .metropolitanFrance, region: String? = nil,
        prohibitions: [Prohibition] = [], mandates: [DispositionRule] = [], channels: [Channel] = [],
        agreements: [SupplierAgreement] = [], capacity: CapacityTerms = CapacityTerms(),
        secondLook: SecondLookTerms = SecondLookTerms(), returnDays: Int? = nil, otherwise: DispositionTable
    ) {
        self.id = id
        self.version = version
        self.calendar = calendar
        self.region = region
        self.prohibitions = prohibitions
        self.mandates = mandates
        self.channels = channels
        self.agreements = agreements
        self.capacity = capacity
        self.secondLook = secondLook
        self.returnDays = returnDays
        self.otherwise = DispositionTable(id: id, version: version, rules: otherwise.rules)
        sieves = Sieves(
            prohibitions: ConditionSieve(prohibitions.lazy.map(\.when)),
            mandates: ConditionSieve(mandates.lazy.map(\.when)), channels: ConditionSieve(channels.lazy.map(\.when)))
    }

    /// A table alone decides everything.
    public init(_ table: DispositionTable) {
        self.init(id: table.id, version: table.version, otherwise: table)
    }

    /// Which policy, in which version.
    public var reference: PolicyReference { PolicyReference(id: id, version: version) }

    /// What was agreed with a supplier.
    public func agreement(with supplier: String?) -> SupplierAgreement? {
        supplier.flatMap { id in agreements.first { $0.supplier == id } }
    }
}

/// A policy's id and version, as every decision stores it.
public struct PolicyReference: Hashable, Sendable {
    /// The policy's id.
    public let id: String
    /// The policy's version.
    public let version: Int

    /// Names a policy and version.
    public init(id: String, version: Int) {
        self.id = id
        self.version = version
    }
}

/// What may be given up because a class of bins is full.
public struct CapacityTerms: Hashable, Sendable {
    /// How much less, in euro cents, another way may bring.
    public let giveUpCentsMax: Int
    /// A class that was full is used again once no more than this share of it is, in thousandths: items that come
    /// minutes apart do not take turns.
    public let reopensAtPermille: Int

    /// Sets both limits; without them nothing is given up.
    public init(giveUpCentsMax: Int = 0, reopensAtPermille: Int = 900) {
        self.giveUpCentsMax = giveUpCentsMax
        self.reopensAtPermille = reopensAtPermille
    }
}
