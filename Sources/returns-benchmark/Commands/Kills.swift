import ArgumentParser
import Foundation
import Simulation

/// `returns-benchmark kills`.
struct Kills: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Hubs and their database killed at random under working benches, beside somebody who reads on.",
        discussion: """
            Whoever reads the events in the order of the hub's numbers must miss none and see no hole, and every journal \
            must equal its copy at the hub at the end. PostgreSQL's programs are needed (apt-get install postgresql).
            """)

    @OptionGroup var options: BenchmarkOptions

    @Option(help: "The hub's binary. Without it: the one beside this program.")
    var hub: String?

    @Option(help: "Stations.")
    var stations = 20

    @Option(help: "Kills in all.")
    var kills = 500

    @Option(help: "What the operators' choices and the moments of the kills follow from.")
    var seed: UInt64 = 1

    func validate() throws {
        for (name, value) in [("stations", stations), ("kills", kills)] where !(1...10_000).contains(value) {
            throw ValidationError("--\(name) takes 1 to 10000, not \(value).")
        }
    }

    func run() async throws {
        let drill = KillDrill(
            stations: stations, kills: kills, seed: seed, binary: hub ?? Child.besideThisProgram("returns-hub"))
        try await options.report { _ in
            let report = try await drill.run { number in
                if number.isMultiple(of: 25) { FileHandle.standardError.write(Data("\(number) kills\n".utf8)) }
            }
            try report.floor.mustBeSound("kills")
            return BenchmarkReport(notes: [
                "kills: \(report.hubKills) of hubs, \(report.databaseKills) of the database; \(report.read) events read "
                    + "in the order of their numbers, without a hole and none twice. \(report.floor.summary)."
            ])
        }
    }
}
