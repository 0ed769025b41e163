import Console
import Devices
import Foundation
import Journal
import Returns
import Station

/// From opening a long journal to the first screen; beside it a plain open of the same file.
struct StartBench: Sendable {
    let events: Int

    static let eventsUsually = 1_000_000
    /// More would need more licence plates than one prefix has.
    static let eventsMax = 10_000_000
    /// What a start may take, in milliseconds.
    static let millisecondsMax = 500.0
    private static let rounds = 20

    /// Whether the kernel still has the file in memory.
    private enum Cache: String, CaseIterable {
        case warm = "file in memory"
        case cold = "file on disk only"
    }

    func measure(in place: Workplace) async throws -> BenchmarkReport {
        let folder = try place.kept("start-\(events)")
        let path = "\(folder)/journal.sqlite"
        let floor = try BenchFloor()
        let began = MonotonicTime.now()
        let isNew = try await OwnThread.run { try LongJournal(floor: floor, path: path).make(events: events) }
        let making = Int(MonotonicTime.now().milliseconds(since: began) / 1_000)
        var figures: [Figure] = []
        for cache in Cache.allCases { figures += try await figuresOf(cache, floor, folder, path) }
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber
        let mebibytes = (size?.intValue ?? 0) / 1_048_576
        let made = isNew ? "made and verified in \(making) s" : "from an earlier run, verified then"
        return BenchmarkReport(
            figures, notes: ["start: the journal has \(events) events, \(mebibytes) MiB, \(made)."])
    }

    private func figuresOf(
        _ cache: Cache, _ floor: BenchFloor, _ folder: String, _ path: String
    ) async throws -> [Figure] {
        var (parts, whole, bare): ([Double], [Double], [Double]) = ([], [], [])
        for _ in 0..<Self.rounds {
            try prepare(cache, path)
            parts.append(try Self.openAndDraw(floor, path))
            try prepare(cache, path)
            whole.append(try await Self.startStation(folder))
            try prepare(cache, path)
            bare.append(try openBare(path))
        }
        let goal = Figure.Goal.maxBelow(Self.millisecondsMax)
        return [
            Figure("start", "open, restore, first screen; \(cache.rawValue)", .milliseconds, parts, goal: goal),
            Figure(
                "start", "the whole station to its first prompt; \(cache.rawValue)", .milliseconds, whole, goal: goal),
            Figure("start", "plain open and max(sequence), reference; \(cache.rawValue)", .milliseconds, bare),
        ]
    }

    private func prepare(_ cache: Cache, _ path: String) throws {
        switch cache {
        case .warm: break
        case .cold: try Descriptors.forgetCache(of: path)
        }
    }

    private static func openAndDraw(_ floor: BenchFloor, _ path: String) throws -> Double {
        let start = MonotonicTime.now()
        let journal = try floor.journal(at: path)
        let state = try journal.restore()
        let prompt = Workflow.prompt(
            state, station: journal.identity, playbook: journal.playbook(), products: [floor.product])
        let screen = Screen(
            prompt: prompt, message: nil, status: BenchStatus(), entry: "", now: BenchFloor.morning, size: .standard,
            charset: .unicode, phrasebook: prompt.language.phrasebook(.utc))
        var encoder = TerminalEncoder()
        let bytes = encoder.encode(screen)
        let end = MonotonicTime.now()
        try journal.close()
        guard case .question = prompt.step, !bytes.isEmpty else {
            throw BenchmarkFault.wrongOutcome(what: "the first prompt", expected: "a question", found: "another")
        }
        return end.milliseconds(since: start)
    }

    /// The service with its sockets, threads and loop, in this process.
    private static func startStation(_ folder: String) async throws -> Double {
        let running = RunningStation(folder: folder, scanner: nil) { BenchFloor.morning }
        let start = MonotonicTime.now()
        let end = try await running.run { MonotonicTime.now() }
        return end.milliseconds(since: start)
    }

    private func openBare(_ path: String) throws -> Double {
        let start = MonotonicTime.now()
        let bare = try BareDatabase(path: path)
        let last = try bare.integer("SELECT max(sequence) FROM event WHERE epoch = (SELECT epoch FROM station)") ?? 0
        let end = MonotonicTime.now()
        bare.close()
        guard last >= events else {
            throw BenchmarkFault.wrongOutcome(what: "the last sequence", expected: "\(events)", found: "\(last)")
        }
        return end.milliseconds(since: start)
    }
}
