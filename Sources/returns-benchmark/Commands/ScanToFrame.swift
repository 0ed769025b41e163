import ArgumentParser

/// `returns-benchmark scan-to-frame`.
struct ScanToFrame: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan-to-frame",
        abstract: "From the last key event readable to the frame readable, without the commit.")

    @OptionGroup var options: BenchmarkOptions

    @Option(help: "Scans that are timed.")
    var rounds = ScanBench.roundsUsually

    func validate() throws {
        guard rounds > 0 else { throw ValidationError("--rounds takes 1 or more, not \(rounds).") }
    }

    func run() async throws {
        try await options.report { try await ScanBench(rounds: rounds).measure(in: $0) }
    }
}
