/// What is known of a bin beyond its class and its number of items. Every part may be unknown.
public struct BinDetails: Hashable, Sendable {
    /// Its state; nil where only open and closed are told apart.
    public var state: BinState?
    /// What it takes besides a number of items; a part that is 0 is without limit.
    public var limits: ItemMeasure
    /// What different places tell of a contested bin, the one in force first; empty for any other.
    public var versions: [BinVersion]

    /// Knows nothing but what is given.
    public init(state: BinState? = nil, limits: ItemMeasure = .none, versions: [BinVersion] = []) {
        self.state = state
        self.limits = limits
        self.versions = versions
    }

    /// Whether nothing is known.
    public var isEmpty: Bool { self == BinDetails() }
}
