import ArgumentParser

/// `returns-benchmark views`.
struct Views: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "views",
        abstract: "The hub's lists of bins and items, beside the bare SQL over the same rows.",
        discussion: """
            A hub's own store takes in the events of a bench that puts items into bins, once; with --directory it is kept \
            and used again. Then the code behind `returns-hub bin list`, `bin show` and `items` reads that store.
            """)

    @OptionGroup var options: BenchmarkOptions

    @Option(help: "Items that lie in the bins.")
    var items = ViewsBench.itemsUsually

    func validate() throws {
        guard (ViewsBench.itemsMin...ViewsBench.itemsMax).contains(items) else {
            throw ValidationError("--items takes \(ViewsBench.itemsMin) to \(ViewsBench.itemsMax), not \(items).")
        }
    }

    func run() async throws {
        try await options.report { try await ViewsBench(items: items).measure(in: $0) }
    }
}
