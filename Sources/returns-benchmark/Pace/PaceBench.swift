import Foundation
import Journal
import Returns
import SystemPackage
import Wire

/// Scans that come as a scanner polled every millisecond sends them, one report each millisecond, into the running
/// station, which commits every one of them meanwhile: two badges take the bench in turn, two events each time.
///
/// The kernel's queue of 64 records is modelled by the pipe: a report for which it would have no room is not sent, and
/// its scan is lost.
struct PaceBench: Sendable {
    let scans: Int

    static let scansUsually = 10_000
    static let scansMax = 1_000_000
    /// The longest time that bytes may lie unread, in milliseconds.
    static let stallMillisecondsMax = 5.0
    private static let badges = ["1001", "1002"]

    func measure(in place: Workplace) async throws -> BenchmarkReport {
        let folder = try place.fresh("pace")
        let floor = try BenchFloor()
        let journal = try floor.journal(at: "\(folder)/journal.sqlite")
        let badges = Self.badges.map { Badge(id: $0, alias: $0, language: .english, role: .operator) }
        _ = try journal.applyReference(badges.map(ReferenceItem.badge), cursor: "pace")
        try journal.close()
        let scanner = "\(folder)/scanner"
        try Descriptors.makeFIFO(at: scanner)
        let clock = WatchedClock()
        let running = RunningStation(folder: folder, scanner: scanner) { clock.now() }
        let result = try await running.run {
            try await OwnThread.run { try send(to: scanner, clock) }
        }
        let committed = try Self.committed(at: "\(folder)/journal.sqlite")
        return BenchmarkReport(figures(result, committed: committed), notes: notes(result, committed: committed))
    }

    private func send(to path: String, _ clock: WatchedClock) throws -> PacedScanner.Result {
        var scanner = try PacedScanner(path: path)
        let scanned = Self.badges.map { OwnCode.badge($0).text.lowercased() }
        for number in 0..<scans {
            try scanner.scan(scanned[number % scanned.count])
            clock.advance(byMilliseconds: 1)
        }
        return try scanner.finish()
    }

    /// How often a badge took the bench, by the journal.
    private static func committed(at path: String) throws -> Int {
        let bare = try BareDatabase(path: path)
        defer { bare.close() }
        let kind = "operatorSignedIn"
        return Int(try bare.integer("SELECT count(*) FROM event WHERE instr(CAST(bytes AS TEXT), '\(kind)') > 0") ?? 0)
    }

    private func figures(_ result: PacedScanner.Result, committed: Int) -> [Figure] {
        [
            Figure(
                "pace", "\(scans) scans at one report a millisecond: lost", .scans, [Double(scans - committed)],
                goal: .maxAtMost(0)),
            Figure(
                "pace", "bytes lie unread while the journal commits", .milliseconds, result.unreadMilliseconds,
                goal: .maxAtMost(Self.stallMillisecondsMax)),
            Figure(
                "pace", "a report sent later than its millisecond (reference)", .milliseconds,
                result.lateMilliseconds),
        ]
    }

    private func notes(_ result: PacedScanner.Result, committed: Int) -> [String] {
        let seconds = String(format: "%.0f", result.seconds)
        return [
            """
            pace: \(committed) of \(scans) scans are in the journal, sent in \(seconds) s; \(result.overflows) reports \
            found the queue of \(PacedScanner.queueRecords) records full. The pipe is looked at every 50 µs or so, \
            which is what a reading that is there at once shows; the reference is how late the sender itself was woken.
            """
        ]
    }
}
