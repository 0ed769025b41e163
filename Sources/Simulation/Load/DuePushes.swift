/// When the pushes of an open loop are due: at a steady rate, whatever becomes of them, in turn from each station.
public struct PushPace: Sendable {
    private let (rate, batch, stations): (Int, Int, Int)

    /// So many events a second in all, so many in one push.
    public init(eventsPerSecond rate: Int, batch: Int, stations: Int) {
        (self.rate, self.batch, self.stations) = (rate, batch, stations)
    }

    /// When a push is due, in nanoseconds after the start. Reckoned from the start each time, so that nothing drifts.
    public func due(_ push: Int) -> Int64 { Int64(push) * Int64(batch) * 1_000_000_000 / Int64(rate) }

    /// Whose turn it is.
    public func station(_ push: Int) -> Int { push % stations }

    /// How many pushes are due before so many nanoseconds have passed.
    public func pushes(within nanoseconds: Int64) -> Int {
        let whole = nanoseconds / 1_000 * Int64(rate)
        let each = Int64(batch) * 1_000_000
        return Int((whole + each - 1) / each)
    }
}

/// The pushes of one station that are due: one is out at a time, as at a station, and one that waits for another waits
/// from the moment at which it was due. What a slow answer keeps from being sent counts as late, too.
public struct DuePushes: Sendable {
    /// When each was due; the first is out.
    private var due: [Int64] = []

    /// Nothing is due yet.
    public init() {}

    /// Whether nothing is out and nothing waits.
    public var isIdle: Bool { due.isEmpty }

    /// A push is due. Whether it goes out now.
    public mutating func fall(dueAt moment: Int64) -> Bool {
        due.append(moment)
        return due.count == 1
    }

    /// The push that is out was answered. How long after it was due, and whether the next one goes out now; nil when
    /// none was out.
    public mutating func answered(at moment: Int64) -> (late: Int64, sendsNext: Bool)? {
        guard !due.isEmpty else { return nil }
        return (moment - due.removeFirst(), !due.isEmpty)
    }
}
