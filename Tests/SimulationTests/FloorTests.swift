import Foundation
import Simulation
import Testing

/// Whole floors. `SEEDS=300` in the environment runs that many, `SEED=17` that one alone, `FIRST=1000` begins there.
@Suite(.serialized) struct FloorTests {
    private static let environment = ProcessInfo.processInfo.environment

    /// Floors that run side by side: most of the time they wait for each other's disks and sockets.
    private static let atOnce = 4

    /// The seeds of this run.
    static let seeds: [UInt64] = {
        if let seed = environment["SEED"].flatMap(UInt64.init) { return [seed] }
        let first = environment["FIRST"].flatMap(UInt64.init) ?? 1
        let count = environment["SEEDS"].flatMap(UInt64.init) ?? 16
        return Array(first..<(first + max(1, count)))
    }()

    @Test func `every invariant holds on every floor, whatever breaks on it`() async {
        let reports = await Self.run(Self.seeds)
        for report in reports {
            if Self.seeds.count <= 16 || !report.findings.isEmpty { print(report.summary) }
            for finding in report.findings.prefix(8) {
                Issue.record("SEED=\(report.plan.seed): \(finding)")
            }
        }
        // A run on which nothing happened says nothing.
        guard Self.seeds.count >= 16 else { return }
        #expect(reports.reduce(0) { $0 + $1.itemsBinned } > 5 * Self.seeds.count)
        #expect(reports.reduce(0) { $0 + $1.powerCuts } > Self.seeds.count)
        #expect(reports.contains { $0.hubStops > 0 })
        #expect(reports.contains { $0.scannerFaults > 0 } && reports.contains { $0.printerFaults > 0 })
        #expect(Set(reports.flatMap(\.networkFaults.keys)).count > 5)
    }

    @Test(arguments: 1...2 as ClosedRange<UInt64>)
    func `a hub that comes back from an old backup is filled again by its stations`(seed: UInt64) async {
        var plan = FloorPlan(seed: seed)
        (plan.benches, plan.actsPerBench) = (3, 100)
        // The hub's process ends by faults of the network's script.
        (plan.networkFaults, plan.hubStops, plan.restoresHub) = (40, 3, true)
        let report = await SimulatedFloor(plan).run()
        #expect(report.findings.isEmpty, "\(report.findings.prefix(8))")
        #expect(report.hubRestores > 0, "\(report.summary)")
    }

    @Test func `a calm floor without printers gives the same bytes for the same seed`() async throws {
        var plan = FloorPlan.calm(seed: 7)
        plan.hasPrinters = false
        plan.benches = 1
        let first = try await SimulatedFloor(plan).journals()
        let second = try await SimulatedFloor(plan).journals()
        #expect(first == second)
        #expect(first[0].count > 40)
    }

    private static func run(_ seeds: [UInt64]) async -> [FloorReport] {
        await withTaskGroup(of: FloorReport.self) { tasks in
            var reports: [FloorReport] = []
            var waiting = seeds[...]
            for seed in waiting.prefix(atOnce) { tasks.addTask { await SimulatedFloor(seed: seed).run() } }
            waiting = waiting.dropFirst(atOnce)
            for await report in tasks {
                reports.append(report)
                if let seed = waiting.popFirst() { tasks.addTask { await SimulatedFloor(seed: seed).run() } }
            }
            return reports.sorted { $0.plan.seed < $1.plan.seed }
        }
    }
}
