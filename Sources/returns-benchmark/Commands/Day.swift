import ArgumentParser

/// `returns-benchmark day`.
struct Day: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Scans and keys per item over a generated day, with what became of its items.",
        discussion: """
            One seed makes suppliers, catalogue, bins and parcels with a hidden truth for each piece; the real workflow \
            takes the day without a person, and the invariants are checked after every step. The tables stand before \
            the figures; with --json, on standard error.
            """)

    @OptionGroup var options: BenchmarkOptions

    @Option(help: "The seed that the day follows from.")
    var seed = DayBench.seedUsually

    @Option(help: "Parcels of the day.")
    var parcels = DayBench.parcelsUsually

    func validate() throws {
        guard (1...DayBench.parcelsMax).contains(parcels) else {
            throw ValidationError("--parcels takes 1 to \(DayBench.parcelsMax), not \(parcels).")
        }
    }

    func run() async throws {
        try await options.report { _ in try DayBench(seed: seed, parcels: parcels).measure() }
    }
}
