import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// What supervisors see of evidence, and how an erasure ends what waits.
@Suite(.overBothStores) struct EvidenceTests {
    let floor: Floor
    let store: HubStore
    let plate: LicencePlate

    init() async throws {
        floor = try Floor()
        store = try await floor.open(stations: ["S1", "S2"]).store
        plate = try Bench.plate(1)
    }

    private func column(_ name: String, of listing: Listing) -> [Listing.Cell] {
        guard let index = listing.columns.firstIndex(of: name) else { return [] }
        return listing.rows.map { $0[index] }
    }

    private func piece(_ kind: Evidence, _ found: ItemEvidence.Found) -> Event {
        .evidenceRecorded(ItemEvidence(plate: plate, kind: kind, found: found))
    }

    private func serial() async throws -> String? {
        let plate = plate.text
        return try await store.reading { db in
            try db.one(String.self, "SELECT serial FROM item WHERE plate = ?", [plate])
        }
    }

    @Test func `an item's history tells each piece and by which means it came`() async throws {
        let journal = StationJournal(
            "S1",
            [
                Bench.arrival(rma: nil), Bench.identified(plate), piece(.serial, .value("SN-4711", .scanner)),
                piece(.weight, .value("412", .keyboard)), piece(.photo, .missing),
            ])
        _ = try await store.append(journal.received())
        let details = column("details", of: try await store.itemTimeline(plate.text))
        #expect(details.contains(.text("serial SN-4711, by scanner")))
        #expect(details.contains(.text("weight 412 g, by keyboard")))
        #expect(details.contains(.text("photo cannot be had")))
        #expect(try await serial() == "SN-4711")
    }

    @Test func `a piece that was taken back takes the serial number and the way with it`() async throws {
        let journal = StationJournal(
            "S1",
            [
                Bench.arrival(rma: nil), Bench.identified(plate), Bench.graded(plate),
                piece(.serial, .value("SN-4711", .scanner)), disposed(.outlet),
                .evidenceWithdrawn(plate: plate, kind: .serial),
            ])
        _ = try await store.append(journal.received())
        #expect(try await serial() == nil)
        #expect(column("disposition", of: try await store.itemListing(limit: 1)) == [.text(nil)])
        #expect(column("grade", of: try await store.itemListing(limit: 1)) == [.text("B")])
    }

    @Test func `a data hold waits for somebody until its erasure is recorded, and again when that is taken back`()
        async throws
    {
        var journal = try held()
        _ = try await store.append(journal.received())
        let waiting = [Listing.Cell.text("E13 data or lock on it")]
        #expect(column("reason", of: try await store.dueListing(at: Floor.start)) == waiting)
        let released = journal.sealed.count + 1
        journal.add(.heldItemTaken(try taken()))
        journal.add(.itemUnbinned(plate: plate, place: Bench.place("Q-01")))
        journal.add(.gradingWithdrawn(plate: plate))
        journal.add(.erasureRecorded(erasure))
        _ = try await store.append(journal.received(from: released))
        #expect(try await store.dueListing(at: Floor.start).rows.isEmpty)
        #expect(column("code", of: try await store.exceptionListing(openOnly: true)).isEmpty)
        let details = column("details", of: try await store.itemTimeline(plate.text))
        #expect(details.contains(.text("out of Q-01 generation 1")))
        #expect(details.contains(.text("certified tool, certificate C-0815, by badge B0042")))
        let undone = journal.sealed.count + 1
        journal.add(.evidenceWithdrawn(plate: plate, kind: .erasure))
        journal.add(hold)
        _ = try await store.append(journal.received(from: undone))
        #expect(column("reason", of: try await store.dueListing(at: Floor.start)) == waiting)
    }

    @Test func `another station releases nothing`() async throws {
        _ = try await store.append(try held().received())
        _ = try await store.append(StationJournal("S2", [.erasureRecorded(erasure)]).received())
        #expect(try await store.dueListing(at: Floor.start).rows.count == 1)
    }

    private var hold: Event { .itemGraded(ItemGrading(plate: plate, grade: .held, hold: .data, tasks: ["ERASE"])) }

    private var erasure: ErasureRecord {
        ErasureRecord(
            plate: plate, method: .certifiedTool, certificate: "C-0815", badge: "B0042",
            sheet: SheetReference(id: "connected", version: 2), firstQuestion: "power", policy: nil)
    }

    private func disposed(_ disposition: Disposition) -> Event { .itemDispositioned(way(disposition)) }

    private func way(_ disposition: Disposition) -> ItemDisposition {
        let words = LocalizedText(french: "x", english: "x")
        return ItemDisposition(
            plate: plate, disposition: disposition, binClass: "BIN", rule: "R-1", table: "t", tableVersion: 1,
            label: words, reason: words)
    }

    private func held() throws -> StationJournal {
        let raised = ExceptionRecord(
            code: .personalData, subject: ExceptionSubject(parcel: "10001-000001", plate: plate), finding: .locked,
            liability: .customer, owner: .afterSales, dueBy: Floor.start.advanced(byMilliseconds: 86_400_000))
        return StationJournal(
            "S1",
            [
                Bench.arrival(rma: nil), Bench.identified(plate), hold, .exceptionRaised(raised), disposed(.hold),
                .binReserved(plate: plate, place: Bench.place("Q-01")),
                .itemBinned(plate: plate, place: Bench.place("Q-01")),
            ])
    }

    private func taken() throws -> HeldItem {
        guard case .itemIdentified(let identified) = Bench.identified(plate), case .itemGraded(let grading) = hold
        else { throw Bench.Missing() }
        return HeldItem(
            identification: identified, grading: grading, disposition: way(.hold), place: Bench.place("Q-01"),
            copies: 1)
    }
}
