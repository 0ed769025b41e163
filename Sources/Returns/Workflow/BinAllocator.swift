/// Chooses the bin for one item: the fullest that still has room, so that bins close and floor space frees up.
enum BinAllocator {
    /// The class of bin that takes what its own class has no room for. Held items never go there.
    static let overflowClass = "OVERFLOW"

    /// The best bin of a class, or of the overflow when that is allowed and nothing else is left; nil when none has
    /// room. The order of `bins` decides between equally full bins.
    static func choose(
        binClass: String, from bins: [BinStatus], excluding unfit: [BinPlace], allowsOverflow: Bool
    ) -> Bin? {
        if let best = fullest(of: bins, in: binClass, excluding: unfit) { return best }
        return allowsOverflow ? fullest(of: bins, in: overflowClass, excluding: unfit) : nil
    }

    private static func fullest(of bins: [BinStatus], in binClass: String, excluding unfit: [BinPlace]) -> Bin? {
        var best: BinStatus?
        for candidate in bins where candidate.bin.binClass == binClass {
            guard candidate.hasRoom, !unfit.contains(candidate.bin.place) else { continue }
            guard let leader = best else {
                best = candidate
                continue
            }
            // Cross-multiplied, so that no fraction is rounded.
            if candidate.load * leader.bin.capacity > leader.load * candidate.bin.capacity { best = candidate }
        }
        return best?.bin
    }
}
