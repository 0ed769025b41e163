import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// Offers of donation at the desk, and what the stations are told of them.
@Suite(.overBothStores) struct DonationTests {
    let floor: Floor
    let store: HubStore
    let gtin: GTIN

    /// Monday 21 September 2026 in Paris.
    init() async throws {
        floor = try Floor()
        store = try await floor.open(stations: ["S1"]).store
        gtin = try #require(GTIN("4006381333931"))
        let name = LocalizedText(french: "Feutre", english: "Felt pen")
        _ = try await store.publish([.product(Product(gtin: gtin, name: name, category: "toy", supplier: "ALPHA"))])
    }

    private func desk(daysLater days: Int64 = 0) -> Desk {
        Desk(store: store, now: { SupplierFloor.later(days) })
    }

    @discardableResult
    private func offer(
        _ recipient: String, _ subject: String = "4006381333931", listed: Bool = false, daysLater days: Int64 = 0
    ) async throws -> String {
        let ask = try DonationAsk(subject, recipient: recipient, isListing: listed, by: "marie")
        return try await desk(daysLater: days).perform(.offerDonation(ask))
    }

    @discardableResult
    private func answer(
        _ number: Int, _ word: String, note: String? = nil, daysLater days: Int64 = 0
    ) async throws -> String {
        let reply = try DonationReply(String(number), answer: word, note: note, by: "paul")
        return try await desk(daysLater: days).perform(.answerDonation(reply))
    }

    /// What a station would read of donations, in the order of the feed; `all` with what was taken back.
    private func told(all: Bool = false) async throws -> [ReferenceItem] {
        let data = try await store.reading { db in
            try db.all(
                Data.self,
                """
                SELECT data FROM reference WHERE kind = 'donationRecord' AND (? OR removed = 0)
                ORDER BY feedSequence
                """, [all])
        }
        return try data.map { try ReferenceCoding.decode($0) }
    }

    private func inVain(_ day: String) throws -> ReferenceItem {
        .donationRecord(
            DonationRecord(subject: .product(gtin), outcome: .inVain(from: try #require(CalendarDay(day)))))
    }

    private func check(_ refusal: HubRefusal, _ body: () async throws -> Void) async {
        await #expect(throws: HubFault.refused(refusal)) { try await body() }
    }

    @Test func `three recipients that do not take it are told to the stations, and a taker takes that back`()
        async throws
    {
        let words = try await offer("Secours")
        #expect(
            words == "Offer 1: 04006381333931 is offered to Secours. It is still on offer: grounds h and i need 3 "
                + "recipients who do not take it, or a public listing of eight weeks.\n")
        for recipient in ["Emmaüs", "Croix-Rouge", "Restos"] { try await offer(recipient) }
        try await answer(1, "declined", daysLater: 1)
        try await answer(2, "NONE", daysLater: 2)
        #expect(try await told().isEmpty)
        #expect(
            try await answer(3, "declined", note: "no room", daysLater: 2)
                == "Offer 3 of 04006381333931, to Croix-Rouge, is recorded: declined. The offers have come to nothing "
                + "since 2026-09-23: the benches may go by grounds h and i.\n")
        #expect(try await told() == [try inVain("2026-09-23")])
        #expect(
            try await answer(4, "accepted", daysLater: 3)
                == "Offer 4 of 04006381333931, to Restos, is recorded: accepted. Restos takes it: these offers are no "
                + "ground to destroy it.\n")
        #expect(try await told(all: true) == [.removed(kind: .donationRecord, key: "04006381333931")])
        #expect(try await told().isEmpty)
    }

