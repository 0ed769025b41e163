import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// Settling exceptions at the desk.
@Suite(.overBothStores) struct SettlingTests {
    let floor: Floor
    let store: HubStore
    let desk: Desk

    init() async throws {
        floor = try Floor()
        store = try await floor.open(stations: ["S1"]).store
        desk = Desk(store: store, now: { Floor.start.advanced(byMilliseconds: 3_600_000) })
    }

    /// A recalled item (event 3) and a missing line (event 4).
    private func journal() throws -> StationJournal {
        let plate = try Bench.plate(1)
        return StationJournal(
            "S1",
            [
                Bench.arrival(rma: nil), Bench.identified(plate),
                .exceptionRaised(record(.recalled, ExceptionSubject(parcel: "10001-000001", plate: plate))),
                .exceptionRaised(record(.shortParcel, ExceptionSubject(parcel: "10001-000001", line: 1))),
                .itemGraded(ItemGrading(plate: plate, grade: .held, hold: .recall, tasks: [])),
            ])
    }

    private func record(_ code: ExceptionCode, _ subject: ExceptionSubject) -> ExceptionRecord {
        ExceptionRecord(
            code: code, subject: subject, finding: code.finding, liability: code.defaultLiability, owner: code.owner,
            dueBy: Floor.start.advanced(byMilliseconds: 86_400_000))
    }

    private func settlement(
        _ subject: String, _ code: String? = nil, finding: String = "NO_FAULT", liability: String = "none",
        note: String? = nil
    ) throws -> DeskRequest {
        .settle(
            try ExceptionSettlement(
                subject, code: code, finding: finding, liability: liability, note: note, by: "marie"))
    }

    private func column(_ name: String, of listing: Listing) -> [Listing.Cell] {
        guard let index = listing.columns.firstIndex(of: name) else { return [] }
        return listing.rows.map { $0[index] }
    }

