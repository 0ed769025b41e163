import Foundation
import GRDB
import Journal
import Returns
import SystemPackage
import Testing

/// What the journal does with the file it finds.
struct OpeningTests {
    @Test func `a fresh journal writes with synchronous FULL in WAL mode`() throws {
        let folder = try TemporaryFolder()
        let journal = try Floor.open(folder.journal)
        let summary = try journal.summary()
        #expect(summary.synchronous == 2)
        #expect(summary.schemaVersion == 11)
        #expect(summary.events == 0)
        #expect(summary.hasBallast)
        #expect(summary.freeBytes ?? 0 > 0)
        #expect(WholeFile.exists(folder.file("journal.sqlite-wal")))
    }

    @Test func `synchronous stays FULL after reopening and after many commits`() throws {
        let folder = try TemporaryFolder()
        try Floor.open(folder.journal).close()
        var walk = BenchWalk(try Floor.open(folder.journal), seed: 3)
        try walk.steps(50)
        #expect(try walk.journal.summary().synchronous == 2)
    }

    @Test func `looking at an open journal leaves SQLite's locks on the file`() throws {
        let folder = try TemporaryFolder()
        let journal = try Floor.open(folder.journal)
        let held = try Self.locks(on: folder.journal)
        #expect(held > 0, "an open WAL database is locked, or another program may remove its log")
        _ = try journal.summary()
        #expect(try Self.locks(on: folder.journal) == held)
        try Journal.openReadOnly(at: folder.journal, playbook: Floor.playbook()).close()
        #expect(try Self.locks(on: folder.journal) > 0)
    }

    /// Advisory locks of this process on a file, as the kernel lists them (proc(5), `/proc/locks`).
    private static func locks(on path: FilePath) throws -> Int {
        let facts = try FileManager.default.attributesOfItem(atPath: path.string)
        let inode = (facts[.systemFileNumber] as? NSNumber)?.uint64Value ?? 0
        let process = ProcessInfo.processInfo.processIdentifier
        let lines = try String(contentsOfFile: "/proc/locks", encoding: .utf8).split(separator: "\n")
        return lines.filter { line in
            let words = line.split(separator: " ")
            return words.contains("\(process)") && words.contains { $0.hasSuffix(":\(inode)") }
        }.count
    }

    @Test func `a text file is refused and left as it was`() throws {
        let folder = try TemporaryFolder()
        try refused(Data("plate;grade\nL100010000017;A\n".utf8), at: folder.journal) {
            $0 == .foreignFile(path: folder.journal, applicationID: nil)
        }
    }

    @Test func `a database of another program is refused and left as it was`() throws {
        let folder = try TemporaryFolder()
        let other = try DatabaseQueue(path: folder.journal.string)
        try other.write { try $0.execute(sql: "PRAGMA application_id = 77; CREATE TABLE note (text TEXT)") }
        try other.close()
        try refused(try WholeFile.read(folder.journal), at: folder.journal) {
            $0 == .foreignFile(path: folder.journal, applicationID: 77)
        }
    }

    @Test func `a journal of a later version is refused and left as it was`() throws {
        let folder = try TemporaryFolder()
        try Floor.open(folder.journal).close()
        let later = try DatabaseQueue(path: folder.journal.string)
        try later.write { try $0.execute(sql: "PRAGMA user_version = 12") }
        _ = try later.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        try later.close()
        try refused(try WholeFile.read(folder.journal), at: folder.journal) {
            $0 == .newerSchema(found: 12, supported: 11)
        }
    }

    @Test(arguments: [60, 1_000, 20_000])
    func `a truncated journal is refused as damaged`(bytes: Int) throws {
        let folder = try TemporaryFolder()
        var walk = BenchWalk(try Floor.open(folder.journal), seed: 1)
        try walk.steps(60)
        try walk.journal.close()
        let whole = try WholeFile.read(folder.journal)
        try #require(whole.count > bytes)
        try WholeFile.write(whole.prefix(bytes), to: folder.journal)
        try refused(whole.prefix(bytes), at: folder.journal) {
            if case .damaged = $0 { true } else { false }
        }
    }

    @Test func `a journal with overwritten pages is refused as damaged`() throws {
        let folder = try TemporaryFolder()
        var walk = BenchWalk(try Floor.open(folder.journal), seed: 1)
        try walk.steps(200)
        try walk.journal.close()
        var spoiled = try WholeFile.read(folder.journal)
        try #require(spoiled.count > 10 * 4_096)
        for start in stride(from: 2 * 4_096, through: 8 * 4_096, by: 4_096) {
            spoiled.replaceSubrange(start..<start + 512, with: Data(repeating: 0xEE, count: 512))
        }
        try WholeFile.write(spoiled, to: folder.journal)
        try refused(spoiled, at: folder.journal) {
            if case .damaged = $0 { true } else { false }
        }
    }

