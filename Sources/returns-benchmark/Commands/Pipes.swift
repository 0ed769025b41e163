import ArgumentParser

/// `returns-benchmark pipe`.
struct Pipes: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pipe", abstract: "Scans of every kind of scanner decoded from a pipe, beside read(2) alone.")

    @OptionGroup var options: BenchmarkOptions

    @Option(help: "Scans of each kind.")
    var scans = PipeBench.scansUsually

    func validate() throws {
        guard scans > 0 else { throw ValidationError("--scans takes 1 or more, not \(scans).") }
    }

    func run() async throws {
        try await options.report { try await PipeBench(scans: scans).measure(in: $0) }
    }
}
