/// Chooses the bin for one item: of its class, else of the overflow where it may lie among other goods.
enum BinAllocator {
    /// The class of bin that takes what its own class has no room for. Held items never go there.
    static let overflowClass = "OVERFLOW"

    /// The best bin and why it is; nil when none takes the item. The order of `bins` decides between equally good ones.
    static func choose(
        for item: Stowage, from bins: BinBoard, excluding unfit: [BinPlace], at now: Moment
    ) -> BinAssignment? {
        if let best = bins.best(ofClass: item.binClass, for: item, excluding: unfit, at: now) { return best }
        guard item.mayOverflow,
            let spill = bins.best(ofClass: overflowClass, for: item, excluding: unfit, at: now)
        else { return nil }
        return BinAssignment(
            status: spill.status, reason: AssignmentReason(.overflow, metres: spill.reason.metres))
    }
}
