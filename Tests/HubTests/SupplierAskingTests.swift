import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// Suppliers are asked, and answer.
@Suite(.overBothStores) struct SupplierAskingTests {
    typealias Fixture = SupplierFloor

    private func check(
        _ fixture: SupplierFloor, daysLater days: Int64 = 0, _ request: DeskRequest, is refusal: AskingRefusal,
        location: SourceLocation = #_sourceLocation
    ) async {
        await #expect(throws: HubFault.refused(.asking(refusal)), sourceLocation: location) {
            try await fixture.desk(daysLater: days).perform(request)
        }
    }

    @Test func `a request lists each item with how it will come, and is made once`() async throws {
        let fixture = try await SupplierFloor([Fixture.agreement()])
        try await fixture.append(try Fixture.decided(1) + Fixture.decided(2))
        let (first, second) = (try Bench.plate(1).text, try Bench.plate(2).text)
        let rest =
            "Felt pen,B,DEFECTIVE,12.00,photo serial,carton fermé,\"ALPHA, 12 rue du Port, Lille\",sender,"
            + "2026-09-23T14:13:20Z\n"
        #expect(
            try await fixture.desk().perform(.ask())
                == "request,supplier,plate,gtin,serial,product,grade,reason,cost,evidence,packaging,destination,freight,"
                + "answer_by\n1,ALPHA,\(first),04006381333931,,\(rest)1,ALPHA,\(second),04006381333931,,\(rest)")
        await check(fixture, try .ask(), is: .nothingWaits(supplier: "ALPHA"))
        await check(fixture, try .ask("BETA"), is: .noAgreement(supplier: "BETA"))
        let requests = try await fixture.store.requestListing(at: Fixture.later(2))
        #expect(
            requests.rows.map { Array($0.prefix(8)) } == [
                [
                    .number(1), .text("ALPHA"), .number(2), .number(2_400), .time(Floor.start), .text("marie"),
                    .time(Fixture.later(2)), .text("asked"),
                ]
            ])
        let late = try await fixture.store.requestListing(at: Fixture.later(2).advanced(byMilliseconds: 1))
        #expect(late.rows.map { $0[7] } == [.text("late")])
    }

    @Test func `an item whose decision kept no basis waits under its rule, without a cost`() async throws {
        let fixture = try await SupplierFloor([Fixture.agreement()])
        let (plate, words) = (try Bench.plate(1), LocalizedText(french: "x", english: "x"))
        let bare = ItemDisposition(
            plate: plate, disposition: .returnToVendor, binClass: "RTV", rule: "ALPHA", table: "house",
            tableVersion: 1, label: words, reason: words)
        try await fixture.append([Bench.identified(plate), Bench.graded(plate), .itemDispositioned(bare)])
        #expect(try await fixture.waiting("supplier") == [.text("ALPHA")])
        #expect(try await fixture.waiting("costCents") == [.number(0)])
        #expect(
            try await fixture.desk().perform(.ask()).contains("\n1,ALPHA,\(plate.text),04006381333931,,Felt pen,B,,,,"))
    }

    @Test func `a batch that is not due is asked for only early`() async throws {
        let fixture = try await SupplierFloor([Fixture.agreement(batch: ReturnBatch(units: 2))])
        try await fixture.append(try Fixture.decided(1))
        await check(
            fixture, try .ask(), is: .batchNotReached(supplier: "ALPHA", progress: "1 of 2 units"))
        #expect(try await fixture.desk().perform(.ask(early: true)).split(separator: "\n").count == 2)
    }

    @Test func `a month's units are asked for first where the window closes first`() async throws {
        let fixture = try await SupplierFloor([
            Fixture.agreement(window: SupplierWindow(days: 60, start: .receipt), unitsPerMonth: 2)
        ])
        try await fixture.append(
            try Fixture.decided(1) + Fixture.decided(2, received: Fixture.later(-2))
                + Fixture.decided(3, received: Fixture.later(-1)))
        let csv = try await fixture.desk().perform(.ask())
        let plates = csv.split(separator: "\n").dropFirst().map { String($0.split(separator: ",")[2]) }
        #expect(plates == [try Bench.plate(2).text, try Bench.plate(3).text])
        await check(fixture, try .ask(), is: .monthUsedUp(supplier: "ALPHA", units: 2))
        // The first of October.
        #expect(try await fixture.desk(daysLater: 10).perform(.ask()).contains(try Bench.plate(1).text))
    }

    @Test func `an authorisation holds as long as the agreement says, and tells when the credit is due`() async throws {
        let fixture = try await SupplierFloor([Fixture.agreement(settlementDays: 90)])
        try await fixture.append(try Fixture.decided(1) + Fixture.decided(2))
        _ = try await fixture.desk().perform(.ask())
        #expect(
            try await fixture.desk(daysLater: 1).perform(.authorise())
                == "Request 1 to ALPHA is authorised under RA-7, to be used by 2026-10-22: 2 units, 24.00 €. The credit "
                + "is due by 2026-12-21.\n")
        await check(
            fixture, try .refuse("1", "RT"), is: .answeredBefore(number: 1, by: "paul", at: Fixture.later(1)))
        await check(fixture, try .authorise("2"), is: .noSuchRequest(2))
        let requests = try await fixture.store.requestListing(at: Fixture.later(2)).rows
        #expect(
            requests.map { Array($0[7...13]) } == [
                [
                    .text("authorised"), .text("RA-7"), .text("2026-10-22"), .text("2026-12-21"), .text(nil),
                    .time(Fixture.later(1)), .text("paul"),
                ]
            ])
        let history = try await fixture.store.itemTimeline(try Bench.plate(1).text).rows.suffix(2)
        #expect(
            history.map { $0[4] } == [
                .text("ALPHA, request 1, by marie"), .text("request 1, number RA-7, by paul"),
            ])
    }

    @Test func `a last day of one's own goes before the agreement's, and must not be over`() async throws {
        let fixture = try await SupplierFloor([Fixture.agreement()])
        try await fixture.append(try Fixture.decided(1))
        _ = try await fixture.desk().perform(.ask())
        await check(fixture, daysLater: 1, try .authorise(until: "2026-09-21"), is: .over(day: "2026-09-21"))
        let words = try await fixture.desk().perform(.authorise(until: "2026-09-21"))
        #expect(words.contains("used by 2026-09-21: 1 unit,"))
        // The number ran out: the item is asked for again, in a request of its own.
        #expect(try await fixture.desk(daysLater: 1).perform(.ask()).contains("\n2,ALPHA,"))
    }

    @Test func `what is refused for good stays, what only lacks a picture is asked for again`() async throws {
        let fixture = try await SupplierFloor([Fixture.agreement(), Fixture.agreement("BETA", evidence: [.photo])])
        try await fixture.append(try Fixture.decided(1) + Fixture.decided(2, supplier: "BETA"))
        _ = try await fixture.desk().perform(.ask())
        #expect(
            try await fixture.desk().perform(.refuse("1", "pr"))
                == "Request 1 to ALPHA is refused, PR picture wanted: 1 unit, 12.00 €. These may be asked for again. "
                + "`evidence: [photo]` in the agreement with ALPHA makes the bench send only items that have one.\n")
        _ = try await fixture.desk().perform(.ask())
        #expect(
            try await fixture.desk().perform(.refuse("2", "RT"))
                == "Request 2 to ALPHA is refused, RT time limit: 1 unit, 12.00 €. These are not asked for again.\n")
        await check(fixture, try .ask(), is: .nothingWaits(supplier: "ALPHA"))
        _ = try await fixture.desk().perform(.ask("BETA"))
        #expect(
            try await fixture.desk().perform(.refuse("3", "PR"))
                == "Request 3 to BETA is refused, PR picture wanted: 1 unit, 12.00 €. These may be asked for again.\n")
        #expect(try await fixture.waiting("month") == [.number(0), .number(0)])
    }

    @Test func `words that say nothing are refused before anything is asked`() {
        #expect(throws: HubFault.refused(.asking(.noNumber("RA-7")))) { _ = try DeskRequest.authorise("RA-7") }
        #expect(throws: HubFault.refused(.badDay("soon"))) { _ = try DeskRequest.authorise(until: "soon") }
        #expect(throws: HubFault.refused(.settling(.badText(what: "number", limit: 64)))) {
            _ = try DeskRequest.authorise("1", "\u{1B}[2J")
        }
        #expect(throws: HubFault.refused(.settling(.noSuchWord("ZZ", allowed: SupplierAnswer.reasons)))) {
            _ = try DeskRequest.refuse("1", "ZZ")
        }
    }

    @Test func `a code that a spreadsheet would run is text`() throws {
        var item = ItemCase(grade: .good)
        item.declaredReason = "say \"no\""
        let waiting = WaitingItem(
            plate: try Bench.plate(1), gtin: nil, serial: "=1+1", name: "a,b", supplier: "ALPHA", since: Floor.start,
            item: item, creditCents: 0, request: nil)
        let request = SupplierRequest(
            number: 1, supplier: "ALPHA", answerBy: nil, items: [waiting], packaging: nil, destination: nil,
            freight: .supplier)
        #expect(
            request.csv.split(separator: "\n").last
                == "1,ALPHA,\(waiting.plate.text),,'=1+1,\"a,b\",B,\"say \"\"no\"\"\",,,,,supplier,")
    }

    @Test func `what was asked and answered is neither changed nor removed`() async throws {
        let fixture = try await SupplierFloor([Fixture.agreement()])
        try await fixture.append(try Fixture.decided(1))
        _ = try await fixture.desk().perform(.ask())
        _ = try await fixture.desk().perform(.authorise())
        for sql in [
            "UPDATE supplierRequest SET supplier = 'x'", "DELETE FROM supplierRequest",
            "UPDATE requestedItem SET costCents = 0", "DELETE FROM requestedItem",
            "UPDATE supplierAnswer SET authorisation = 'x'", "DELETE FROM supplierAnswer",
        ] {
            await #expect(throws: HubFault.self) {
                try await fixture.store.writing { db in try db.run(sql) }
            }
        }
    }

    @Test func `the desk's socket carries every word as it was typed`() throws {
        #expect(try DeskRequest.ask("A B&C").target == "/suppliers/requests?supplier=A%20B%26C&language=fr&by=marie")
        #expect(
            try DeskRequest.ask(early: true).target
                == "/suppliers/requests?supplier=ALPHA&early=yes&language=fr&by=marie")
        #expect(
            try DeskRequest.authorise("3", "RA 7/é", until: "2026-10-01").target
                == "/suppliers/answers?request=3&number=RA%207%2F%C3%A9&until=2026%2D10%2D01&by=paul")
        #expect(try DeskRequest.refuse("3", "rt").target == "/suppliers/answers?request=3&reason=RT&by=paul")
    }
}
