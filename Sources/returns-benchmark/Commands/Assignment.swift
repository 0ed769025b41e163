import ArgumentParser

/// `returns-benchmark assignment`.
struct Assignment: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Choosing a bin among five thousand open ones beside a plain walk over the same numbers.",
        discussion: """
            All bins are of one class, which is the worst case: a floor's bins are kept class by class, and only those \
            of the item's own are looked at.
            """)

    @OptionGroup var options: BenchmarkOptions

    @Option(help: "Items that are assigned.")
    var items = AssignmentBench.itemsUsually

    func validate() throws {
        guard (1...AssignmentBench.itemsMax).contains(items) else {
            throw ValidationError("--items takes 1 to \(AssignmentBench.itemsMax), not \(items).")
        }
    }

    func run() async throws {
        try await options.report { _ in try AssignmentBench(items: items).measure() }
    }
}
