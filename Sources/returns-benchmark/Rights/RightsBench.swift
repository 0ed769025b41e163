import Simulation

/// Random schedules of everything that can go wrong with the rights to fill a bin, under the ledger and, to show that
/// the harness can fail, under rights that run out.
struct RightsBench {
    let schedules: Int

    static let schedulesUsually = 1_000_000
    static let schedulesMax = 1_000_000_000
    /// Steps of one schedule; the bin is looked at behind each.
    private static let steps = 120
    /// How long rights last where they run out, in steps.
    private static let leaseSteps = 30

    func measure() -> BenchmarkReport {
        let ledger = play(.ledger)
        let lease = play(.lease(steps: Self.leaseSteps))
        return BenchmarkReport(
            [
                Figure(
                    "rights", "schedules with an overflow and no flag", .schedules, [Double(ledger.overflows)],
                    goal: .maxAtMost(0)),
                Figure(
                    "rights", "the same with rights that run out (reference)", .schedules, [Double(lease.overflows)]),
            ],
            notes: [
                "rights: \(schedules) schedules of \(Self.steps) steps, seeds from 0: \(ledger.placed) rights spent, "
                    + "\(ledger.refused) times none was left, \(ledger.forced) items put in by force.",
                "rights: with rights that run out the first overflow is at seed "
                    + (lease.first.map(String.init) ?? "none, so this harness shows nothing") + ".",
            ])
    }

    /// What all schedules came to.
    private struct Tally {
        var overflows = 0
        var first: UInt64?
        var placed = 0
        var refused = 0
        var forced = 0
    }

    private func play(_ terms: RightsSchedule.Terms) -> Tally {
        var tally = Tally()
        for seed in 0..<UInt64(schedules) {
            var schedule = RightsSchedule(seed: seed, terms: terms)
            let outcome = schedule.run(steps: Self.steps)
            tally.placed += outcome.placed
            tally.refused += outcome.refused
            tally.forced += outcome.forced
            guard outcome.unflagged > 0 else { continue }
            tally.overflows += 1
            tally.first = tally.first ?? seed
        }
        return tally
    }
}
