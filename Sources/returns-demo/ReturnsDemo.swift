import ArgumentParser
import Foundation
import Station
import Wire

/// `returns-demo`: station and hub in one process, over real sockets and real SQLite files.
@main
struct ReturnsDemo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "returns-demo",
        abstract: "Try the returns station: a bench and its hub in this terminal, with a sample site.",
        discussion: """
            Everything is real but the site: products, announced returns, bins and badges are made up, and labels are printed
            as text into a file. The bottom line of the screen says what to type next; type it and press Enter.
            `--auto N` works through N returns by itself, exceptions among them, and prints what became of each item.

            Exit codes: 0 done; 1 something was lost or left unfinished; 2 wrong usage; 78 the configuration cannot be used.
            """)

    @Option(help: "Work through this many returns by itself (1 to 20) and print a summary.")
    var auto: Int?

    @Option(help: "Keep journal, hub, labels and log here. Without it they go with a clean end.")
    var directory: String?

    @Option(help: "A station configuration whose scanners and printer are used.")
    var config: String?

    @Option(help: "Which answers the automatic operator gives: the same number gives the same day.")
    var seed: UInt64 = 1

    func validate() throws {
        if let auto, !(1...SampleSite.returnCount).contains(auto) {
            throw ValidationError("--auto takes 1 to \(SampleSite.returnCount), not \(auto).")
        }
    }

    mutating func run() async throws {
        let site = try DemoSite(directory: directory, configuration: try configuration())
        let isClean: Bool
        do {
            isClean = try await tour(of: site)
        } catch {
            FileHandle.standardError.write(Data("\(site.close(isClean: false))\n".utf8))
            throw error
        }
        print(site.close(isClean: isClean))
        guard isClean || auto == nil else { throw ExitCode.failure }
    }

    /// True when nothing was lost and nothing went wrong.
    private func tour(of site: DemoSite) async throws -> Bool {
        guard let auto else { return try await HandTour(site: site).run() }
        return try await AutoTour(site: site, returns: auto, seed: seed).run()
    }

    private func configuration() throws -> StationConfiguration {
        guard let config else { return StationConfiguration() }
        do {
            return try StationConfiguration.parse(
                yaml: try String(contentsOfFile: config, encoding: .utf8), file: config)
        } catch {
            FileHandle.standardError.write(Data("returns-demo: \(error)\n".utf8))
            throw ExitCode(78)
        }
    }
}
