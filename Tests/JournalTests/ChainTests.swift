import Foundation
import Journal
import Returns
import Testing
import Wire

/// The events: gapless, chained, the same for the same inputs.
struct ChainTests {
    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func `sequences have no gap and every event follows from the one before`(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        var walk = BenchWalk(try Floor.open(folder.journal, parcels: 60), seed: seed)
        var expected = 0
        for _ in 0..<300 {
            for event in try walk.step().recorded {
                expected += 1
                #expect(event.sequence == expected, "seed \(seed)")
            }
        }
        #expect(expected > 100, "seed \(seed) wrote too little to tell anything")
        let opened = try walk.journal.events(from: 1, limit: 10_000)
        #expect(opened.map(\.recorded.sequence) == Array(1...expected))
        let summary = try walk.journal.summary()
        #expect(try walk.journal.verifyChain() == .intact(events: expected, headHash: summary.headHash))
    }

    @Test func `the same inputs give the same bytes`() throws {
        let heads = try (0..<2).map { _ in
            let folder = try TemporaryFolder()
            var walk = BenchWalk(try Floor.open(folder.journal, parcels: 60), seed: 11)
            try walk.steps(150)
            return try walk.journal.summary().headHash
        }
        #expect(heads[0] == heads[1])
        #expect(heads[0] != .zero)
    }

    @Test func `a refusal without audit and a notice write nothing`() throws {
        let folder = try TemporaryFolder()
        let journal = try Floor.open(folder.journal)
        let refused = try journal.commit(.press(1), state: State(), at: Floor.start)
        #expect(refused.recorded.isEmpty)
        let shown = try journal.commit(.command(.help), state: State(), at: Floor.start)
        #expect(shown.decision == .show(.help))
        #expect(shown.state == State())
        #expect(journal.lastSequence == 0)
    }

    @Test func `an event changed behind the journal's back is named`() throws {
        try verdict(after: { try Spoiling.event(40, in: $0.journal) { $0.replacing("\"at\":1", with: "\"at\":2") } }) {
            $0 == .mismatched(sequence: 40)
        }
    }

    @Test func `a changed event with a fitting hash is found at the next one`() throws {
        try verdict(
            after: { folder in
                try Spoiling.event(40, in: folder.journal) { $0.replacing("\"at\":1", with: "\"at\":2") }
                let hash = EventHash(of: try Spoiling.bytes(ofEvent: 40, in: folder.journal))
                try Spoiling.run(
                    "UPDATE event SET hash = x'\(hash.hex)' WHERE sequence = 40", in: folder.journal)
            }
        ) { $0 == .broken(sequence: 41, .brokenLink(sequence: 41)) }
    }

    @Test func `a missing event is named`() throws {
        try verdict(after: { try Spoiling.run("DELETE FROM event WHERE sequence = 40", in: $0.journal) }) {
            $0 == .broken(sequence: 40, .outOfOrder(expected: 40, found: 41))
        }
    }

    @Test func `an event cannot be changed through the schema`() throws {
        let folder = try TemporaryFolder()
        var walk = BenchWalk(try Floor.open(folder.journal), seed: 1)
        try walk.steps(20)
        try walk.journal.close()
        #expect(throws: (any Error).self) { try Spoiling.updateKeepingTriggers(in: folder.journal) }
    }

    private func verdict(
        after spoil: (TemporaryFolder) throws -> Void, _ isExpected: (ChainVerdict) -> Bool,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let folder = try TemporaryFolder()
        var walk = BenchWalk(try Floor.open(folder.journal, parcels: 60), seed: 5)
        try walk.steps(150)
        try walk.journal.close()
        try spoil(folder)
        let verdict = try Floor.open(folder.journal).verifyChain()
        #expect(isExpected(verdict), "\(verdict)", sourceLocation: sourceLocation)
    }
}
