/// What may be asked without a token, by the address that asks. Of a bounded number of addresses: when there are more
/// of them, those that have been quiet are forgotten, and the newcomers beyond that share one bucket.
struct StrangerBuckets: Sendable {
    /// How often the table is looked through for quiet addresses, at most: a crowd must not make each request cost a
    /// walk through it.
    private static let sweepsEvery = Duration.seconds(1)

    private let rate: TokenBucket.Rate
    private let addressesMax: Int
    private var buckets: [PeerNetwork: TokenBucket] = [:]
    private var crowd: TokenBucket
    private var sweptAt: ContinuousClock.Instant?

    init(rate: TokenBucket.Rate, addressesMax: Int, at now: ContinuousClock.Instant) {
        self.rate = rate
        self.addressesMax = addressesMax
        crowd = TokenBucket(at: now)
    }

    /// How many addresses are remembered.
    var addresses: Int { buckets.count }

    /// Counts one request of an address. Gives the time to wait when it has asked too often; nothing was counted then.
    mutating func take(for peer: PeerNetwork, at now: ContinuousClock.Instant) -> Duration? {
        if buckets[peer] == nil, buckets.count >= addressesMax { forgetQuiet(at: now) }
        guard buckets[peer] != nil || buckets.count < addressesMax else { return crowd.take(of: rate, at: now) }
        return buckets[peer, default: TokenBucket(at: now)].take(of: rate, at: now)
    }

    /// Whether an address has asked too often, without counting.
    func wait(of peer: PeerNetwork, at now: ContinuousClock.Instant) -> Duration? {
        let other = buckets.count < addressesMax ? nil : crowd
        return (buckets[peer] ?? other)?.wait(of: rate, at: now)
    }

    private mutating func forgetQuiet(at now: ContinuousClock.Instant) {
        if let sweptAt, now - sweptAt < Self.sweepsEvery { return }
        sweptAt = now
        buckets = buckets.filter { !$0.value.isFull(at: now) }
    }
}
