import Returns

/// One bench of the day: its own state, clock and journal over a floor that all benches share.
struct DayStation: Sendable {
    let identity: StationIdentity
    private(set) var state = State()
    /// The station's clock.
    var clock: Moment
    private(set) var journal: [[RecordedEvent]] = []
    private var events = 0
    /// Whether it waits for somebody because an item has nowhere to go.
    var isStuck = false

    init(identity: StationIdentity, morning: Moment) {
        self.identity = identity
        clock = morning
    }

    /// Judges one input as a station does: facts, decision, journal, projections, fold.
    mutating func take(_ input: Input, on floor: inout DayFloor) -> (decision: Decision, step: [RecordedEvent]) {
        let facts = floor.facts(for: Workflow.request(state, input), at: identity)
        let decision = Workflow.decide(state, facts, input, at: clock)
        let first = events + 1
        let step = decision.events.enumerated().map { index, event in
            RecordedEvent(sequence: first + index, step: first, at: clock, event: event)
        }
        events += step.count
        for recorded in step { floor.note(recorded, at: identity) }
        guard !step.isEmpty else { return (decision, step) }
        state = Workflow.apply(state, step: step)
        journal.append(step)
        return (decision, step)
    }

    /// Whether folding the journal again, from its first event on, gives the state.
    var replays: Bool {
        journal.reduce(State()) { Workflow.apply($0, step: $1) } == state
    }

    /// What the screen asks for.
    func prompt(_ floor: DayFloor) -> PromptStep {
        let products = state.bench.parcel?.arrival.lines.compactMap { floor.product($0.gtin) } ?? []
        return Workflow.prompt(state, station: identity, playbook: floor.playbook, products: products).step
    }
}