    @Test func `an empty file where no journal was becomes one`() throws {
        let folder = try TemporaryFolder()
        try WholeFile.write(Data(), to: folder.journal)
        #expect(try Floor.open(folder.journal).lastSequence == 0)
    }

    @Test func `closing folds the write-ahead log into the file`() throws {
        let folder = try TemporaryFolder()
        var walk = BenchWalk(try Floor.open(folder.journal), seed: 1)
        try walk.steps(60)
        try walk.journal.close()
        #expect(try WholeFile.read(folder.file("journal.sqlite-wal")).isEmpty)
        #expect(try Floor.open(folder.journal).restore() == walk.state)
    }

    @Test func `an empty file where a journal was is damage`() throws {
        let folder = try TemporaryFolder()
        try Floor.open(folder.journal).close()
        try refused(Data(), at: folder.journal) {
            if case .damaged = $0 { true } else { false }
        }
    }

    @Test func `a write-ahead log without its file is damage`() throws {
        let folder = try TemporaryFolder()
        try WholeFile.write(Data(repeating: 1, count: 4_128), to: folder.file("journal.sqlite-wal"))
        #expect(throws: JournalError.self) { try Floor.open(folder.journal) }
        #expect(!WholeFile.exists(folder.journal))
    }

    @Test func `a folder that does not exist cannot hold a journal`() throws {
        let path = FilePath("/nonexistent/journal.sqlite")
        let error = #expect(throws: JournalError.self) { try Floor.open(path) }
        guard case .cannotOpen(path, _, _) = error else {
            Issue.record("expected cannotOpen, got \(String(describing: error))")
            return
        }
    }

    @Test func `the configuration only seeds the identity`() throws {
        let folder = try TemporaryFolder()
        try Floor.open(folder.journal).close()
        let configured = try Floor.identity(epoch: 7, prefix: "99999")
        let journal = try Journal.open(at: folder.journal, identity: configured, playbook: Floor.playbook())
        #expect(journal.identity == (try Floor.identity()))
    }

    @Test func `a journal without events takes another station's name, one with events does not`() throws {
        let folder = try TemporaryFolder()
        try Floor.open(folder.journal).close()
        let other = try Floor.identity(station: "S2", prefix: "10002")
        var walk = BenchWalk(
            try Journal.open(at: folder.journal, identity: other, playbook: Floor.playbook()), seed: 1)
        #expect(walk.journal.identity == other)
        try walk.steps(10)
        try walk.journal.close()
        #expect(throws: JournalError.otherStation(found: "S2", expected: "S1")) { try Floor.open(folder.journal) }
    }

    @Test func `a last event that does not bear its hash stops the start`() throws {
        let folder = try TemporaryFolder()
        var walk = BenchWalk(try Floor.open(folder.journal), seed: 1)
        try walk.steps(30)
        let last = walk.journal.lastSequence
        try walk.journal.close()
        try Spoiling.event(last, in: folder.journal) { $0.replacing("\"S1\"", with: "\"S9\"") }
        #expect(throws: JournalError.chainBroken(sequence: last)) { try Floor.open(folder.journal) }
    }

    @Test func `a journal opened read-only reads and refuses to write`() throws {
        let folder = try TemporaryFolder()
        var walk = BenchWalk(try Floor.open(folder.journal), seed: 1)
        try walk.steps(30)
        try walk.journal.close()
        let reader = try Journal.openReadOnly(at: folder.journal, playbook: Floor.playbook())
        #expect(try reader.restore() == walk.state)
        #expect(throws: JournalError.readOnly(path: folder.journal)) {
            try reader.commit(.scan(Barcode(parsing: OwnCode.badge("AB12").text)), state: State(), at: walk.at)
        }
    }

    private func refused(
        _ bytes: Data, at path: FilePath, _ isExpected: (JournalError) -> Bool,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        try WholeFile.write(bytes, to: path)
        let error = #expect(throws: JournalError.self, sourceLocation: sourceLocation) { try Floor.open(path) }
        if let error { #expect(isExpected(error), "\(error)", sourceLocation: sourceLocation) }
        #expect(try WholeFile.read(path) == bytes, sourceLocation: sourceLocation)
    }
}
