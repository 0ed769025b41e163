import ArgumentParser

/// `returns-benchmark`: every promised figure beside its reference, in one run. Not shipped.
@main
struct ReturnsBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "returns-benchmark",
        abstract: "Measure the station's promised figures, each beside a reference taken in the same run.",
        discussion: """
            Figures of a debug build say nothing about the product: run `swift run -c release returns-benchmark all`.
            Percentiles are read from the sorted measurements (nearest rank); times are of CLOCK_MONOTONIC.
            Nothing here fails because a figure is high: the column `met` says what became of each goal.

            Exit codes: 0 measured; 1 a measurement could not be made, or found something that is wrong; 64 wrong usage.
            """,
        subcommands: [
            ScanToFrame.self, CommitCost.self, Decode.self, Recorder.self, Pipes.self, Pace.self, LabelCost.self,
            Start.self, Idle.self, Day.self, Decide.self, ReplayRules.self, Assignment.self, Rights.self,
            Views.self, HubIntake.self, Failover.self, Kills.self,
            All.self,
        ],
        defaultSubcommand: All.self)
}
