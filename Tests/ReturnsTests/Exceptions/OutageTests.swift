import Testing

@testable import Returns

/// E20: the hub was out of reach. The bench works on; only that it was so is written down.
@Suite struct OutageTests {
    @Test(arguments: [(Limits.outageMilliseconds - 1, 0), (Limits.outageMilliseconds, 1)])
    func `an outage is an event when it lasted long enough, and changes nothing at the bench`(
        milliseconds: Int64, events: Int
    ) {
        let until = Floor.start
        let since = until.advanced(byMilliseconds: -milliseconds)
        let input = Input.hubRegained(since: since, until: until)
        let state = State()
        let facts = Fixture.floor.facts(for: Workflow.request(state, input))
        let decision = Workflow.decide(state, facts, input, at: until)
        #expect(decision == .record(events == 1 ? [.hubRegained(since: since, until: until)] : [], notice: nil))
        let step = decision.events.map { RecordedEvent(sequence: 1, step: 1, at: until, event: $0) }
        #expect(Workflow.apply(state, step: step) == state)
    }

    @Test func `nothing that the operator did can be taken back less for it`() {
        var run = ScenarioRun(location: #_sourceLocation)
        run.play("badge ANNA01\nscan RMA-1001")
        let before = run.state
        let event = Event.hubRegained(since: Floor.start, until: run.now)
        run.state = Workflow.apply(
            run.state, step: [RecordedEvent(sequence: 9, step: 9, at: run.now, event: event)])
        #expect(run.state == before)
        #expect(!event.isOperatorStep && !event.endsHistory)
    }
}
