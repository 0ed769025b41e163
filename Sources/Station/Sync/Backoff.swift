/// How long to wait before the hub is tried again: full jitter under a doubling ceiling, never below a floor, and never
/// before the moment that the hub itself named.
struct Backoff: Sendable {
    /// The shortest wait, in milliseconds.
    static let floorMilliseconds = 500
    /// The ceiling that doubling stops at, in milliseconds.
    static let ceilingMilliseconds = 60_000
    /// The share by which a wait that the hub named is spread, so that stations do not come back as one.
    static let spreadPercent = 10

    private var failures = 0
    private let random: @Sendable (ClosedRange<Int>) -> Int

    init(random: @escaping @Sendable (ClosedRange<Int>) -> Int) {
        self.random = random
    }

    /// The last exchange went well.
    mutating func succeeded() {
        failures = 0
    }

    /// The next wait in milliseconds; `retryAfterSeconds` is the hub's own word.
    mutating func next(retryAfterSeconds: Int?) -> Int {
        failures = min(failures + 1, 16)
        if let seconds = retryAfterSeconds {
            let asked = min(max(seconds, 1), Self.ceilingMilliseconds / 1_000) * 1_000
            return asked + random(0...(asked * Self.spreadPercent / 100))
        }
        let ceiling = min(Self.ceilingMilliseconds, Self.floorMilliseconds << failures)
        return random(Self.floorMilliseconds...ceiling)
    }
}
