import Foundation
import Returns
import SystemPackage
import Testing
import Wire

@testable import Hub

/// What is known of a crash after it. Each crash is a real one, in a process of its own.
@Suite(.serialized) struct FoldWatchTests {
    private static let key = FoldWatch.Key(station: "S1", epoch: 1, sequence: 2, hash: EventHash(of: Data([7])))

    private static func path() -> String { NSTemporaryDirectory() + "crash-" + UUID().uuidString.prefix(8) }

    @Test func `a key is read from its note, and nothing else is`() {
        #expect(FoldWatch.Key(words: Self.key.words) == Self.key)
        for words in ["", "S1 1 2", "S1 x 2 \(Self.key.hash.hex)", "S1 1 2 00"] {
            #expect(FoldWatch.Key(words: words) == nil)
        }
    }

    @Test func `a crash leaves the note of what was done`() async throws {
        let path = Self.path()
        defer { try? FileManager.default.removeItem(atPath: path) }
        await #expect(processExitsWith: .failure) { [path = path as String] in
            let note = try CrashNote(FilePath(path))
            note.markAtCrash()
            note.write("this one")
            Unreliable.trap()
        }
        #expect(try CrashNote(FilePath(path)).left == "this one")
        // Read once, it is gone.
        #expect(try CrashNote(FilePath(path)).left == nil)
    }

    @Test func `neither a kill nor a crash between two events names one`() async throws {
        let path = Self.path()
        defer { try? FileManager.default.removeItem(atPath: path) }
        await #expect(processExitsWith: .failure) { [path = path as String] in
            let note = try CrashNote(FilePath(path))
            note.markAtCrash()
            note.write("this one")
            Unreliable.kill()
        }
        #expect(try CrashNote(FilePath(path)).left == nil)
        await #expect(processExitsWith: .failure) { [path = path as String] in
            let note = try CrashNote(FilePath(path))
            note.markAtCrash()
            note.write("this one")
            note.clear()
            Unreliable.trap()
        }
        #expect(try CrashNote(FilePath(path)).left == nil)
    }

    @Test func `an event over which the hub crashed twice is put aside, and its station goes on`() async throws {
        let floor = try Floor()
        let path = Self.path()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let store = try await floor.open(stations: ["S1"]).store
        let journal = StationJournal("S1", [.benchPaused, .benchResumed, .benchPaused])
        let key = FoldWatch.Key(station: "S1", epoch: 1, sequence: 2, hash: EventHash(of: journal.sealed[1].bytes))
        for crash in 1...2 {
            await #expect(processExitsWith: .failure) { [path = path as String, words = key.words as String] in
                let note = try CrashNote(FilePath(path))
                note.markAtCrash()
                note.write(words)
                Unreliable.trap()
            }
            let watch = try await FoldWatch(FilePath(path), of: store, at: Floor.start)
            #expect(watch.isPutAside(key) == (crash == 2))
        }
        let watch = try await FoldWatch(FilePath(path), of: store, at: Floor.start)
        let outcome = try await store.append([journal.received()], watch: watch)
        guard case .accepted(let mark, let quarantined) = outcome.replies[0] else {
            Issue.record("expected an acceptance, got \(outcome.replies)")
            return
        }
        #expect(mark.acceptedThrough == 3)
        #expect(quarantined == [2])
        #expect(outcome.tally.quarantined == [.crash: 1])
        let reason = try await store.reading {
            try $0.one(String.self, "SELECT quarantine FROM event WHERE sequence = 2")
        }
        #expect(reason == "the hub crashed over it 2 times")
    }
}

/// Ways to end.
private enum Unreliable {
    static func trap() -> Never { preconditionFailure("on purpose") }
    static func kill() { PosixEnd.kill() }
}
