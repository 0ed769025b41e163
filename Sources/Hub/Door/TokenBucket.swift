/// How much somebody may still do: so much at once, and so much a second for ever. Kept as the one moment at which
/// everything would be available again (the virtual scheduling algorithm of ITU-T I.371), so that no clock has to tick.
struct TokenBucket: Hashable, Sendable {
    /// How fast a bucket fills, and how much it holds.
    struct Rate: Hashable, Sendable {
        /// What comes back every second; above zero.
        let perSecond: Int
        /// What may be taken at once from a full bucket; above zero.
        let burst: Int

        fileprivate func time(for count: Int) -> Duration { .seconds(1) * count / perSecond }
    }

    /// When the bucket is full again.
    private var fullAt: ContinuousClock.Instant

    /// A full bucket.
    init(at now: ContinuousClock.Instant) {
        fullAt = now
    }

    /// The time after which one can be taken; nil when it can be now.
    func wait(of rate: Rate, at now: ContinuousClock.Instant) -> Duration? {
        let empties = max(fullAt, now) + rate.time(for: 1) - now
        let holds = rate.time(for: rate.burst)
        return empties > holds ? empties - holds : nil
    }

    /// Takes so much, be it more than is there: what is owed has to come back before the next one.
    mutating func charge(_ count: Int, of rate: Rate, at now: ContinuousClock.Instant) {
        fullAt = max(fullAt, now) + rate.time(for: count)
    }

    /// Takes one, or nothing and says after what time it could be.
    mutating func take(of rate: Rate, at now: ContinuousClock.Instant) -> Duration? {
        if let wait = wait(of: rate, at: now) { return wait }
        charge(1, of: rate, at: now)
        return nil
    }

    /// Whether it is as a new one would be.
    func isFull(at now: ContinuousClock.Instant) -> Bool { fullAt <= now }
}
