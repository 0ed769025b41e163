import Foundation
import Journal
import Returns
import Testing
import Wire

/// What a journal keeps of what its hub told.
struct WitnessTests {
    private static func root(_ number: Int, content: UInt8 = 1) throws -> DailyRoot {
        DailyRoot(
            number: number, day: CalendarDay(number: 20_000 + number), first: number * 10, last: number * 10 + 9,
            root: EventHash(of: Data([content])), previous: .zero, generation: "g1", madeAt: Floor.start,
            key: Data(repeating: 7, count: 32), signature: Data(repeating: 9, count: 64))
    }

    private static func kept(_ journal: Journal) throws -> [DailyRoot] {
        try journal.witnesses().compactMap { if case .root(let root) = $0.testimony { root } else { nil } }
    }

    @Test func `a root is kept once, for good, whatever the feed tells later`() throws {
        let folder = try TemporaryFolder()
        let journal = try Floor.open(folder.journal)
        let (first, second) = (try Self.root(1), try Self.root(2))
        try journal.applyReference([.dailyRoot(first)], cursor: "g1:2")
        try journal.applyReference([.dailyRoot(first), .dailyRoot(second)], cursor: "g1:3")
        try journal.applyReference([.removed(kind: .dailyRoot, key: first.day.description)], cursor: "g1:4")
        // A hub that tells another story of the same day is remembered with both.
        let other = try Self.root(1, content: 2)
        try journal.restartReference()
        try journal.applyReference([.dailyRoot(other)], cursor: "g2:1", isComplete: true)
        #expect(try Self.kept(journal) == [first, second, other])
        try journal.close()
        #expect(try Self.kept(try Floor.open(folder.journal)) == [first, second, other])
    }

    @Test func `the hub's word about the events is kept for each of its generations`() throws {
        let folder = try TemporaryFolder()
        let script = try Script(Floor.open(folder.journal))
        let journal = script.journal
        #expect(try journal.witnesses().isEmpty)
        try script.run([.badge("AB12"), .scan(Floor.parcelCode(0)), .press(1)])
        let page = try journal.unsent(after: 0)
        for (generation, through) in [("g1", 2), ("g2", 1)] {
            let hash = EventHash(of: page.events[through - 1])
            try journal.recordWatermark(
                Watermark(
                    generation: generation, epoch: 1, acceptedThrough: through, durableThrough: through,
                    headHash: hash))
        }
        let heads = [2, 1].map { through in
            Witness.Head(
                epoch: 1, through: through, hash: EventHash(of: page.events[through - 1]),
                generation: "g\(3 - through)")
        }
        #expect(try journal.witnesses() == heads.map { Witness(by: journal.identity.station, .head($0)) })
    }
}
