import ArgumentParser
import Foundation
import Simulation

/// `returns-benchmark failover`.
struct Failover: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Two hubs on a primary of PostgreSQL that is killed under working benches, again and again.",
        discussion: """
            A standby streams from the primary and takes its place; the next standby is made of the dead one. With \
            asynchronous commits the standby is held back before each kill, so that events are lost that stations were \
            told are taken: their journals have them still. At the end every journal must equal its copy at the hub.
            PostgreSQL's programs are needed (apt-get install postgresql).
            """)

    @OptionGroup var options: BenchmarkOptions

    @Option(help: "The hub's binary. Without it: the one beside this program.")
    var hub: String?

    @Option(help: "Stations.")
    var stations = 50

    @Option(help: "How often the primary is killed, for each kind of commit.")
    var rounds = 20

    @Option(help: "What the operators' choices and the moments of the kills follow from.")
    var seed: UInt64 = 1

    func validate() throws {
        for (name, value) in [("stations", stations), ("rounds", rounds)] where !(1...500).contains(value) {
            throw ValidationError("--\(name) takes 1 to 500, not \(value).")
        }
    }

    func run() async throws {
        let binary = hub ?? Child.besideThisProgram("returns-hub")
        try await options.report { _ in
            try await drill(binary, isSynchronous: false) + drill(binary, isSynchronous: true)
        }
    }

    private func drill(_ binary: String, isSynchronous: Bool) async throws -> BenchmarkReport {
        let drill = FailoverDrill(
            stations: stations, rounds: rounds, isSynchronous: isSynchronous, seed: seed, binary: binary)
        let kind = isSynchronous ? "synchronous" : "asynchronous"
        let report = try await drill.run { number, round in
            let words = "\(kind) \(number): \(round.lost) events lost, all delivered again after"
            FileHandle.standardError.write(Data(words.appending(String(format: " %.1f s\n", round.seconds)).utf8))
        }
        try report.floor.mustBeSound("failover, \(kind)")
        guard report.rounds.count == rounds else {
            throw BenchmarkFault.wrongOutcome(
                what: "failover, \(kind)", expected: "\(rounds) rounds", found: "\(report.rounds.count)")
        }
        let lost = report.rounds.reduce(0) { $0 + $1.lost }
        return BenchmarkReport(
            [
                Figure(
                    "failover", "\(kind): kill to every event at the hub again", .seconds, report.rounds.map(\.seconds),
                    goal: .maxAtMost(FailoverDrill.secondsMax))
            ],
            notes: [
                "failover, \(kind): \(lost) events lost by the database and delivered again; at the end every journal "
                    + "equals its copy. \(report.floor.summary)."
            ])
    }
}

extension FloorReport {
    /// Throws what is wrong on the floor.
    func mustBeSound(_ what: String) throws {
        guard !findings.isEmpty else { return }
        throw BenchmarkFault.wrongOutcome(
            what: what, expected: "no finding", found: findings.prefix(8).joined(separator: "\n"))
    }
}
