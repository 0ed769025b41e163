/// What a bin is made of, as the floor calls it.
public enum BinKind: String, CaseIterable, Sendable {
    /// A tote that one person carries.
    case tote
    /// A roll cage.
    case cage
    /// A pallet box.
    case gaylord
    /// A place on a shelf.
    case shelf
    /// A slot of a put-wall.
    case wallSlot
    /// A locked cage or safe.
    case safe
}

/// What may lie together in a bin.
public enum BinMixing: String, CaseIterable, Sendable {
    /// Whatever the class allows.
    case mixed
    /// Only goods of the supplier that the bin names.
    case dedicated
}

/// When a bin is closed, whichever comes first; being full closes it in any case.
public struct ClosingTerms: Hashable, Sendable {
    /// The minute of each day, by the site's clocks, at which it is fetched: 0 to 1,439.
    public var cutOffMinuteOfDay: Int?
    /// The one moment at which it is fetched.
    public var cutOffAt: Moment?
    /// So many items make a consignment for which the supplier's authorisation is asked; 1 or more.
    public var authorisationUnits: Int?
    /// Goods for so much make one, in euro cents; 1 or more.
    public var authorisationCents: Int?
    /// So many hours after its first item it is closed, however empty it is; 1 or more.
    public var ageHours: Int?

    /// Knows nothing but what is given.
    public init(
        cutOffMinuteOfDay: Int? = nil, cutOffAt: Moment? = nil, authorisationUnits: Int? = nil,
        authorisationCents: Int? = nil, ageHours: Int? = nil
    ) {
        self.cutOffMinuteOfDay = cutOffMinuteOfDay
        self.cutOffAt = cutOffAt
        self.authorisationUnits = authorisationUnits
        self.authorisationCents = authorisationCents
        self.ageHours = ageHours
    }

    /// Whether only a full bin closes.
    public var isEmpty: Bool { self == ClosingTerms() }
}

/// What a bin is kept for, beyond its class. Every part may be unknown, and then the class alone decides.
public struct BinPurpose: Hashable, Sendable {
    /// The site that it stands at.
    public var site: String?
    /// The owner whose goods it takes, and nobody else's.
    public var owner: String?
    /// The supplier whose goods it is kept for; with `BinMixing.mixed` others may lie there, too.
    public var supplier: String?
    /// Whether it is for dangerous goods: true takes nothing else, false none of them.
    public var isForHazard: Bool?
    /// The one ground on which what lies in it is destroyed.
    public var ground: DestructionGround?
    /// What may lie together in it; nil is dedicated where a supplier is named.
    public var mixing: BinMixing?

    /// Knows nothing but what is given.
    public init(
        site: String? = nil, owner: String? = nil, supplier: String? = nil, isForHazard: Bool? = nil,
        ground: DestructionGround? = nil, mixing: BinMixing? = nil
    ) {
        self.site = site
        self.owner = owner
        self.supplier = supplier
        self.isForHazard = isForHazard
        self.ground = ground
        self.mixing = mixing
    }
}
