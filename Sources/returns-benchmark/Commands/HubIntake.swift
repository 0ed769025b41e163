import ArgumentParser

/// `returns-benchmark hub`.
struct HubIntake: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hub",
        abstract: "What the hub takes in over HTTP from many stations, beside the same events as bare rows.",
        discussion: """
            `returns-hub serve` runs as a process of its own on a fresh database; each station has its connections, its \
            plates and its chain, and works through returns that the real workflow decided. Every answer is checked, and \
            at the end the hub's events are counted. Throughput is of a closed loop; the times at the steady rate run \
            from the moment at which each push was due. What is stored last grows with --stored: 1000000 takes minutes.
            """)

    @OptionGroup var options: BenchmarkOptions

    @Option(help: "The hub's binary. Without it: the one beside this program.")
    var hub: String?

    @Option(help: "An empty database of PostgreSQL, by a connection string of libpq. Without it: a file of SQLite.")
    var database: String?

    @Option(help: "Stations.")
    var stations = HubBench.stationsUsually

    @Option(help: "Events of one push.")
    var batch = HubBench.batchUsually

    @Option(help: "Events a second of the steady load.")
    var rate = HubBench.rateUsually

    @Option(help: "How long the steady load lasts, in seconds.")
    var seconds = HubBench.secondsUsually

    @Option(help: "Events up to which the cost of one is measured: at 10000, at 100000 and at 1000000 stored.")
    var stored = HubBench.storedUsually

    func validate() throws {
        let ranges = [
            ("stations", stations, 1...HubBench.stationsMax), ("batch", batch, 1...HubBench.batchMax),
            ("rate", rate, 1...HubBench.rateMax), ("seconds", seconds, 1...HubBench.secondsMax),
            ("stored", stored, 1...HubBench.storedMax),
        ]
        for (name, value, range) in ranges where !range.contains(value) {
            throw ValidationError("--\(name) takes \(range.lowerBound) to \(range.upperBound), not \(value).")
        }
    }

    func run() async throws {
        let bench = HubBench(
            stations: stations, batch: batch, rate: rate, seconds: seconds, stored: stored, binary: hub,
            database: database)
        try await options.report { try await bench.measure(in: $0) }
    }
}
