import Foundation

/// The daemon with nothing to do, beside a process that only sleeps: how often the kernel had to switch to one of its
/// threads, and how much memory it holds. It has a scanner that is not plugged in, a printer that is a file, and no
/// hub.
struct IdleBench: Sendable {
    let binary: String?
    let seconds: Int

    static let secondsUsually = 30
    /// Wake-ups in the whole time, and resident memory. No service manager asks for a watchdog here.
    static let wakeUpsMax = 0.0
    static let mebibytesMax = 40.0
    /// How long a start is waited for, and how often one looks whether it is over.
    private static let (startMillisecondsMax, lookMilliseconds) = (10_000, 50)
    /// What a start stirs up is over after this time.
    private static let settlingMilliseconds = 2_000

    func measure(in place: Workplace) async throws -> BenchmarkReport {
        let folder = try place.fresh("idle")
        let path = binary ?? Child.besideThisProgram("returns-station")
        guard FileManager.default.isExecutableFile(atPath: path) else { throw BenchmarkFault.noStation(path: path) }
        try Data(Self.configuration(folder).utf8).write(to: URL(filePath: "\(folder)/station.yaml"))
        let daemon = try Child.start(path, ["run", "--config", "\(folder)/station.yaml"], log: "\(folder)/station.log")
        defer { daemon.stop() }
        let sleeper = try Child.start("/usr/bin/env", ["sleep", String(seconds + 60)], log: "\(folder)/sleep.log")
        defer { sleeper.stop() }
        let seconds = self.seconds
        let (own, reference) = try await OwnThread.run {
            try Self.waitForStart(of: daemon, in: folder)
            Descriptors.rest(milliseconds: Self.settlingMilliseconds)
            let before = (try ProcessCounts(process: daemon.id), try ProcessCounts(process: sleeper.id))
            // The time that passes is what is measured.
            for _ in 0..<seconds { Descriptors.rest(milliseconds: 1_000) }
            let after = (try ProcessCounts(process: daemon.id), try ProcessCounts(process: sleeper.id))
            return (
                Rows(what: "the daemon", before: before.0, after: after.0),
                Rows(what: "sleep(1) (reference)", before: before.1, after: after.1)
            )
        }
        return BenchmarkReport(own.figures(seconds, withGoals: true) + reference.figures(seconds, withGoals: false))
    }

    /// The daemon is up when its control socket is there.
    private static func waitForStart(of daemon: Child, in folder: String) throws {
        for _ in 0..<(startMillisecondsMax / lookMilliseconds) {
            if FileManager.default.fileExists(atPath: "\(folder)/control") { return }
            guard daemon.process.isRunning else {
                let words = try? String(contentsOfFile: "\(folder)/station.log", encoding: .utf8)
                throw BenchmarkFault.stationEnded(words ?? "without a word")
            }
            Descriptors.rest(milliseconds: lookMilliseconds)
        }
        throw BenchmarkFault.silent(what: "the daemon's control socket", milliseconds: startMillisecondsMax)
    }

    private static func configuration(_ folder: String) -> String {
        """
        station: IDLE
        stateDirectory: "\(folder)"
        runtimeDirectory: "\(folder)"
        scanners:
          - { name: hand, serial: "returns-benchmark has none" }
        printer:
          file: "\(folder)/labels.txt"
          language: text

        """
    }
}

/// What two counts of one process say.
private struct Rows: Sendable {
    let what: String
    let voluntary: Int
    let involuntary: Int
    let mebibytes: Double

    init(what: String, before: ProcessCounts, after: ProcessCounts) {
        self.what = what
        (voluntary, involuntary) = after.switches(since: before)
        mebibytes = after.residentMebibytes
    }

    func figures(_ seconds: Int, withGoals: Bool) -> [Figure] {
        let kinds = "\(voluntary) voluntary, \(involuntary) not"
        return [
            Figure(
                "idle", "\(what): wake-ups in \(seconds) s (\(kinds))", .switches, [Double(voluntary + involuntary)],
                goal: withGoals ? .maxAtMost(IdleBench.wakeUpsMax) : nil),
            Figure(
                "idle", "\(what): resident memory", .mebibytes, [mebibytes],
                goal: withGoals ? .maxBelow(IdleBench.mebibytesMax) : nil),
        ]
    }
}
