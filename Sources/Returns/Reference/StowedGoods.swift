/// What lies in a bin, as far as it decides what may lie beside it.
public struct StowedGoods: Hashable, Sendable {
    private var owners: Set<String?> = []
    private var grounds: Set<DestructionGround?> = []
    private var holds: Set<Hold?> = []
    private var areHazardous: Set<Bool> = []
    private var areForSale = false

    /// Nothing, or goods of which nobody knows.
    public init() {}

    /// Goods that lie together.
    public init(_ items: some Sequence<Stowage>) {
        for item in items { add(item) }
    }

    /// One more lies there.
    public mutating func add(_ item: Stowage) {
        owners.insert(item.owner)
        grounds.insert(item.ground)
        holds.insert(item.hold)
        areHazardous.insert(item.isHazardous)
        if item.isForSale { areForSale = true }
    }

    /// Why the item may not lie beside them: dangerous goods lie among such only, what is called back and what may hold
    /// data lie apart, and a bin has one owner's goods, and one ground of destruction or none.
    func conflict(with item: Stowage) -> BinConflict? {
        if areHazardous.contains(!item.isHazardous) {
            return item.isHazardous ? .hazardAmongOthers : .othersAmongHazard
        }
        if item.hold == .recall, holds.contains(where: { $0 != .recall }) { return .recall }
        if item.hold != .recall, holds.contains(.recall) { return .amongHeld(.recall) }
        if item.hold == .data, areForSale { return .dataAmongSellable }
        if item.isForSale, holds.contains(.data) { return .amongHeld(.data) }
        // A set has no order, and the same goods give the same answer.
        let other = owners.filter { $0 != item.owner }.min { ($0 ?? "") < ($1 ?? "") }
        if let other { return .owner(other) }
        let ground = grounds.filter { $0 != item.ground }.min { ($0?.rawValue ?? "") < ($1?.rawValue ?? "") }
        return ground.map(BinConflict.ground)
    }
}
