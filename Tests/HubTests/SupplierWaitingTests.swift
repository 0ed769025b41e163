import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// `returns-hub supplier waiting`: what goes back, and whether it is enough.
@Suite(.overBothStores) struct SupplierWaitingTests {
    typealias Fixture = SupplierFloor

    @Test func `what waits is told by supplier, the one that waits longest first`() async throws {
        let window = SupplierWindow(days: 30, start: .receipt)
        let fixture = try await SupplierFloor([
            Fixture.agreement(window: window, batch: ReturnBatch(units: 3, days: 21), unitsPerMonth: 100),
            Fixture.agreement("BETA", authorisation: nil),
        ])
        try await fixture.append(
            try Fixture.decided(1, supplier: "BETA") + Fixture.decided(2) + Fixture.decided(3)
                + Fixture.decided(4, supplier: "GAMMA") + Fixture.decided(5, to: .outlet))
        let listing = try await fixture.store.waitingListing(at: Fixture.later(2))
        #expect(
            listing.columns == [
                "supplier", "units", "costCents", "creditCents", "since", "windowEnds", "missed", "toAsk", "batch",
                "month", "monthMax", "authorisation", "numbers", "freight",
            ])
        let since = { (seconds: Int64) in Floor.start.advanced(byMilliseconds: seconds * 1_000) }
        let end = SiteCalendar.metropolitanFrance.end(ofDay: 30, after: Floor.start)
        let expected: [[Listing.Cell]] = [
            [
                .text("BETA"), .number(1), .number(1_200), .number(1_080), .time(since(3)), .time(nil), .number(0),
                .number(1), .text("due: each piece by itself"), .number(0), .number(nil), .text("not needed"),
                .text(nil), .text("us"),
            ],
            [
                .text("ALPHA"), .number(2), .number(2_400), .number(2_160), .time(since(6)), .time(end),
                .number(0), .number(2), .text("not yet: 2 of 3 units, 2 of 21 days"), .number(0), .number(100),
                .text("needed"), .text(nil), .text("us"),
            ],
            [
                .text("GAMMA"), .number(1), .number(1_200), .number(1_080), .time(since(12)), .time(nil),
                .number(0), .number(0), .text("no agreement"), .number(0), .number(nil), .text(nil), .text(nil),
                .text(nil),
            ],
        ]
        #expect(listing.rows == expected)
        let byMoney = try await fixture.store.waitingListing(at: Fixture.later(2), first: .money)
        #expect(byMoney.rows.map { $0[0] } == [.text("ALPHA"), .text("BETA"), .text("GAMMA")])
    }

    @Test(arguments: [
        (ReturnBatch(units: 2), 0, "due: 2 of 2 units"),
        (ReturnBatch(valueCents: 2_400), 0, "due: 24.00 of 24.00 €"),
        (ReturnBatch(weightGrams: 500), 0, "due: 500 of 500 g"),
        (ReturnBatch(units: 9, days: 21), 21, "due: 21 of 21 days"),
        (ReturnBatch(units: 9, days: 21), 20, "not yet: 2 of 9 units, 20 of 21 days"),
    ])
    func `the threshold that is reached is named`(batch: ReturnBatch, days: Int64, words: String) async throws {
        let fixture = try await SupplierFloor([Fixture.agreement(batch: batch)])
        try await fixture.append(try Fixture.decided(1) + Fixture.decided(2))
        #expect(try await fixture.waiting("batch", daysLater: days) == [.text(words)])
    }

    @Test func `what he would not answer about in time is missed`() async throws {
        let fixture = try await SupplierFloor([
            Fixture.agreement(window: SupplierWindow(days: 10, start: .receipt))
        ])
        try await fixture.append(
            try Fixture.decided(1, received: Fixture.later(-3)) + Fixture.decided(2, received: Fixture.later(-1)))
        #expect(try await fixture.waiting("missed", daysLater: 5) == [.number(0)])
        #expect(try await fixture.waiting("missed", daysLater: 6) == [.number(1)])
        #expect(try await fixture.waiting("toAsk", daysLater: 6) == [.number(1)])
        await #expect(throws: HubFault.refused(.asking(.nothingWaits(supplier: "ALPHA")))) {
            try await fixture.desk(daysLater: 8).perform(.ask())
        }
    }

    @Test func `what was withdrawn, voided, or left with its bin waits no longer`() async throws {
        let fixture = try await SupplierFloor([Fixture.agreement()])
        var events = try (1...4).flatMap { try Fixture.decided($0) }
        events += [
            .gradingWithdrawn(plate: try Bench.plate(1)), .itemVoided(plate: try Bench.plate(2)),
            .itemBinned(plate: try Bench.plate(3), place: Bench.place("R-1")),
        ]
        try await fixture.append(events)
        #expect(try await fixture.waiting("units") == [.number(2)])
        // The bin was emptied: it is imported with its next generation.
        _ = try await fixture.store.publish([
            .bin(Bin(code: "R-1", generation: 2, zone: "R", binClass: "RTV-ALPHA", capacity: 50))
        ])
        #expect(try await fixture.waiting("units") == [.number(1)])
    }

    @Test func `numbers are shown with their last day, and those that are about to run out stand out`() async throws {
        let fixture = try await SupplierFloor([Fixture.agreement()])
        try await fixture.append(try Fixture.decided(1) + Fixture.decided(2))
        _ = try await fixture.desk().perform(.ask())
        #expect(try await fixture.waiting("toAsk") == [.number(0)])
        #expect(try await fixture.waiting("batch") == [.text(nil)])
        #expect(try await fixture.waiting("month") == [.number(2)])
        _ = try await fixture.desk().perform(.authorise())
        #expect(try await fixture.waiting("numbers", daysLater: 22) == [.text("RA-7 until 2026-10-21: 2 units")])
        #expect(try await fixture.waiting("numbers", daysLater: 23) == [.text("RA-7 RUNS OUT on 2026-10-21: 2 units")])
        #expect(try await fixture.waiting("numbers", daysLater: 31) == [.text("RA-7 ran out on 2026-10-21: 2 units")])
        // Then they may be asked for again, and the month is a new one.
        #expect(try await fixture.waiting("toAsk", daysLater: 30) == [.number(0)])
        #expect(try await fixture.waiting("toAsk", daysLater: 31) == [.number(2)])
        #expect(try await fixture.waiting("month", daysLater: 31) == [.number(0)])
    }
}
