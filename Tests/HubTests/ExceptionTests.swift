import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// What supervisors see of exceptions and of the clocks.
@Suite(.overBothStores) struct ExceptionTests {
    let floor: Floor
    let store: HubStore

    init() async throws {
        floor = try Floor()
        store = try await floor.open(stations: ["S1", "S2"]).store
        let gtin = try #require(GTIN("4006381333931"))
        let notice = Floor.start.advanced(byMilliseconds: -4 * 86_400_000)
        _ = try await store.publish([
            .product(
                Product(
                    gtin: gtin, name: LocalizedText(french: "Feutre", english: "Felt pen"), category: "apparel",
                    supplier: "ACME", priceCents: 1_990)),
            .expectedReturn(
                ExpectedReturn(
                    rma: "RMA-1", codes: ["TRACK1"],
                    lines: [
                        ExpectedLine(number: 1, gtin: gtin, quantity: 3),
                        ExpectedLine(number: 2, gtin: gtin, quantity: 1),
                    ], noticeAt: notice)),
        ])
    }

    private func column(_ name: String, of listing: Listing) -> [Listing.Cell] {
        guard let index = listing.columns.firstIndex(of: name) else { return [] }
        return listing.rows.map { $0[index] }
    }

    private func raised(
        _ code: ExceptionCode, plate: LicencePlate? = nil, line: Int? = nil, days: Int64?
    ) -> ExceptionRecord {
        ExceptionRecord(
            code: code, subject: ExceptionSubject(parcel: "10001-000001", plate: plate, line: line),
            declaredReason: "SIZE", finding: code.finding, liability: code.defaultLiability, owner: code.owner,
            dueBy: days.map { Floor.start.advanced(byMilliseconds: $0 * 86_400_000) })
    }

    private func journal() throws -> StationJournal {
        let plate = try Bench.plate(1)
        return StationJournal(
            "S1",
            [
                Bench.arrival(), Bench.identified(plate),
                .exceptionRaised(raised(.recalled, plate: plate, days: 10)),
                .exceptionRaised(raised(.otherHazard, plate: plate, days: nil)),
                .exceptionRaised(raised(.shortParcel, line: 1, days: 2)),
            ])
    }

