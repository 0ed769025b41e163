import ArgumentParser

/// `returns-benchmark start`.
struct Start: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "From opening a long journal to the first prompt.",
        discussion: """
            The journal is made once; with --directory it is kept and used again. Its events come from the workflow and \
            are sealed as the station seals them, but written many to a transaction; its chain is verified after that.
            """)

    @OptionGroup var options: BenchmarkOptions

    @Option(help: "Journaled events.")
    var events = StartBench.eventsUsually

    func validate() throws {
        guard (1...StartBench.eventsMax).contains(events) else {
            throw ValidationError("--events takes 1 to \(StartBench.eventsMax), not \(events).")
        }
    }

    func run() async throws {
        try await options.report { try await StartBench(events: events).measure(in: $0) }
    }
}
