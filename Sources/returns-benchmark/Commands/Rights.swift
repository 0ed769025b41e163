import ArgumentParser

/// `returns-benchmark rights`.
struct Rights: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bins overfilled under random schedules of loss, doubling, restore, force and cut.",
        discussion: """
            One bin, a hub and one to four stations. With rights that are only given back no bin is fuller than its \
            capacity but by items that somebody put in all the same; with rights that run out some are.
            """)

    @OptionGroup var options: BenchmarkOptions

    @Option(help: "Schedules, one for each seed from 0.")
    var schedules = RightsBench.schedulesUsually

    func validate() throws {
        guard (1...RightsBench.schedulesMax).contains(schedules) else {
            throw ValidationError("--schedules takes 1 to \(RightsBench.schedulesMax), not \(schedules).")
        }
    }

    func run() async throws {
        try await options.report { _ in RightsBench(schedules: schedules).measure() }
    }
}