    @Test func `what is settled is open and due no longer, and says who settled it when and how`() async throws {
        _ = try await store.append(journal().received())
        #expect(column("number", of: try await store.exceptionListing(openOnly: true)) == [.number(3), .number(4)])
        let words = try await desk.perform(
            settlement("4", finding: "as_sold", liability: "Carrier", note: " found under the bench "))
        #expect(
            words
                == "Exception 4, E04 pieces missing of parcel 10001-000001 line 1, is settled: finding AS_SOLD, "
                + "liability CARRIER.\n")
        #expect(column("code", of: try await store.exceptionListing(openOnly: true)) == [.text("E10")])
        #expect(column("reason", of: try await store.dueListing(at: Floor.start)) == [.text("E10 recalled")])
        let all = try await store.exceptionListing(openOnly: false)
        #expect(column("finding", of: all) == [.text("RECALLED"), .text("AS_SOLD")])
        #expect(column("liability", of: all) == [.text("SUPPLIER"), .text("CARRIER")])
        #expect(column("settled", of: all) == [.time(nil), .time(Floor.start.advanced(byMilliseconds: 3_600_000))])
        #expect(column("settledBy", of: all) == [.text(nil), .text("marie")])
        #expect(column("note", of: all) == [.text(nil), .text("found under the bench")])
        #expect(column("hold", of: all) == [.text("recall"), .text(nil)])
    }

    @Test func `an item's exception is named by plate and code, and its hold is not due by that`() async throws {
        _ = try await store.append(journal().received())
        _ = try await desk.perform(settlement(try Bench.plate(1).text.lowercased(), "e10"))
        let history = try await store.itemTimeline(try Bench.plate(1).text)
        #expect(column("event", of: history).last == .text("exceptionSettled"))
        #expect(column("details", of: history).last == .text("E10, NO_FAULT, liability NONE, by marie"))
        #expect(column("code", of: try await store.exceptionListing(openOnly: true)) == [.text("E04")])
        #expect(column("reason", of: try await store.dueListing(at: Floor.start)) == [.text("E04 pieces missing")])
    }

    @Test func `what cannot be settled is refused and nothing changes`() async throws {
        var journal = try journal()
        journal.add(
            .exceptionWithdrawn(
                code: .shortParcel, subject: ExceptionSubject(parcel: "10001-000001", line: 1)))
        _ = try await store.append(journal.received())
        let plate = try Bench.plate(1).text
        _ = try await desk.perform(settlement("3"))
        let at = Floor.start.advanced(byMilliseconds: 3_600_000)
        let rows: [(DeskRequest, SettlingRefusal)] = [
            (try settlement("3"), .settledBefore(number: 3, by: "marie", at: at)),
            (try settlement(plate, "E10"), .settledBefore(number: 3, by: "marie", at: at)),
            (try settlement("4"), .withdrawn(4)), (try settlement("99"), .noSuchException(99)),
            (try settlement(plate, "E09"), .noSuchItemException(plate: plate, code: "E09")),
        ]
        for (request, refusal) in rows {
            await #expect(throws: HubFault.refused(.settling(refusal))) { try await desk.perform(request) }
        }
        #expect(try await store.number("SELECT count(*) FROM settlement") == 1)
    }

    @Test func `words that say nothing are refused before anything is asked`() {
        let rows: [(SettlingRefusal, () throws -> DeskRequest)] = [
            (.noNumber("E10"), { try settlement("E10") }), (.noNumber("0"), { try settlement("0") }),
            (.noSuchWord("LOST", allowed: ExceptionSettlement.findings), { try settlement("1", finding: "LOST") }),
            (
                .noSuchWord("shop", allowed: ExceptionSettlement.liabilities),
                { try settlement("1", liability: "shop") }
            ),
            (.noSuchCode("E22"), { try settlement(try Bench.plate(1).text, "E22") }),
            (.badText(what: "note", limit: 500), { try settlement("1", note: "\u{1B}[2J") }),
            (.badText(what: "note", limit: 500), { try settlement("1", note: "  ") }),
        ]
        for (refusal, ask) in rows {
            #expect(throws: HubFault.refused(.settling(refusal))) { _ = try ask() }
            #expect(!refusal.description.isEmpty)
        }
        #expect(throws: HubFault.refused(.badPlate("L1"))) { _ = try settlement("L1", "E10") }
    }

    @Test func `an exception that is raised anew is open again`() async throws {
        var journal = try journal()
        _ = try await store.append(journal.received())
        _ = try await desk.perform(settlement("4"))
        let subject = ExceptionSubject(parcel: "10001-000001", line: 1)
        journal.add(.exceptionWithdrawn(code: .shortParcel, subject: subject))
        journal.add(.exceptionRaised(record(.shortParcel, subject)))
        _ = try await store.append(journal.received(from: 6))
        #expect(column("number", of: try await store.exceptionListing(openOnly: true)) == [.number(3), .number(7)])
    }

    @Test func `a settlement is neither changed nor removed`() async throws {
        _ = try await store.append(journal().received())
        _ = try await desk.perform(settlement("3"))
        for sql in ["UPDATE settlement SET note = 'x'", "DELETE FROM settlement"] {
            await #expect(throws: HubFault.self) {
                try await store.writing { db in try db.run(sql) }
            }
        }
        #expect(try await store.number("SELECT count(*) FROM settlement") == 1)
    }

    @Test func `the desk's socket carries every word as it was typed`() throws {
        let plate = try Bench.plate(1).text
        let request = try settlement(
            plate, "E10", finding: "DEFECTIVE", liability: "warehouse", note: "50 % & more é=?")
        #expect(
            request.target
                == "/exceptions/settlements?subject=\(plate)&code=E10&finding=DEFECTIVE&liability=WAREHOUSE"
                + "&note=50%20%25%20%26%20more%20%C3%A9%3D%3F&by=marie")
        #expect(request.body.isEmpty)
    }
}
