/// What is known of a bin beyond its class and its number of items. Every part may be unknown.
public struct BinDetails: Hashable, Sendable {
    /// Its state; nil where only open and closed are told apart.
    public var state: BinState?
    /// What it takes besides a number of items; a part that is 0 is without limit.
    public var limits: ItemMeasure
    /// What it is made of.
    public var kind: BinKind?
    /// What it is kept for beyond its class.
    public var purpose: BinPurpose
    /// Where it stands.
    public var position: FloorPosition?
    /// When it is closed, besides when it is full.
    public var closing: ClosingTerms
    /// What different places tell of a contested bin, the one in force first; empty for any other.
    public var versions: [BinVersion] = []

    /// Knows nothing but what is given.
    public init(
        state: BinState? = nil, limits: ItemMeasure = .none, kind: BinKind? = nil, purpose: BinPurpose = BinPurpose(),
        position: FloorPosition? = nil, closing: ClosingTerms = ClosingTerms()
    ) {
        self.state = state
        self.limits = limits
        self.kind = kind
        self.purpose = purpose
        self.position = position
        self.closing = closing
    }

    /// Whether nothing is known.
    public var isEmpty: Bool { self == BinDetails() }
}
