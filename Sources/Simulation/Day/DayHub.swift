import Returns

/// The hub as the day sees it: it takes each station's events strictly in sequence, and nothing while it is away.
/// What it takes over the wire, and what faults do there, is the simulated floor's part.
struct DayHub: Sendable {
    private(set) var findings: [String] = []
    private var events: [String: [RecordedEvent]] = [:]

    /// A station hands over what it has not handed over yet.
    mutating func take(_ unsent: [RecordedEvent], of station: String) {
        for recorded in unsent {
            let next = events[station, default: []].count + 1
            if recorded.sequence != next {
                findings.append("\(station): the hub waits for event \(next) and is handed \(recorded.sequence)")
            }
            events[station, default: []].append(recorded)
        }
    }

    /// When everything is over the hub has what the journal has.
    func findings(atTheEndOf journal: [[RecordedEvent]], of station: String) -> [String] {
        let here = journal.flatMap(\.self)
        let there = events[station] ?? []
        return there == here ? [] : ["\(station): the hub has \(there.count) events of \(here.count), or other ones"]
    }
}
