import ArgumentParser

/// `returns-benchmark label`.
struct LabelCost: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "label", abstract: "Labels spelt a second in each printer language, and their time on the wire.")

    @OptionGroup var options: BenchmarkOptions

    @Option(help: "Labels of each language in one run.")
    var labels = EncodeBench.labelsUsually

    func validate() throws {
        guard (1...EncodeBench.labelsMax).contains(labels) else {
            throw ValidationError("--labels takes 1 to \(EncodeBench.labelsMax), not \(labels).")
        }
    }

    func run() async throws {
        try await options.report { _ in
            try await EncodeBench(labels: labels).measure() + WireBench().measure()
        }
    }
}
