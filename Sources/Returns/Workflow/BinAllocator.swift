/// Chooses the bin for one item: the fullest that still has room, so that bins close and floor space frees up.
enum BinAllocator {
    /// The class of bin that takes what its own class has no room for. Held items never go there.
    static let overflowClass = "OVERFLOW"

    /// The best bin of a class, or of the overflow when that is allowed and nothing else is left; nil when none has
    /// room. The order of `bins` decides between equally full bins.
    static func choose(
        binClass: String, from bins: BinBoard, excluding unfit: [BinPlace], allowsOverflow: Bool
    ) -> Bin? {
        if let best = bins.fullest(ofClass: binClass, excluding: unfit) { return best }
        return allowsOverflow ? bins.fullest(ofClass: overflowClass, excluding: unfit) : nil
    }
}
