import Foundation
import Journal
import Returns
import Testing
import Wire

/// What the uploader reads and remembers.
struct OutboxTests {
    @Test func `pushes follow one another without a gap until nothing is left`() throws {
        let (folder, journal) = try filled()
        defer { withExtendedLifetime(folder) {} }
        var check = ChainCheck(station: "S1", epoch: 1)
        while true {
            let push = try journal.unsent(after: check.lastSequence, limitEvents: 7)
            #expect(push.header.epoch == 1)
            #expect(push.header.fromSequence == check.lastSequence + 1)
            #expect(push.header.previousHash == check.lastHash)
            #expect(push.events.count <= 7)
            if push.events.isEmpty { break }
            for event in push.events { try check.follow(event) }
        }
        #expect(check.lastSequence == journal.lastSequence)
        #expect(journal.lastSequence > 50)
    }

    @Test(arguments: [0, -5]) func `a push holds one event at least`(limit: Int) throws {
        let (folder, journal) = try filled()
        defer { withExtendedLifetime(folder) {} }
        #expect(try journal.unsent(after: 0, limitEvents: limit).events.count == 1)
    }

    @Test func `the watermark is remembered over a restart and counts what is left`() throws {
        let (folder, journal) = try filled()
        let last = journal.lastSequence
        #expect(journal.watermark() == nil)
        #expect(journal.unsentCount() == last)
        let mark = try watermark(of: journal, at: 20)
        try journal.recordWatermark(mark)
        #expect(journal.unsentCount() == last - 20)
        try journal.close()
        let reopened = try Floor.open(folder.journal)
        #expect(reopened.watermark() == mark)
        #expect(reopened.unsentCount() == last - 20)
    }

    @Test func `the hub's word counts when it goes backwards, and with a new generation`() throws {
        let (folder, journal) = try filled()
        try journal.recordWatermark(try watermark(of: journal, at: 30))
        try journal.recordWatermark(try watermark(of: journal, at: 10))
        #expect(journal.watermark()?.acceptedThrough == 10)
        try journal.recordWatermark(try watermark(of: journal, at: 0, generation: "h2"))
        try journal.recordWatermark(try watermark(of: journal, at: 5, generation: "h1"))
        try journal.close()
        #expect(try Floor.open(folder.journal).watermark()?.generation == "h1")
    }

    @Test func `a hub that holds more than the journal, or something else, is named`() throws {
        let (folder, journal) = try filled()
        defer { withExtendedLifetime(folder) {} }
        let last = journal.lastSequence
        let ahead = Watermark(
            generation: "h1", epoch: 1, acceptedThrough: last + 1, durableThrough: 0, headHash: .zero)
        #expect(throws: JournalError.hubAhead(acceptedThrough: last + 1, lastSequence: last)) {
            try journal.recordWatermark(ahead)
        }
        #expect(throws: JournalError.hubAhead(acceptedThrough: last + 1, lastSequence: last)) {
            try journal.unsent(after: last + 1)
        }
        let other = Watermark(generation: "h1", epoch: 1, acceptedThrough: 9, durableThrough: 0, headHash: .zero)
        #expect(throws: JournalError.forked(sequence: 9)) { try journal.recordWatermark(other) }
        let epoch = Watermark(generation: "h1", epoch: 2, acceptedThrough: 0, durableThrough: 0, headHash: .zero)
        #expect(throws: JournalError.epochMismatch(found: 2, expected: 1)) { try journal.recordWatermark(epoch) }
        #expect(journal.watermark() == nil)
    }

    @Test func `who the hub says we are is taken over, another epoch only while nothing happened`() throws {
        let folder = try TemporaryFolder()
        let journal = try Floor.open(folder.journal)
        try journal.adopt(welcome(epoch: 3, prefix: "10077"))
        #expect(journal.identity == (try Floor.identity(epoch: 3, prefix: "10077")))
        #expect(try !journal.adopt(welcome(epoch: 3, prefix: "10077")))
        var walk = BenchWalk(journal, seed: 2)
        try walk.steps(20)
        #expect(throws: JournalError.epochMismatch(found: 4, expected: 3)) {
            try journal.adopt(welcome(epoch: 4, prefix: "10078"))
        }
        #expect(throws: JournalError.otherStation(found: "S9", expected: "S1")) {
            try journal.adopt(welcome(station: "S9", epoch: 3, prefix: "10077"))
        }
        try journal.close()
        let reopened = try Floor.open(folder.journal)
        #expect(reopened.identity.epoch == 3)
        #expect(reopened.lastSequence == walk.journal.lastSequence)
        #expect(try reopened.restore() == walk.state)
    }

    private func filled() throws -> (TemporaryFolder, Journal) {
        let folder = try TemporaryFolder()
        var walk = BenchWalk(try Floor.open(folder.journal, parcels: 60), seed: 9)
        try walk.steps(120)
        return (folder, walk.journal)
    }

    private func watermark(of journal: Journal, at sequence: Int, generation: String = "h1") throws -> Watermark {
        Watermark(
            generation: generation, epoch: 1, acceptedThrough: sequence, durableThrough: sequence,
            headHash: try journal.unsent(after: sequence).header.previousHash)
    }

    private func welcome(station: String = "S1", epoch: Int, prefix: String) throws -> StationWelcome {
        StationWelcome(
            station: station, epoch: epoch, platePrefix: try #require(PlatePrefix(prefix)), site: "LYS",
            labelLanguage: .french, generation: "h1")
    }
}
