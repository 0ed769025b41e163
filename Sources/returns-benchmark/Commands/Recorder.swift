import ArgumentParser

/// `returns-benchmark recorder`.
struct Recorder: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recorder", abstract: "What the device flight recorder costs on the way of each key.")

    @OptionGroup var options: BenchmarkOptions

    @Option(help: "Scans that are sent.")
    var scans = RecorderBench.scansUsually

    func validate() throws {
        guard scans > 0 else { throw ValidationError("--scans takes 1 or more, not \(scans).") }
    }

    func run() async throws {
        try await options.report { try await RecorderBench(scans: scans).measure(in: $0) }
    }
}
