import ArgumentParser
import Foundation
import Station

/// `returns-station roots`: what the station keeps as a witness of its hub.
struct WitnessedRoots: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roots",
        abstract: "Write what this station keeps of what the hub told it, for `returns-hub verify --roots`.",
        discussion: """
            The signed root of each day's events, and how far the hub said to have this station's events. Whoever rewrites \
            the hub's database cannot rewrite these. Files of several stations may be put behind one another.

            Opens the journal read-only; the station may run meanwhile.
            """)

    @Option(help: "The file; without it the lines are printed.", completion: .file())
    var out: String?

    @OptionGroup var common: ConfigurationOption

    mutating func run() async throws {
        let paths = try common.paths()
        let export = try await saying { try WitnessExport.run(at: paths.journal) }
        guard let out else { return print(String(decoding: export.file, as: UTF8.self), terminator: "") }
        do {
            try export.file.write(to: URL(fileURLWithPath: out), options: [.atomic])
        } catch {
            throw failure("\(out) cannot be written: \(error.localizedDescription)", .failure)
        }
        print("\(out): \(export.witnesses.count) lines")
    }
}
