import ArgumentParser

/// `returns-benchmark commit`.
struct CommitCost: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "commit", abstract: "A journal commit beside the same rows written by bare SQLite.")

    @OptionGroup var options: BenchmarkOptions

    @Option(help: "Items that are received, graded and binned; each is eight commits.")
    var items = CommitBench.itemsUsually

    func validate() throws {
        guard items > 0 else { throw ValidationError("--items takes 1 or more, not \(items).") }
    }

    func run() async throws {
        try await options.report { try CommitBench(items: items).measure(in: $0) }
    }
}
