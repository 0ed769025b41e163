import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// Refunds: recorded as paid, late, or held for a decision.
@Suite(.overBothStores) struct RefundTests {
    let floor: Floor
    let store: HubStore

    /// A return of four pieces of 19.90 €, whose customer gave notice on 17 September 2026: the law's last day is
    /// 1 October.
    init() async throws {
        floor = try Floor()
        store = try await floor.open(stations: ["S1"]).store
        let gtin = try #require(GTIN("4006381333931"))
        _ = try await store.publish([
            .product(
                Product(
                    gtin: gtin, name: LocalizedText(french: "Feutre", english: "Felt pen"), category: "apparel",
                    supplier: "ACME", priceCents: 1_990)),
            .expectedReturn(
                ExpectedReturn(
                    rma: "RMA-1", codes: ["TRACK1"], lines: [ExpectedLine(number: 1, gtin: gtin, quantity: 4)],
                    noticeAt: Floor.start.advanced(byMilliseconds: -4 * 86_400_000))),
        ])
        _ = try await store.append(StationJournal("S1", [Bench.arrival()]).received())
    }

    private func desk(daysLater days: Int64) -> Desk {
        Desk(store: store, now: { Floor.start.advanced(byMilliseconds: days * 86_400_000) })
    }

    private func paid(_ rma: String = "RMA-1", amount: String? = nil, on day: String? = nil) throws -> DeskRequest {
        .recordRefund(try RefundPayment(rma: rma, amount: amount, on: day, by: "paul"))
    }

    private func due(daysLater days: Int64 = 0) async throws -> [[Listing.Cell]] {
        try await store.dueListing(at: Floor.start.advanced(byMilliseconds: days * 86_400_000)).rows
    }

    @Test func `a refund that was paid is due no longer, and is listed`() async throws {
        #expect(try await due().count == 1)
        let words = try await desk(daysLater: 2).perform(paid(amount: "79,60"))
        #expect(words == "The refund of RMA-1 is recorded: 79.60 € paid on 2026-09-23.\n")
        #expect(try await due().isEmpty)
        let listing = try await store.refundListing()
        #expect(listing.columns == ["return", "cents", "paidOn", "recordedBy", "recorded"])
        #expect(
            listing.rows == [
                [
                    .text("RMA-1"), .number(7_960), .text("2026-09-23"), .text("paul"),
                    .time(Floor.start.advanced(byMilliseconds: 2 * 86_400_000)),
                ]
            ])
    }

    @Test(arguments: [
        ("2026-10-01", nil), ("2026-10-11", "10 days before: the law adds the legal interest of 10 days"),
        ("2026-10-12", "11 days before: the law adds 5 % of the sum due, 3.98 €"),
        ("2026-10-31", "30 days before: the law adds 10 % of the sum due, 7.96 €"),
        ("2026-11-01", "31 days before: the law adds 20 % of the sum due, 15.92 €"),
        ("2026-12-30", "90 days before: the law adds 50 % of the sum due, 39.80 €"),
        ("2028-01-01", "457 days before: the law adds the sum due once more and the legal interest of 67 days"),
    ])
    func `a late refund says what the law adds`(day: String, late: String?) async throws {
        let words = try await desk(daysLater: 600).perform(paid(on: day))
        let recorded = "The refund of RMA-1 is recorded: paid on \(day)."
        let added = late.map { "\nIt was due by 2026-10-01, \($0) (Code de la consommation L242-4)." } ?? ""
        #expect(words == recorded + added + "\n")
    }

    @Test func `a decision that nothing is owed is recorded as such, however late`() async throws {
        let words = try await desk(daysLater: 60).perform(paid(amount: "0"))
        #expect(words == "The refund of RMA-1 is recorded: nothing is owed on 2026-11-20.\n")
        #expect(try await due().isEmpty)
    }

    @Test func `a refund is recorded once, for a return that is announced, on a day that is here`() async throws {
        let today = desk(daysLater: 0)
        await #expect(throws: HubFault.refused(.settling(.noSuchReturn("RMA-9")))) {
            try await today.perform(paid("RMA-9"))
        }
        await #expect(throws: HubFault.refused(.settling(.notYet(day: "2026-09-22")))) {
            try await today.perform(paid(on: "2026-09-22"))
        }
        _ = try await today.perform(paid(amount: "10"))
        await #expect(throws: HubFault.refused(.settling(.paidBefore(rma: "RMA-1", on: "2026-09-21", by: "paul")))) {
            try await today.perform(paid())
        }
        #expect(try await store.refundListing().rows.count == 1)
        #expect(throws: HubFault.refused(.settling(.noAmount("-3")))) { try paid(amount: "-3") }
        #expect(throws: HubFault.refused(.settling(.noAmount("1.234")))) { try paid(amount: "1.234") }
        #expect(throws: HubFault.refused(.badDay("yesterday"))) { try paid(on: "yesterday") }
    }

    @Test func `a late refund that nobody has paid says what the law adds by now`() async throws {
        let reasons = { (days: Int64) in try await due(daysLater: days).first?[3] }
        #expect(try await reasons(10) == .text(nil))
        #expect(try await reasons(11) == .text("the law adds the legal interest of 1 day"))
        #expect(try await reasons(25) == .text("the law adds 5 % of the sum due"))
    }

    @Test func `a refund of goods that came too late waits for a decision, and then is due again`() async throws {
        let late = ExceptionRecord(
            code: .lateReturn, subject: ExceptionSubject(parcel: "10001-000001"), finding: nil, liability: .customer,
            owner: .afterSales, dueBy: Floor.start.advanced(byMilliseconds: 86_400_000),
            detail: "return by 2026-09-20")
        _ = try await store.append(
            StationJournal("S1", [Bench.arrival(), .exceptionRaised(late)]).received(from: 2))
        let held = try await due()
        #expect(
            held.map { Array($0[1...5]) } == [
                [
                    .text("decision"), .text("parcel 10001-000001"),
                    .text("E16 after the return window, refund held"), .text("afterSales"), .number(7_960),
                ]
            ])
        _ = try await desk(daysLater: 0).perform(
            .settle(
                try ExceptionSettlement(
                    "2", code: nil, finding: "AS_SOLD", liability: "none", note: "goodwill", by: "paul")))
        #expect(try await due().map { $0[1] } == [.text("refund")])
    }

    @Test func `the desk's socket carries every word as it was typed`() throws {
        #expect(
            try paid(amount: "79.6", on: "2026-09-21").target
                == "/refunds?rma=RMA%2D1&amount=79%2E60&on=2026%2D09%2D21&by=paul")
    }
}
