/// What one station may still do. Pushes and everything else are counted apart, so that a station whose pushes are too
/// many still hears what is new.
struct StationAllowance: Sendable {
    private var pushes: TokenBucket
    private var pulls: TokenBucket
    private var events: TokenBucket
    private(set) var pushesUnderWay = 0

    /// Nothing done yet.
    init(at now: ContinuousClock.Instant) {
        (pushes, pulls, events) = (TokenBucket(at: now), TokenBucket(at: now), TokenBucket(at: now))
    }

    /// Why a station has to wait.
    enum Refusal: Error, Hashable, Sendable {
        /// It asks too often.
        case requests(Duration)
        /// It sent more events than any bench makes.
        case events(Duration)
        /// Its earlier pushes are not answered yet.
        case pushesUnderWay
    }

    /// Counts a request that is no push.
    mutating func pull(_ limits: DoorLimits, at now: ContinuousClock.Instant) throws(Refusal) {
        if let wait = pulls.take(of: limits.pulls, at: now) { throw .requests(wait) }
    }

    /// Counts a push, before anything of it was read. What it holds is not known yet: what came before is paid first.
    mutating func beginPush(_ limits: DoorLimits, at now: ContinuousClock.Instant) throws(Refusal) {
        guard pushesUnderWay < limits.pushesUnderWay else { throw .pushesUnderWay }
        if let wait = events.wait(of: limits.events, at: now) { throw .events(wait) }
        if let wait = pushes.take(of: limits.pushes, at: now) { throw .requests(wait) }
        pushesUnderWay += 1
    }

    /// The push held so many events.
    mutating func charge(events count: Int, _ limits: DoorLimits, at now: ContinuousClock.Instant) {
        events.charge(count, of: limits.events, at: now)
    }

    /// The push was answered.
    mutating func endPush() {
        pushesUnderWay -= 1
    }
}
