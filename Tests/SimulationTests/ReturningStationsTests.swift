import Testing

struct ReturningStationsTests {
    private typealias Load = ReturningStations.Load

    @Test(arguments: 1...5 as ClosedRange<UInt64>)
    func `a thousand stations that return at once are drained nearly as fast as the disk can`(seed: UInt64) {
        // 60 pushes of 500 events a second, as in the research model: 20,000 pushes in 333 s.
        let loads = (0..<1_000).map { _ in Load(pushes: 20, events: 500) }
        let outcome = ReturningStations(loads, eventsPerSecond: 30_000, seed: seed).run()
        let ideal = 1_000.0 * 20 * 500 / 30_000
        #expect(outcome.drainedAt < 1.2 * ideal, "\(outcome.drainedAt) s of \(ideal) s")
        // Whoever is sent away comes back when it is his turn, not again and again.
        #expect(outcome.refusals < 30_000, "\(outcome.refusals) refusals")
        #expect(outcome.blames == 0)
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `benches that never went away do not wait for those who return`(seed: UInt64) {
        let returning = (0..<300).map { _ in Load(pushes: 20, events: 500) }
        let live = (0..<200).map { _ in Load(pushes: 40, events: 4, pauseSeconds: 2) }
        let outcome = ReturningStations(returning + live, eventsPerSecond: 30_000, seed: seed).run()
        #expect(outcome.liveWaits.count == 8_000)
        // In one row with those who return it would be 0.6 s.
        #expect(outcome.liveWait < 0.3, "\(outcome.liveWait) s")
    }

    @Test func `a slow disk is measured, and its tickets are for later`() {
        let loads = (0..<200).map { _ in Load(pushes: 5, events: 500) }
        let outcome = ReturningStations(loads, eventsPerSecond: 2_000, seed: 4).run()
        let ideal = 200.0 * 5 * 500 / 2_000
        #expect(outcome.drainedAt < 1.2 * ideal, "\(outcome.drainedAt) s of \(ideal) s")
        #expect(outcome.refusals < 2 * 1_000, "\(outcome.refusals) refusals")
    }

    @Test func `a flood from one station hardly delays two hundred benches`() {
        // What a bench may bring at once a flood may too, and until then it is such a bench: 240 pushes within 20 s.
        func run(_ loads: [Load]) -> ReturningStations.Outcome {
            ReturningStations(loads, eventsPerSecond: 10_000, settlingSeconds: 20, seed: 8).run()
        }
        let live = (0..<200).map { _ in Load(pushes: 200, events: 4, pauseSeconds: 2) }
        let calm = run(live)
        let flooded = run(live + [Load(pushes: 1, events: 500, isFlood: true)])
        #expect(flooded.floodedEvents > 120_000, "\(flooded.floodedEvents) events: the flood came to nothing")
        #expect(flooded.liveWait < 1.1 * calm.liveWait, "\(flooded.liveWait) s instead of \(calm.liveWait) s")
        #expect(flooded.blames == 0)
    }

    @Test func `three days of a bench are taken at once, and nobody is told that it is too much`() {
        let outcome = ReturningStations(
            [Load(pushes: 231, events: 500)], eventsPerSecond: 10_000, seed: 2
        ).run()
        #expect(outcome.blames == 0)
        #expect(outcome.drainedAt < 20)
    }
}
