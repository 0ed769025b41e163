import ArgumentParser

/// `returns-benchmark idle`.
struct Idle: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Wake-ups and resident memory of the daemon with nothing to do.")

    @OptionGroup var options: BenchmarkOptions

    @Option(help: "The station's binary. Without it: the one beside this program.")
    var station: String?

    @Option(help: "How long it is watched, in seconds.")
    var seconds = IdleBench.secondsUsually

    func validate() throws {
        guard seconds > 0 else { throw ValidationError("--seconds takes 1 or more, not \(seconds).") }
    }

    func run() async throws {
        try await options.report { try await IdleBench(binary: station, seconds: seconds).measure(in: $0) }
    }
}
