import ArgumentParser

/// `returns-benchmark decide`.
struct Decide: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "A decision about an item beside the bare look-up of its product.",
        discussion: """
            The floor is in memory: 200,000 products, 5,000 bins, a policy of 200 rules. What a journal adds is the \
            business of `commit`.
            """)

    @OptionGroup var options: BenchmarkOptions

    @Option(help: "Items that are identified, graded and binned.")
    var items = DecideBench.itemsUsually

    func validate() throws {
        guard (1...DecideBench.itemsMax).contains(items) else {
            throw ValidationError("--items takes 1 to \(DecideBench.itemsMax), not \(items).")
        }
    }

    func run() async throws {
        try await options.report { _ in try DecideBench(items: items).measure() }
    }
}