    @Test func `exceptions are listed with their owner, what is due first on top`() async throws {
        _ = try await store.append(journal().received())
        let listing = try await store.exceptionListing(openOnly: true)
        #expect(column("code", of: listing) == [.text("E04"), .text("E10"), .text("E12")])
        #expect(
            column("subject", of: listing) == [
                .text("parcel 10001-000001 line 1"), .text("item \(try Bench.plate(1))"),
                .text("item \(try Bench.plate(1))"),
            ])
        #expect(column("owner", of: listing) == [.text("afterSales"), .text("quality"), .text("safety")])
        #expect(column("declared", of: listing).allSatisfy { $0 == .text("SIZE") })
        #expect(column("finding", of: listing) == [.text("ABSENT"), .text("RECALLED"), .text("DANGEROUS")])
        #expect(column("liability", of: listing) == [.text("CUSTOMER"), .text("SUPPLIER"), .text("NONE")])
    }

    @Test func `what was taken back is listed as such, and raised again it is open again`() async throws {
        var journal = try journal()
        let subject = ExceptionSubject(parcel: "10001-000001", line: 1)
        journal.add(.exceptionWithdrawn(code: .shortParcel, subject: subject))
        _ = try await store.append(journal.received())
        #expect(column("code", of: try await store.exceptionListing(openOnly: true)) == [.text("E10"), .text("E12")])
        let all = try await store.exceptionListing(openOnly: false)
        #expect(column("code", of: all).count == 3)
        #expect(column("withdrawn", of: all).first != .time(nil))
        journal.add(.exceptionRaised(raised(.shortParcel, line: 1, days: 2)))
        _ = try await store.append(journal.received(from: 7))
        #expect(column("code", of: try await store.exceptionListing(openOnly: true)).count == 3)
    }

    @Test func `a station takes back its own exceptions only`() async throws {
        _ = try await store.append(journal().received())
        let plate = try Bench.plate(1)
        let other = StationJournal(
            "S2",
            [
                .exceptionWithdrawn(
                    code: .recalled, subject: ExceptionSubject(parcel: "10001-000001", plate: plate))
            ])
        _ = try await store.append(other.received())
        #expect(column("code", of: try await store.exceptionListing(openOnly: true)).count == 3)
    }

    @Test func `the clocks are listed oldest first with the money that hangs on them`() async throws {
        _ = try await store.append(journal().received())
        let listing = try await store.dueListing(at: Floor.start.advanced(byMilliseconds: 5 * 86_400_000))
        #expect(column("clock", of: listing) == [.text("refund"), .text("recall"), .text("refund")])
        #expect(
            column("subject", of: listing) == [
                .text("parcel 10001-000001 line 1"), .text("item \(try Bench.plate(1))"), .text("return RMA-1"),
            ])
        #expect(column("atRiskCents", of: listing) == [.number(5_970), .number(1_990), .number(7_960)])
        #expect(column("state", of: listing) == [.text("late"), .text("open"), .text("open")])
        // Fourteen days after the notice of 17 September, the end of that day in Paris.
        let due = try #require(CalendarDay("2026-10-01"))
        #expect(column("due", of: listing).last == .time(SiteCalendar.metropolitanFrance.end(of: due)))
    }

    @Test func `a refund that waits for its goods is not due, and is once they are here`() async throws {
        #expect(try await store.dueListing(at: Floor.start).rows.isEmpty)
        _ = try await store.append(StationJournal("S1", [Bench.arrival()]).received())
        #expect(column("clock", of: try await store.dueListing(at: Floor.start)) == [.text("refund")])
    }

    @Test func `a damaged parcel is one claim, whether or not its station raised it`() async throws {
        let claim = Floor.start.advanced(byMilliseconds: 3 * 86_400_000)
        var journal = StationJournal("S1", [Bench.arrival(rma: nil)])
        journal.add(.parcelConditionRecorded(parcel: "10001-000001", condition: .crushed, claimBy: claim))
        _ = try await store.append(journal.received())
        #expect(column("clock", of: try await store.dueListing(at: Floor.start)) == [.text("carrierClaim")])
        journal.add(.exceptionRaised(raised(.transportDamage, days: 3)))
        _ = try await store.append(journal.received(from: 3))
        let listing = try await store.dueListing(at: Floor.start)
        #expect(column("clock", of: listing) == [.text("carrierClaim")])
        #expect(column("reason", of: listing) == [.text("E15 damaged on the way")])
    }

    @Test func `a held item without an exception is due for a decision all the same`() async throws {
        let plate = try Bench.plate(1)
        let doubt = Event.itemGraded(ItemGrading(plate: plate, grade: .held, hold: .secondLook, tasks: []))
        var journal = StationJournal("S1", [Bench.arrival(rma: nil), Bench.identified(plate), doubt])
        _ = try await store.append(journal.received())
        let listing = try await store.dueListing(at: Floor.start)
        #expect(column("reason", of: listing) == [.text("held: secondLook")])
        #expect(column("owner", of: listing) == [.text("supervisor")])
        // Two working days after Monday 21 September.
        let due = try #require(CalendarDay("2026-09-23"))
        #expect(column("due", of: listing) == [.time(SiteCalendar.metropolitanFrance.end(of: due))])
        journal.add(.exceptionRaised(raised(.batterySuspect, plate: plate, days: 1)))
        _ = try await store.append(journal.received(from: 4))
        #expect(
            column("reason", of: try await store.dueListing(at: Floor.start)) == [.text("E11 battery suspect")])
    }

    @Test func `an item's history tells its exceptions`() async throws {
        _ = try await store.append(journal().received())
        let timeline = try await store.itemTimeline(try Bench.plate(1).text)
        #expect(column("event", of: timeline).contains(.text("exceptionRaised")))
        #expect(
            column("details", of: timeline).contains(
                .text("E12 dangerous goods or other danger, owner safety")))
    }
}
