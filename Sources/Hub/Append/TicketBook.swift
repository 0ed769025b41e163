/// When those who were sent away come back: one after the other, as fast as events are appended, behind what is queued
/// already. That keeps the queue filled and nobody waiting in vain; a fixed pause brings all of them back at once, and
/// doubling ones leave the disk idle.
struct TicketBook: Sendable {
    /// Events appended a second, as measured so far.
    private(set) var eventsPerSecond: Double
    /// When the next ticket is for, as far as tickets say.
    private var nextSlot: ContinuousClock.Instant?
    /// Who holds a ticket for when: whoever asks again before that time gets no second one.
    private var slots: [String: ContinuousClock.Instant] = [:]

    /// How much the last measurement counts, against all before it.
    private static let weight = 0.1

    /// Begins with what even a slow disk reaches.
    init(eventsPerSecond: Int) {
        self.eventsPerSecond = Double(eventsPerSecond)
    }

    /// A transaction that had all it can take appended so many events in this time.
    mutating func measured(events: Int, in time: Duration) {
        let seconds = max(time / .seconds(1), 0.000_1)
        eventsPerSecond += (Double(events) / seconds - eventsPerSecond) * Self.weight
    }

    /// How long a station waits before it asks again to append so many events, with so many queued.
    mutating func wait(
        of station: String, events: Int, behind queued: Int, at now: ContinuousClock.Instant
    ) -> Duration {
        if let slot = slots[station], slot > now { return slot - now }
        let drained = now + time(for: queued)
        let latest = now + .seconds(HubLimits.longestTicketSeconds)
        let slot = min(max(nextSlot ?? drained, drained), latest)
        nextSlot = slot + time(for: events)
        slots[station] = slot
        return slot - now
    }

    /// The station's push was taken.
    mutating func served(_ station: String) {
        slots[station] = nil
    }

    private func time(for events: Int) -> Duration {
        .seconds(Double(events) / eventsPerSecond)
    }
}
