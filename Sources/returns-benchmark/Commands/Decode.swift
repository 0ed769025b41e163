import ArgumentParser

/// `returns-benchmark decode`.
struct Decode: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decode", abstract: "Events of recorded scans decoded per second.")

    @OptionGroup var options: BenchmarkOptions

    @Option(help: "Scans in the recording.")
    var scans = DecodeBench.scansUsually

    func validate() throws {
        guard scans > 0 else { throw ValidationError("--scans takes 1 or more, not \(scans).") }
    }

    func run() async throws {
        try await options.report { try await DecodeBench(scans: scans).measure(in: $0) }
    }
}
