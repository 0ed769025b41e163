import ArgumentParser
import Simulation

/// `returns-benchmark all`: every figure with its usual settings.
struct All: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Every figure, one after the other.")

    @OptionGroup var options: BenchmarkOptions

    @Option(help: "The station's binary for `idle`. Without it: the one beside this program.")
    var station: String?

    @Option(help: "The hub's binary for `hub`. Without it: the one beside this program.")
    var hub: String?

    @Option(help: "Journaled events for `start`.")
    var events = StartBench.eventsUsually

    func run() async throws {
        try await options.report { place in
            var report = try await ScanBench(rounds: ScanBench.roundsUsually).measure(in: place)
            report = try report + CommitBench(items: CommitBench.itemsUsually).measure(in: place)
            report = try await report + DecodeBench(scans: DecodeBench.scansUsually).measure(in: place)
            report = try await report + RecorderBench(scans: RecorderBench.scansUsually).measure(in: place)
            report = try await report + PipeBench(scans: PipeBench.scansUsually).measure(in: place)
            report = try await report + PaceBench(scans: PaceBench.scansUsually).measure(in: place)
            report = try await report + EncodeBench(labels: EncodeBench.labelsUsually).measure()
            report = try await report + WireBench().measure()
            report = try await report + StartBench(events: events).measure(in: place)
            report = try report + DecideBench(items: DecideBench.itemsUsually).measure()
            report = try await report + ReplayBench(items: ReplayBench.itemsUsually).measure(in: place)
            report = try report + DayBench(seed: DayBench.seedUsually, parcels: DayBench.parcelsUsually).measure()
            report = try report + AssignmentBench(items: AssignmentBench.itemsUsually).measure()
            report = report + RightsBench(schedules: RightsBench.schedulesUsually).measure()
            report = try await report + ViewsBench(items: ViewsBench.itemsUsually).measure(in: place)
            do {
                report = try await report + HubBench(usuallyWith: hub).measure(in: place)
            } catch HubProgramFault.missing(let path) {
                report = report + BenchmarkReport(notes: ["hub: not measured, there is no program \(path)."])
            }
            do {
                return try await report
                    + IdleBench(binary: station, seconds: IdleBench.secondsUsually).measure(in: place)
            } catch BenchmarkFault.noStation(let path) {
                return report + BenchmarkReport(notes: ["idle: not measured, there is no program \(path)."])
            }
        }
    }
}
