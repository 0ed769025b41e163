/// How a house decides where returned items go. Data, versioned; every decision keeps the version that made it.
///
/// Read in this order: what is forbidden, what is mandatory, what the supplier takes back, what brings most, what there
/// is room for, and what is better for the waste hierarchy. What none of them decides goes by `otherwise`.
public struct Policy: Hashable, Sendable {
    @Shared private var terms: Terms

    private struct Terms: Hashable, Sendable {
        let id: String
        let version: Int
        let calendar: SiteCalendar
        let region: String?
        let prohibitions: [Prohibition]
        let mandates: [DispositionRule]
        let channels: [Channel]
        let agreements: [SupplierAgreement]
        let capacity: CapacityTerms
        let secondLook: SecondLookTerms
        let returnDays: Int?
        let otherwise: DispositionTable
        let sieves: Sieves
    }

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
        let sieves = Sieves(
            prohibitions: ConditionSieve(prohibitions.lazy.map(\.when)),
            mandates: ConditionSieve(mandates.lazy.map(\.when)), channels: ConditionSieve(channels.lazy.map(\.when)))
        terms = Terms(
            id: id, version: version, calendar: calendar, region: region, prohibitions: prohibitions,
            mandates: mandates, channels: channels, agreements: agreements, capacity: capacity,
            secondLook: secondLook, returnDays: returnDays,
            otherwise: DispositionTable(id: id, version: version, rules: otherwise.rules), sieves: sieves)
    }

    /// The stable id.
    public var id: String { terms.id }
    /// The published version, from 1.
    public var version: Int { terms.version }
    /// The site's civil days and holidays: the law and the suppliers count in them.
    public var calendar: SiteCalendar { terms.calendar }
    /// The region that the house sells in, as an ISO 3166-1 alpha-2 code; nil where it does not say. A channel without
    /// a region of its own sells there.
    public var region: String? { terms.region }
    /// Ways that are closed to some items.
    public var prohibitions: [Prohibition] { terms.prohibitions }
    /// Ways that some items must go; the first that fits and is open decides.
    public var mandates: [DispositionRule] { terms.mandates }
    /// Ways that compete by what they bring.
    public var channels: [Channel] { terms.channels }
    /// What was agreed with the suppliers.
    public var agreements: [SupplierAgreement] { terms.agreements }
    /// What a full class of bins may cost.
    public var capacity: CapacityTerms { terms.capacity }
    /// Which share of the items another operator looks at again.
    public var secondLook: SecondLookTerms { terms.secondLook }
    /// The civil days after the day of delivery within which goods may come back; nil where the house has no such
    /// window, or each return names its own last day.
    public var returnDays: Int? { terms.returnDays }
    /// What decides where money cannot: read from the top, the last rule fits all.
    public var otherwise: DispositionTable { terms.otherwise }
    /// Which of the prohibitions, mandates and channels may speak of an item.
    var sieves: Sieves { terms.sieves }

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
