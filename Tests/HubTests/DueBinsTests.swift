import Foundation
import Hummingbird
import HummingbirdTesting
import Returns
import Testing
import Wire

@testable import Hub

/// Bins that the hub closes by itself.
@Suite(.overBothStores) struct DueBinsTests {
    private static let hour: Int64 = 3_600_000

    private func close(_ floor: BinFloor, hoursLater hours: Int64 = 0) async throws -> [String] {
        let now = Floor.start.advanced(byMilliseconds: hours * Self.hour)
        let found = try await floor.store.dueBins(nil, at: now)
        let closed = try await floor.store.closeBins(found.due, at: now)
        #expect(Set(closed.map(\.code)) == found.due)
        return closed.map { "\($0.code): \($0.words)" }
    }

    @Test func `a bin that is full by count closes, is told as closed, and a person who opens it again is heeded`()
        async throws
    {
        var floor = try await BinFloor()
        for number in 1...2 { try await floor.work(number, into: "A-1") }
        try await floor.work(3, into: "A-1", isInside: false)
        #expect(try await close(floor).isEmpty)
        try await floor.add(.itemBinned(plate: try Bench.plate(3), place: BinPlace(code: "A-1", generation: 1)))
        // It is the only one of its class, and whoever has an item for it must put it somewhere.
        #expect(try await close(floor).isEmpty)
        _ = try await floor.store.publish([BinFloor.bin("A-9", "RESTOCK-TOY", 1)])
        #expect(try await close(floor) == ["A-1: full"])
        #expect(try await floor.bin().state == .closed)
        let act = try #require(try await floor.store.binSheet("A-1").acts.rows.first)
        #expect(act[2] == .text("close") && act[3] == .text("full") && act[5] == .text("hub"))
        try await floor.act(.reopen)
        #expect(try await close(floor).isEmpty)
        #expect(try await floor.bin().state == .open)
    }

    @Test func `what an operator calls full is left to a person`() async throws {
        var floor = try await BinFloor()
        try await floor.work(1, into: "A-1")
        try await floor.add(.binDeclaredFull(place: BinPlace(code: "A-1", generation: 1)))
        #expect(try await close(floor).isEmpty)
    }

    @Test func `a bin that was open long enough takes nothing more, and is closed when nothing is on its way`()
        async throws
    {
        var floor = try await BinFloor()
        _ = try await floor.store.publish(
            [BinFloor.bin("A-1", "RESTOCK-TOY", 9, BinDetails(closing: ClosingTerms(ageHours: 24)))])
        #expect(try await floor.store.dueBins(["A-1"], at: Floor.start).next == nil)
        try await floor.work(1, into: "A-1")
        try await floor.work(2, into: "A-1", isInside: false)
        let next = try #require(try await floor.store.dueBins(["A-1"], at: Floor.start).next)
        #expect((24...25).contains(next.millisecondsSince(Floor.start) / Self.hour))
        #expect(try await close(floor, hoursLater: 23).isEmpty)
        #expect(try await close(floor, hoursLater: 26) == ["A-1: open for 25 h"])
        #expect(try await floor.bin().state == .closing)
        #expect(try await close(floor, hoursLater: 27).isEmpty)
        try await floor.add(.itemBinned(plate: try Bench.plate(2), place: BinPlace(code: "A-1", generation: 1)))
        #expect(try await close(floor, hoursLater: 27) == ["A-1: nothing is on its way to it any more"])
        #expect(try await floor.bin().state == .closed)
    }

    @Test func `goods for a supplier's authorisation are weighed by what they cost`() async throws {
        var floor = try await BinFloor()
        _ = try await floor.store.publish(
            [BinFloor.bin("A-1", "RESTOCK-TOY", 9, BinDetails(closing: ClosingTerms(authorisationCents: 240)))])
        try await floor.work(1, into: "A-1")
        #expect(try await close(floor).isEmpty)
        try await floor.work(2, into: "A-1")
        #expect(try await close(floor) == ["A-1: enough to ask for the supplier's authorisation"])
    }

    @Test func `a hub that serves closes by the event that fills a bin, and by the clock when nothing comes`()
        async throws
    {
        var floor = try await BinFloor()
        let cutOff = Moment.present.advanced(byMilliseconds: 400)
        _ = try await floor.store.publish(
            [BinFloor.bin("A-2", "OUTLET-TOY", 9, BinDetails(closing: ClosingTerms(cutOffAt: cutOff)))])
        _ = try await floor.store.publish([BinFloor.bin("A-9", "RESTOCK-TOY", 1)])
        try await floor.work(1, into: "A-2")
        for number in 2...3 { try await floor.work(number, into: "A-1") }
        let application = try await HubApplication(store: floor.store, logger: Floor.quiet)
        let closer = BinCloser(
            store: floor.store, bells: application.bells, now: { .present }, logger: Floor.quiet)
        let side = application.stationSide(listen: ListenAddress(host: "127.0.0.1", port: 0), with: [closer])
        let last = try floor.nextPush(4, into: "A-1")
        try await side.test(.live) { [store = floor.store] _ in
            try await until { try await Self.state("A-2", store) == .closed }
            #expect(try await Self.state("A-1", store) == .open)
            _ = try await application.sequencer.submit(last)
            try await until { try await Self.state("A-1", store) == .closed }
        }
    }

    /// The state that the feed tells; whether an open bin is empty is not its business.
    private static func state(_ code: String, _ store: HubStore) async throws -> BinState {
        try await store.reading { db in try BinDesk(db: db, now: Floor.start).bin(code).state }
    }
}
