import ArgumentParser

/// `returns-benchmark day`.
struct Day: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Scans and keys per item over a generated day, with what became of its items.",
        discussion: """
            One seed makes suppliers, catalogue, bins and parcels with a hidden truth for each piece; the real workflow \
            takes the day without a person, and the invariants are checked after every step. On a bad day a printer is \
            out, the hub is away for forty minutes, three bins are full at once, a recall is broadcast and a phone has \
            a swollen battery; the summary says what came of each. With --journal one bench takes all of it over a real \
            journal, whose facts, decisions and events are held against the day's own at every step. The tables stand \
            before the figures; with --json, on standard error.
            """)

    @OptionGroup var options: BenchmarkOptions

    @Option(help: "The seed that the day follows from.")
    var seed = DayBench.seedUsually

    @Option(help: "Parcels of the day.")
    var parcels = DayBench.parcelsUsually

    @Flag(help: "Make it a bad day.")
    var bad = false

    @Flag(help: "Put a real journal behind the day, which then has one bench.")
    var journal = false

    func validate() throws {
        guard (1...DayBench.parcelsMax).contains(parcels) else {
            throw ValidationError("--parcels takes 1 to \(DayBench.parcelsMax), not \(parcels).")
        }
    }

    func run() async throws {
        let bench = DayBench(seed: seed, parcels: parcels, isBad: bad)
        try await options.report { place in
            try journal ? bench.measure(journalIn: place.fresh("day")) : bench.measure()
        }
    }
}
