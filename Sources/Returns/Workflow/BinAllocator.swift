/// Chooses the bin for one item: the fullest that still has room, so that bins close and floor space frees up.
enum BinAllocator {
    /// The class of bin that takes what its own class has no room for. Held items never go there.
    static let overflowClass = "OVERFLOW"

    /// The best bin of a class, or of the overflow when that is allowed and nothing else is left; nil when none has
    /// room. The order of `bins` decides between equally full bins.
    static func choose(
        binClass: String, from bins: [BinStatus], excluding unfit: [BinPlace], allowsOverflow: Bool
    ) -> Bin? {
        let usable = bins.filter { $0.hasRoom && !unfit.contains($0.bin.place) }
        if let best = fullest(of: usable, in: binClass) { return best }
        return allowsOverflow ? fullest(of: usable, in: overflowClass) : nil
    }

    private static func fullest(of bins: [BinStatus], in binClass: String) -> Bin? {
        var best: BinStatus?
        for candidate in bins where candidate.bin.binClass == binClass {
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
