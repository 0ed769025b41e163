import ArgumentParser
import Station

/// `returns-station verify`: walks the journal's hash chain.
struct VerifyJournal: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Walk the journal's hash chain from the first event; names the first one that does not fit.",
        discussion: "Opens the journal read-only; the station may run meanwhile.")

    @OptionGroup var common: ConfigurationOption

    @Flag(help: "Print JSON, for scripts.")
    var json = false

    mutating func run() async throws {
        let paths = try common.paths()
        let verdict = try await saying { try JournalCheck.run(at: paths.journal) }
        print(json ? verdict.json : verdict.words)
        guard verdict.isSound else { throw ExitCode.failure }
    }
}
