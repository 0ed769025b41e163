import GRDB
import Logging
import Returns
import Testing
import Wire

@testable import Journal
@testable import Station

/// A disk without room: SQLite is told to take no more pages and says itself that the disk is full.
@Suite(.serialized) struct FullDiskTests {
    @Test func `a full disk is said on the screen, ends nothing, and is over when there is room`() async throws {
        let place = try Place()
        try SmallSite.stock(place, parcels: 40)
        var configuration = place.configuration
        configuration.printer = PrinterSetup(connection: .file(path: place.labels))
        let options = StationService.Options(now: { .systemClock() }, random: { $0.lowerBound })
        let inbox = Inbox()
        let logger = Logger(label: "station-tests") { _ in SwiftLogNoOpLogHandler() }
        let station = try OpenStation(configuration: configuration, options: options, inbox: inbox, logger: logger)
        let journal = station.journal
        async let working: Void = station.work()
        let outcome = try await blocking {
            defer { inbox.post(.stop) }
            let pipe = try Attached(place.socket)
            try pipe.enter(SmallSite.english, reading: "? Scan a parcel")
            try limitPages(of: journal, to: 1)
            var shift = Shift(Hand(badge: SmallSite.english, language: .english, parcels: 0..<40))
            let isDone = try shift.work(at: pipe, stops: { $0.contains("the disk is full") })
            #expect(!isDone)
            let kept = journal.lastSequence
            #expect(pipe.latest.contains("This step does not count"))
            #expect(try !Attached.ask("status", place.socket).isEmpty)
            #expect(journal.lastSequence == kept)
            try limitPages(of: journal, to: 1_000_000)
            let after = try Attached(place.socket)
            if pipe.latest.contains("? Label waiting to print") {
                // The operator's next act starts it, whatever it is.
                try after.enter(SmallSite.help, reading: "? Stick the label on")
            }
            var rest = Shift(Hand(badge: SmallSite.english, language: .english, parcels: 38..<40))
            #expect(try rest.work(at: after))
            #expect(journal.lastSequence > kept)
            return (shift.shown, rest.shown)
        }
        await working
        await station.close()
        try journal.close()
        let found = try Findings(place)
        found.keeps(outcome.0)
        found.keeps(outcome.1)
    }

    @Test func `what the printer told while the disk was full is written as soon as there is room`() throws {
        let place = try Place()
        try SmallSite.stock(place, parcels: 1)
        let journal = try Journal.open(
            at: place.journal, identity: StationIdentity(place.configuration), playbook: StandardPlaybook.load())
        var bench = try BenchDesk(journal: journal)
        let now = Moment(milliseconds: 1_000)
        for code in [SmallSite.english, SmallSite.tracking(0)] {
            _ = bench.take(.scan(Barcode(parsing: code)), at: now)
        }
        _ = bench.take(.press(1), at: now)
        _ = bench.take(.scan(Barcode(parsing: SmallSite.gtins[0].display)), at: now)
        while bench.state.bench.item?.label == nil { _ = bench.take(.press(1), at: now) }
        let item = try #require(bench.state.bench.item)
        let job = try #require(item.label?.number)
        #expect(bench.take(.label(job: job, plate: item.plate, .sending), at: now).count == 1)
        try limitPages(of: journal, to: 1)
        // The last page of the file still has room for some events.
        while !bench.take(.command(.pause), at: now).isEmpty, !bench.take(.press(1), at: now).isEmpty {}
        #expect(bench.message == .refusal(.notRecorded(.diskFull)))
        #expect(bench.take(.label(job: job, plate: item.plate, .sent), at: now).isEmpty)
        try limitPages(of: journal, to: 1_000_000)
        let told = bench.take(.command(.help), at: now).map(\.event)
        #expect(told == [.labelMoved(job: job, plate: item.plate, stage: .sent)])
        try journal.close()
    }
}

private func limitPages(of journal: Journal, to count: Int) throws {
    try journal.pool.writeWithoutTransaction { db in
        _ = try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(count)")
    }
}
