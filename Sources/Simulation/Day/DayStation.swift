import Returns
import Wire

/// One bench of the day: its own state, clock and journal over a floor that all benches share.
struct DayStation: Sendable {
    let identity: StationIdentity
    private(set) var state = State()
    /// The station's clock.
    var clock: Moment
    private(set) var journal: [[RecordedEvent]] = []
    /// What the hub has not got yet.
    private(set) var unsent: [RecordedEvent] = []
    private var events = 0
    /// Whether it waits for somebody because an item has nowhere to go.
    var isStuck = false
    /// The recall of the day, once the station was told of it.
    private(set) var calledBack: Recall?
    private var disk: DayJournal?

    init(identity: StationIdentity, morning: Moment, disk: DayJournal? = nil) {
        (self.identity, self.disk) = (identity, disk)
        clock = morning
    }

    /// Whatever the real journal behind it says otherwise.
    var findings: [String] { disk?.findings ?? [] }
    /// Steps whose facts and outcome a real journal has confirmed or denied.
    var stepsOnDisk: Int { disk?.steps ?? 0 }

    /// Judges one input as a station does: facts, decision, journal, projections, fold.
    mutating func take(_ input: Input, on floor: inout DayFloor) -> (decision: Decision, step: [RecordedEvent]) {
        let facts = floor.facts(for: Workflow.request(state, input), at: identity)
        let decision = Workflow.decide(state, facts, input, at: clock)
        let first = events + 1
        let step = decision.events.enumerated().map { index, event in
            RecordedEvent(sequence: first + index, step: first, at: clock, event: event)
        }
        let next = step.isEmpty ? state : Workflow.apply(state, step: step)
        disk?.follow(
            DayJournal.Step(
                input: input, before: state, facts: facts, at: clock, decision: decision, recorded: step, after: next))
        events += step.count
        for recorded in step { floor.note(recorded, at: identity) }
        guard !step.isEmpty else { return (decision, step) }
        state = next
        journal.append(step)
        unsent += step
        return (decision, step)
    }

    /// Hands everything over to the hub.
    mutating func push(to hub: inout DayHub) {
        hub.take(unsent, of: identity.station)
        unsent.removeAll(keepingCapacity: true)
    }

    /// The station is told of a recall.
    mutating func learn(_ recall: Recall, on floor: inout DayFloor) {
        calledBack = recall
        floor.tell(recall, to: identity)
        disk?.learn([.recall(recall)])
    }

    /// The station is told of what the floor in memory knows already.
    mutating func learn(_ items: [ReferenceItem]) { disk?.learn(items) }

    /// Whether folding the journal again, from its first event on, gives the state.
    var replays: Bool {
        journal.reduce(State()) { Workflow.apply($0, step: $1) } == state
    }

    /// The day is over: what its real journal says about itself is asked for.
    mutating func close() { disk?.close(at: state) }

    /// What the screen asks for.
    func prompt(_ floor: DayFloor) -> PromptStep {
        let products = state.bench.parcel?.arrival.lines.compactMap { floor.product($0.gtin) } ?? []
        return Workflow.prompt(state, station: identity, playbook: floor.playbook, products: products).step
    }
}
