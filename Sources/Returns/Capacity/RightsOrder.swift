/// Rights to fill one generation of one bin: so many items may be assigned to it.
public struct BinRights: Hashable, Sendable {
    /// The bin and generation.
    public let place: BinPlace
    /// How many, 1 or more.
    public let count: Int

    /// Counts rights.
    public init(place: BinPlace, count: Int) {
        self.place = place
        self.count = count
    }
}

/// What the hub tells a station about rights. Orders of one history of the hub to one station in one epoch are numbered
/// without a gap, so that one that comes twice counts once.
public struct RightsOrder: Hashable, Sendable {
    /// The history of the hub that gave it.
    public let hub: String
    /// The order's number, one more than the one before.
    public let number: Int
    /// Whether rights are given, or asked back.
    public let kind: Kind
    /// Which ones, each place once.
    public let rights: [BinRights]

    /// What an order does.
    public enum Kind: String, CaseIterable, Sendable {
        /// The station has these rights from now on.
        case grant
        /// The station gives so many back as it still holds.
        case recall
    }

    /// Makes an order.
    public init(hub: String, number: Int, kind: Kind, rights: [BinRights]) {
        self.hub = hub
        self.number = number
        self.kind = kind
        self.rights = rights
    }
}

/// How far a station has come with a hub that gives rights.
public struct RightsStanding: Hashable, Sendable {
    /// The history of the hub that was told last which rights are held; nil when it is to be told anew.
    public let hub: String?
    /// The last order that was carried out; 0 before the first.
    public let through: Int
    /// The rights that are held, by place, in the order of the bins' codes; none is 0.
    public let held: [BinRights]

    /// Describes a standing.
    public init(hub: String?, through: Int, held: [BinRights]) {
        self.hub = hub
        self.through = through
        self.held = held
    }
}
