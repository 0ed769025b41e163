import Rehearsal
import Returns
import ServiceLifecycle
import Station
import Wire

/// One bench through all its lives: its operator, its clock, and what is checked between two lives.
struct SimulatedBench: Sendable {
    let number: Int
    let access: BenchAccess
    let floor: SampleFloor
    let plan: FloorPlan
    let hub: any FloorHub
    let scratch: ScratchFolder
    let shift: Shift
    let clock = BenchClock()
    let network: NetworkScript
    var dice: Dice
    var hand: Hand
    var scanner: StutteringScanner
    var marks = 0
    var outcome = BenchOutcome()

    init(
        number: Int, access: BenchAccess, floor: SampleFloor, plan: FloorPlan, hub: any FloorHub,
        scratch: ScratchFolder, shift: Shift
    ) {
        self.number = number
        self.access = access
        self.floor = floor
        self.plan = plan
        self.hub = hub
        self.scratch = scratch
        self.shift = shift
        dice = Dice(seed: plan.seed).branch("bench \(number)")
        network = NetworkScript(dice: dice.branch("network"), faultsPerHundred: plan.networkFaults)
        hand = Hand(bench: number, floor: floor, plan: plan, dice: dice.branch("hand"))
        scanner = StutteringScanner(dice: dice.branch("scanner"), faultsPerHundred: plan.scannerFaults)
    }

    /// Works through every life and gives what came of the bench; the directory of the last life holds its journal.
    mutating func run() async throws -> BenchOutcome {
        var directory = try scratch.folder("\(access.station)-0")
        for cut in 0..<plan.powerCutsPerBench {
            let next = try scratch.folder("\(access.station)-\(cut + 1)")
            let acts = plan.actsPerBench / (plan.powerCutsPerBench + 1)
            try await live(cut, in: directory) { bench, life in
                try bench.work(life, acts: acts)
                try bench.losePower(life, into: next)
            }
            directory = next
        }
        let acts = plan.actsPerBench - outcome.acts
        try await live(plan.powerCutsPerBench, in: directory) { bench, life in
            try bench.work(life, acts: acts)
            try bench.finish(life)
        }
        outcome.directory = directory
        outcome.scannerFaults = scanner.faults
        outcome.networkFaults = network.counts
        return outcome
    }

    /// Starts a station, has `work` done at it, and ends it politely. After a power cut that end is the corpse's: it
    /// goes on with files and cables that lead nowhere.
    private mutating func live(
        _ life: Int, in directory: String, _ work: @escaping @Sendable (inout SimulatedBench, BenchLife) throws -> Void
    ) async throws {
        let life = try BenchLife(
            access, number: life, directory: directory, clock: clock, hub: hub, network: network, plan: plan,
            dice: dice.branch("life \(life)"))
        let before = self
        self = try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask {
                // A station that ends by itself leaves a dark screen behind.
                defer { life.views.freeze() }
                try await life.group.run()
            }
            let worked: Result<SimulatedBench, any Error>
            do {
                worked = .success(
                    try await OwnThread.run {
                        var bench = before
                        try work(&bench, life)
                        return bench
                    })
            } catch {
                worked = .failure(FloorFault.stopped("\(error)", after: Self.lastWords(of: life)))
            }
            await life.group.triggerGracefulShutdown()
            try await tasks.waitForAll()
            life.cable.sever()
            life.printer?.close()
            return try worked.get()
        }
        outcome.image?.release()
        outcome.image = nil
        outcome.take(life)
    }
}

extension SimulatedBench {
    /// The end of a story that did not go on: the last screen and the last events.
    private static func lastWords(of life: BenchLife) -> String {
        let events = (try? EventBytes.journal("\(life.directory)/journal.sqlite")) ?? []
        let message = life.views.last.map { String(describing: $0.message) } ?? "nothing shown"
        return message + events.suffix(8).map { "\n  " + String(decoding: $0, as: UTF8.self) }.joined()
    }
}
