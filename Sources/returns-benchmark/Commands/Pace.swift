import ArgumentParser

/// `returns-benchmark pace`.
struct Pace: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Scans at a scanner's own pace into a station that commits each of them.",
        discussion: """
            The usual number of scans takes some five minutes, because every report comes at its own millisecond.
            """)

    @OptionGroup var options: BenchmarkOptions

    @Option(help: "Scans that are sent.")
    var scans = PaceBench.scansUsually

    func validate() throws {
        guard (1...PaceBench.scansMax).contains(scans) else {
            throw ValidationError("--scans takes 1 to \(PaceBench.scansMax), not \(scans).")
        }
    }

    func run() async throws {
        try await options.report { try await PaceBench(scans: scans).measure(in: $0) }
    }
}
