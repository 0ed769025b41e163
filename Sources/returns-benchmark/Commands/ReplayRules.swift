import ArgumentParser

/// `returns-benchmark replay`.
struct ReplayRules: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Recorded items decided again under another policy, beside a plain pass over the same rows.",
        discussion: """
            The items come from the workflow on a floor in memory; their events are sealed as the station seals them and \
            taken in by a hub's own store, once; with --directory it is kept and used again. Then the code of \
            `returns-hub policy replay` reads that store, and bare SQLite reads the same rows.
            """)

    @OptionGroup var options: BenchmarkOptions

    @Option(help: "Items that are decided again.")
    var items = ReplayBench.itemsUsually

    func validate() throws {
        guard (1...ReplayBench.itemsMax).contains(items) else {
            throw ValidationError("--items takes 1 to \(ReplayBench.itemsMax), not \(items).")
        }
    }

    func run() async throws {
        try await options.report { try await ReplayBench(items: items).measure(in: $0) }
    }
}
