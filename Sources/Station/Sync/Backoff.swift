/// How long to wait before the hub is tried again. A hub that answers names the time itself, a ticket for a place in
/// the row of all who come back; it is kept, a little spread. When nobody answers: full jitter under a doubling ceiling,
/// never below a floor.
struct Backoff: Sendable {
    /// The shortest wait, in milliseconds.
    static let floorMilliseconds = 500
    /// The ceiling that doubling stops at, in milliseconds.
    static let ceilingMilliseconds = 60_000
    /// The longest wait that the hub may name, in seconds; beyond that it is not believed.
    static let longestTicketSeconds = 900
    /// The share by which a wait that the hub named is spread to both sides: it names whole seconds, and all who were
    /// given the same one would come back as one.
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
            let asked = min(max(seconds, 1), Self.longestTicketSeconds) * 1_000
            let spread = asked * Self.spreadPercent / 100
            return random((asked - spread)...(asked + spread))
        }
        let ceiling = min(Self.ceilingMilliseconds, Self.floorMilliseconds << failures)
        return random(Self.floorMilliseconds...ceiling)
    }
}
