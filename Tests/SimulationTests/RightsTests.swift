import Returns
import Testing

@testable import Simulation

/// The rights ledger under random schedules; `returns-benchmark rights` plays a million.
struct RightsTests {
    private static let schedules: UInt64 = 4_000
    private static let steps = 120

    @Test func `no bin is overfilled but by force, whatever is lost, doubled, restored or cut off`() {
        var (placed, refused, forced) = (0, 0, 0)
        for seed in 0..<Self.schedules {
            var schedule = RightsSchedule(seed: seed)
            let outcome = schedule.run(steps: Self.steps)
            #expect(outcome.unflagged <= 0, "seed \(seed)")
            placed += outcome.placed
            refused += outcome.refused
            forced += outcome.forced
        }
        #expect(placed > 10_000 && refused > 10_000 && forced > 5_000, "\(placed) \(refused) \(forced)")
    }

    @Test func `rights that run out overfill a bin, and the same schedules find it`() {
        let overfilled = (0..<Self.schedules).contains { seed in
            var schedule = RightsSchedule(seed: seed, terms: .lease(steps: 30))
            return schedule.run(steps: Self.steps).unflagged > 0
        }
        #expect(overfilled)
    }

    @Test func `a seed plays the same schedule every time`() {
        func played() -> [Int] {
            var schedule = RightsSchedule(seed: 7)
            let outcome = schedule.run(steps: Self.steps)
            return [outcome.unflagged, outcome.placed, outcome.refused, outcome.forced]
        }
        #expect(played() == played())
    }

    @Test func `room that an item never took is not given out when its removal is heard of first`() {
        // The item was put in by force; another station, which pushes first, takes it out.
        var hub = RightsHub(capacity: 1, stations: 2)
        var (first, second) = (RightsStation(number: 0), RightsStation(number: 1))
        hub.grant(1, to: first.holder)
        first.journal = [.init(generation: 1, what: .placed(1, byRight: false))]
        second.journal = [.init(generation: 1, what: .removed(1, regains: false))]
        hub.apply(second.journal, of: second.holder, upTo: 1)
        #expect(hub.account.free == 0 && hub.account.used == 0)
        hub.apply(first.journal, of: first.holder, upTo: 1)
        #expect(hub.account.free == 0 && hub.account.used == 0)
    }
}
