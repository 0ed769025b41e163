import Foundation
import Journal
import Rehearsal
import Returns
import SystemPackage
import Testing
import Wire

/// A process that is killed while it commits: at every instant the files hold what was acknowledged.
@Suite(.serialized)
struct CrashTests {
    /// Crash images taken in one run.
    private static let images = 120
    /// Every so many images the whole chain is walked and folded as well; for the others the last events are enough.
    private static let wholeEvery = 12
    /// Steps that the writing process commits if nobody kills it; never reached while the test lives.
    private static let stepsAtMost = 200_000

    @Test func `whenever the process dies, the journal holds every acknowledged step and a whole chain`() async throws {
        let folder = try TemporaryFolder()
        async let observed = Self.onItsOwnThread { [folder] in try Self.takeImages(of: folder) }
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path.string as String] in
            try CrashTests.write(in: FilePath(path))
        }
        let report = try await observed
        #expect(report.images == Self.images)
        #expect(report.differentEnds > Self.images / 4, "the images hardly differ")
        #expect(report.failures.isEmpty, "\(report.failures.prefix(5).joined(separator: "\n"))")
        // The killed process's own files are the last image.
        let left = try Self.judge(
            folder.path, acknowledged: try Acknowledgements(in: folder.path).read(), fromTheStart: true)
        #expect(left.failure == nil)
    }

    /// The writing process: commits and tells what it was told is committed, until it is killed.
    private static func write(in folder: FilePath) throws {
        let acknowledgements = try Acknowledgements(in: folder, pid: getpid())
        var walk = BenchWalk(try Floor.open(folder.appending("journal.sqlite"), parcels: 3_000), seed: 99)
        for _ in 0..<stepsAtMost {
            try walk.step()
            try acknowledgements.write(walk.journal.lastSequence)
        }
    }

    /// Work that blocks for long does not take one of the few threads that all the other tests share.
    private static func onItsOwnThread<Value: Sendable>(
        _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result(catching: work)) }
        }
    }

    private struct Report {
        var images = 0
        var differentEnds = 0
        var failures: [String] = []
    }

    /// Halts the writer again and again at no particular instant, copies its files as they are, and opens the copy.
    private static func takeImages(of folder: TemporaryFolder) throws -> Report {
        let writer = try Acknowledgements(waitingIn: folder.path)
        defer { kill(writer.pid, SIGKILL) }
        var dice = Dice(seed: 5)
        var report = Report()
        var ends: Set<Int> = []
        while report.images < images {
            try writer.wait(forSequence: try writer.read() + Int.random(in: 1...12, using: &dice))
            for _ in 0..<Int.random(in: 0...300, using: &dice) { sched_yield() }
            try Halt.stop(writer.pid)
            let image = try copy(of: folder)
            let verdict = try judge(
                image.path, acknowledged: try writer.read(), fromTheStart: report.images % wholeEvery == 0)
            if let failure = verdict.failure { report.failures.append("image \(report.images): \(failure)") }
            ends.insert(verdict.lastSequence)
            report.images += 1
            Halt.resume(writer.pid)
        }
        report.differentEnds = ends.count
        return report
    }

    private static func copy(of folder: TemporaryFolder) throws -> TemporaryFolder {
        let image = try TemporaryFolder()
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(
                atPath: folder.journal.string + suffix, toPath: image.journal.string + suffix)
        }
        // The same ballast for all: laying 4 MiB anew per image would tell nothing and cost most of the time.
        try FileManager.default.linkItem(
            atPath: folder.journal.string + ".ballast", toPath: image.journal.string + ".ballast")
        return image
    }

    /// Opens what a crash left: nothing acknowledged is missing, at most the step under way is there as well.
    private static func judge(
        _ folder: FilePath, acknowledged: Int, fromTheStart: Bool
    ) throws -> (lastSequence: Int, failure: String?) {
        let journal = try Floor.open(folder.appending("journal.sqlite"), parcels: 3_000)
        let last = journal.lastSequence
        let state = try journal.restore()
        defer { try? journal.close() }
        if last < acknowledged { return (last, "\(acknowledged) acknowledged, \(last) found") }
        let later = try journal.events(from: acknowledged + 1, limit: 1_000).map(\.recorded.step)
        if Set(later).count > 1 { return (last, "more than the step under way came after \(acknowledged): \(later)") }
        guard fromTheStart else { return (last, nil) }
        let head = try journal.summary().headHash
        let verdict = try journal.verifyChain()
        if verdict != .intact(events: last, headHash: head) { return (last, "\(verdict)") }
        if try journal.foldFromStart() != state { return (last, "checkpoint and full fold differ at \(last)") }
        if let fault = try journal.integrityFault() { return (last, fault) }
        return (last, nil)
    }
}
