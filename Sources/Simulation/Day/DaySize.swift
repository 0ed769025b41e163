/// How large a generated day is.
public struct DaySize: Hashable, Sendable {
    /// Parcels that come in.
    public var parcels: Int
    /// Products of the catalogue.
    public var products: Int
    /// Bins of the floor; a class of bins that would have none gets one more.
    public var bins: Int
    /// Prohibitions, mandates and channels of the policy; below what the day's own policy has, nothing is added.
    public var rules: Int
    /// Benches that work side by side.
    public var benches: Int
    /// Owners of the goods, 1 to 3; with more than one, each class of bins is one owner's.
    public var owners: Int

    /// The day that the figures are printed for.
    public static let usual = DaySize(parcels: 2_000, products: 220, bins: 180, rules: 0, benches: 8, owners: 3)

    /// Sets every size.
    public init(parcels: Int, products: Int, bins: Int, rules: Int, benches: Int, owners: Int = 1) {
        self.parcels = parcels
        self.products = products
        self.bins = bins
        self.rules = rules
        self.benches = benches
        self.owners = owners
    }
}