    @Test func `a listing is told with the day from which it counts, and taken back when it is taken off before`()
        async throws
    {
        #expect(
            try await offer("geev.com", listed: true)
                == "Offer 1: 04006381333931 is listed at geev.com. From 2026-11-17 on the offers count as in vain, "
                + "unless somebody takes it.\n")
        #expect(try await told() == [try inVain("2026-11-17")])
        await check(.donating(.listingDeclined(1))) { try await answer(1, "declined") }
        #expect(
            try await answer(1, "none", daysLater: 30).hasPrefix(
                "Offer 1 of 04006381333931, listed at geev.com, is recorded: taken off without a taker. It is still on "
            ))
        #expect(try await told().isEmpty)
        try await offer("geev.com", listed: true, daysLater: 31)
        try await answer(2, "none", daysLater: 100)
        #expect(try await told() == [try inVain("2026-12-18")])
    }

    @Test func `an item that somebody takes is told, for its product may be in vain`() async throws {
        let plate = try Bench.plate(1)
        _ = try await store.append(StationJournal("S1", [Bench.arrival(), Bench.identified(plate)]).received())
        try await offer("Secours", plate.text.lowercased())
        #expect(try await told().isEmpty)
        try await answer(1, "accepted")
        let taken = DonationRecord(subject: .item(plate), outcome: .taken)
        #expect(try await told() == [.donationRecord(taken)])
        let history = try await store.itemTimeline(plate.text).rows.suffix(2)
        #expect(
            history.map { Array($0.suffix(2)) } == [
                [.text("donationOffered"), .text("offer 1 to Secours, by marie")],
                [.text("donationAnswered"), .text("offer 1, accepted, by paul")],
            ])
    }

    @Test func `what cannot be offered or answered is refused in words`() async throws {
        await check(.donating(.noSubject("pens"))) { try await offer("Secours", "pens") }
        await check(.donating(.noSuchProduct("05901234123457"))) { try await offer("Secours", "5901234123457") }
        let plate = try Bench.plate(1).text
        await check(.noSuchItem(plate: plate)) { try await offer("Secours", plate) }
        await check(.settling(.badText(what: "recipient", limit: 64))) { try await offer(" ") }
        await check(.donating(.noSuchOffer(1))) { try await answer(1, "declined") }
        try await offer("Secours")
        await check(.donating(.offeredBefore(number: 1, recipient: "Secours"))) { try await offer("SECOURS") }
        await check(.settling(.noSuchWord("maybe", allowed: "accepted, declined, none"))) {
            try await answer(1, "maybe")
        }
        #expect(throws: HubFault.refused(.donating(.noNumber("one")))) {
            _ = try DonationReply("one", answer: "none", note: nil, by: "paul")
        }
        try await answer(1, "declined")
        await check(.donating(.answeredBefore(number: 1, by: "paul", at: Floor.start))) {
            try await answer(1, "accepted")
        }
        #expect(try await told().isEmpty)
    }

    @Test func `the list tells each offer with its answer and where all of them stand`() async throws {
        try await offer("Secours")
        try await offer("geev.com", listed: true)
        try await answer(1, "declined", note: "no room", daysLater: 1)
        let listing = try await store.donationListing(at: SupplierFloor.later(2))
        let standing = Listing.Cell.text("on offer, in vain from 2026-11-17 on unless somebody takes it")
        let (subject, product) = (Listing.Cell.text("04006381333931"), Listing.Cell.text("Felt pen"))
        #expect(
            listing.rows == [
                [
                    .number(2), subject, product, .text("geev.com"), .text("listing"), .time(Floor.start),
                    .text("marie"), .text(nil), .time(nil), .text(nil), .text(nil), standing,
                ],
                [
                    .number(1), subject, product, .text("Secours"), .text("offer"), .time(Floor.start), .text("marie"),
                    .text("declined"), .time(SupplierFloor.later(1)), .text("paul"), .text("no room"), standing,
                ],
            ])
        let later = try await store.donationListing(at: SupplierFloor.later(60))
        #expect(later.rows.map { $0[11] } == [.text("in vain since 2026-11-17"), .text("in vain since 2026-11-17")])
    }

    @Test func `a decision that rests on offers names those that were known then`() async throws {
        let plate = try Bench.plate(1)
        for recipient in ["Secours", "Restos"] { try await offer(recipient, daysLater: -3) }
        try await offer("geev.com", listed: true, daysLater: -1)
        try await answer(1, "declined", daysLater: -2)
        try await answer(2, "declined", daysLater: 2)
        try await offer("Emmaüs", daysLater: 2)
        func decided(_ plate: LicencePlate, on evidence: Set<Evidence>) -> Event {
            var item = ItemCase(grade: .fair)
            item.evidence = evidence
            let words = LocalizedText(french: "x", english: "nobody wants it")
            return .itemDispositioned(
                ItemDisposition(
                    plate: plate, disposition: .destroy, binClass: "DESTROY", rule: "M-H", table: "house",
                    tableVersion: 1, label: words, reason: words, ground: .donationRefused,
                    basis: DispositionBasis(step: .mandatory, item: item)))
        }
        let other = try Bench.plate(2)
        let events = [
            Bench.arrival(), Bench.identified(plate), decided(plate, on: [.donationOffers]), Bench.identified(other),
            decided(other, on: []),
        ]
        _ = try await store.append(StationJournal("S1", events).received())
        #expect(
            try await store.itemDecisions(plate.text) == """
                2026-09-21T14:13:22Z DESTROY into DESTROY, by M-H of house version 1
                  because nobody wants it
                  decided at the step: mandatory
                  ground for destruction: h
                  the item: grade C, evidence donationOffers, match uncoded
                  donation: offer 1 to Secours on 2026-09-18, declined on 2026-09-19
                  donation: offer 2 to Restos on 2026-09-18, no answer yet
                  donation: offer 3 listed at geev.com on 2026-09-20, no answer yet
                """)
        #expect(try await !store.itemDecisions(other.text).contains("donation"))
    }

    @Test func `what was offered and answered is neither changed nor removed`() async throws {
        try await offer("Secours")
        try await answer(1, "declined")
        for sql in [
            "UPDATE donationOffer SET recipient = 'x'", "DELETE FROM donationOffer",
            "UPDATE donationAnswer SET answer = 'accepted'", "DELETE FROM donationAnswer",
        ] {
            await #expect(throws: HubFault.self) {
                try await store.writing { db in try db.run(sql) }
            }
        }
    }

    @Test func `the desk's socket carries every word as it was typed`() throws {
        let ask = try DonationAsk("4006381333931", recipient: "A B&C", isListing: true, by: "marie")
        #expect(
            DeskRequest.offerDonation(ask).target
                == "/donations/offers?subject=04006381333931&recipient=A%20B%26C&listed=yes&by=marie")
        let reply = try DonationReply("3", answer: "none", note: "é?", by: "paul")
        #expect(
            DeskRequest.answerDonation(reply).target
                == "/donations/answers?offer=3&answer=none&note=%C3%A9%3F&by=paul")
    }
}
