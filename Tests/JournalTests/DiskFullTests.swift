import Foundation
import GRDB
import Returns
import SystemPackage
import Testing

@testable import Journal

/// No room: SQLite is told to take no more pages and then says itself that the disk is full.
struct DiskFullTests {
    @Test func `a commit without room keeps nothing, and goes on once there is room`() throws {
        let folder = try TemporaryFolder()
        var walk = BenchWalk(try Floor.open(folder.journal, parcels: 60), seed: 6)
        try walk.steps(40)
        let journal = walk.journal
        try limitPages(of: journal, to: 1)
        var error: (any Error)?
        var steps = 0
        // The pages at hand still take a few steps.
        while error == nil, steps < 2_000 {
            do { try walk.step() } catch let caught { error = caught }
            steps += 1
        }
        #expect(error as? JournalError == .diskFull(path: folder.journal))
        #expect(try journal.restore() == walk.state)
        #expect(try journal.foldFromStart() == walk.state)
        let kept = journal.lastSequence
        #expect(try journal.verifyChain() == .intact(events: kept, headHash: journal.summary().headHash))
        try limitPages(of: journal, to: 1_000_000)
        try walk.steps(40)
        #expect(journal.lastSequence > kept)
        #expect(try journal.restore() == walk.state)
        #expect(try journal.integrityFault() == nil)
    }

    @Test func `reference data without room is not taken over, and neither is its cursor`() throws {
        let folder = try TemporaryFolder()
        let journal = try Floor.open(folder.journal)
        try limitPages(of: journal, to: 1)
        #expect(throws: JournalError.diskFull(path: folder.journal)) {
            try journal.applyReference(try Floor.reference(parcels: 2_000), cursor: "g1:99")
        }
        #expect(try journal.referenceCursor() == "g1:1")
    }

    @Test func `the ballast is real bytes, is given up once and laid again`() throws {
        let folder = try TemporaryFolder()
        let journal = try Floor.open(folder.journal)
        let ballast = folder.file("journal.sqlite.ballast")
        #expect(try WholeFile.read(ballast).count == JournalLimits.ballastBytes)
        #expect(try WholeFile.read(ballast).allSatisfy { $0 != 0 })
        #expect(journal.releaseBallast())
        #expect(!journal.releaseBallast())
        #expect(!WholeFile.exists(ballast))
        #expect(try !journal.summary().hasBallast)
        #expect(journal.layBallast())
        #expect(try journal.summary().hasBallast)
    }

    @Test func `after a failed write at the device nothing is written any more`() throws {
        let folder = try TemporaryFolder()
        let script = Script(try Floor.open(folder.journal))
        let fault = JournalError.ioFault(path: folder.journal, code: 1_034, message: "disk I/O error")
        #expect(throws: fault) {
            try script.journal.write { _, _ in
                throw DatabaseError(resultCode: ResultCode(rawValue: 1_034), message: "disk I/O error")
            }
        }
        #expect(throws: fault) { try script.commit(.badge("AB12")) }
        #expect(try script.journal.restore() == State())
    }

    private func limitPages(of journal: Journal, to pages: Int) throws {
        try journal.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
    }
}
