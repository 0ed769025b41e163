import Foundation
import Simulation
import Testing

/// The shortest form of the drills that `returns-benchmark failover` and `returns-benchmark kills` play at length.
@Suite(.serialized) struct DrillTests {
    /// The tests and the program are built into one folder.
    private static let hub: String = {
        let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(filePath: own).deletingLastPathComponent().appending(path: "returns-hub").path
    }()

    @Test(arguments: [false, true])
    func `what a killed primary takes with it is delivered again`(isSynchronous: Bool) async throws {
        let drill = FailoverDrill(
            stations: 3, rounds: 1, isSynchronous: isSynchronous, seed: 11, binary: Self.hub)
        let report = try await drill.run { _, _ in }
        for finding in report.floor.findings { Issue.record("\(finding)") }
        #expect(report.rounds.count == 1)
        #expect(report.rounds.allSatisfy { $0.seconds < FailoverDrill.secondsMax })
        if isSynchronous { #expect(report.rounds.allSatisfy { $0.lost == 0 }) }
        #expect(report.floor.events > 50)
    }

    @Test func `whoever reads on misses nothing while hubs and database are killed`() async throws {
        let drill = KillDrill(stations: 3, kills: 6, seed: 12, binary: Self.hub)
        let report = try await drill.run { _ in }
        for finding in report.floor.findings { Issue.record("\(finding)") }
        #expect(report.hubKills + report.databaseKills == 6)
        #expect(report.read == report.floor.events)
    }
}
