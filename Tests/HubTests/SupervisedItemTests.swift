import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// What a supervisor's acts on one item mean at the hub.
@Suite(.overBothStores) struct SupervisedItemTests {
    private let floor: Floor
    private let store: HubStore
    private let plate: LicencePlate
    private static let place = BinPlace(code: "A-17", generation: 3)

    init() async throws {
        floor = try Floor()
        store = try await floor.open(stations: ["S1", "S2"]).store
        plate = try Bench.plate(1)
        _ = try await store.publish([
            .bin(Returns.Bin(code: "A-17", generation: 3, zone: "A", binClass: "RESTOCK", capacity: 2))
        ])
    }

    /// The item is in its bin, with an exception that waits.
    private var binned: [Event] {
        [
            Bench.arrival(), Bench.identified(plate),
            .exceptionRaised(
                ExceptionRecord(
                    code: .extraItem, subject: ExceptionSubject(parcel: "10001-000001", plate: plate),
                    finding: .notAnnounced, liability: .none, owner: .afterSales, dueBy: Floor.start)),
            .binReserved(plate: plate, place: Self.place), .itemBinned(plate: plate, place: Self.place),
        ]
    }

    private var held: HeldItem {
        let words = LocalizedText(french: "x", english: "x")
        guard case .itemIdentified(let item) = Bench.identified(plate) else { preconditionFailure("no item") }
        return HeldItem(
            identification: item, grading: ItemGrading(plate: plate, grade: .good, hold: nil, tasks: []),
            disposition: ItemDisposition(
                plate: plate, disposition: .restock, binClass: "RESTOCK", rule: "R-1", table: "t", tableVersion: 1,
                label: words, reason: words), place: Self.place, copies: 1)
    }

    private func row(_ columns: String) async throws -> [String?] {
        try await store.reading { [plate] db in
            let row = try db.row("SELECT \(columns) FROM item WHERE plate = ?", [plate.text])
            return row.map { row in row.values.map(String.init) } ?? []
        }
    }

    private func openExceptions() async throws -> Int {
        try await store.reading {
            try $0.one(Int.self, "SELECT count(*) FROM exception WHERE withdrawnAt IS NULL") ?? -1
        }
    }

    private var voiding: [Event] {
        [
            .supervised(badge: "CHEF01", .itemVoided(ItemVoiding(item: held, reason: .doubled))),
            .itemUnbinned(plate: plate, place: Self.place), .binReleased(plate: plate, place: Self.place),
            .itemVoided(plate: plate),
        ]
    }

    private func worked() -> StationJournal {
        var journal = StationJournal("S1", binned)
        journal.add(step: voiding)
        return journal
    }

    @Test func `a plate that was given up is void, out of its bin, and nothing of it waits`() async throws {
        _ = try await store.append(worked().received())
        #expect(try await row("CASE WHEN voidedAt IS NOT NULL THEN '1' ELSE '0' END, bin") == ["1", nil])
        #expect(try await openExceptions() == 0)
    }

    @Test func `what is had back is where it was, and its exception waits again`() async throws {
        var journal = worked()
        journal.add(step: [
            .supervised(badge: "CHEF01", .itemRestored(held)), .binReserved(plate: plate, place: Self.place),
            .itemBinned(plate: plate, place: Self.place),
        ])
        _ = try await store.append(journal.received())
        #expect(try await row("CASE WHEN voidedAt IS NULL THEN '1' ELSE '0' END, bin") == ["1", "A-17"])
        #expect(try await openExceptions() == 1)
    }

    @Test func `a piece that is void is not found any more, also in a parcel that is closed`() async throws {
        _ = try await store.publish([.expectedReturn(ExpectedReturn(rma: "RMA-1", codes: ["TRACK1"], lines: []))])
        var journal = StationJournal("S1", binned + [.parcelClosed(parcel: "10001-000001")])
        journal.add(step: voiding)
        _ = try await store.append(journal.received(count: 6))
        #expect(try await found() == [1])
        _ = try await store.append(journal.received(from: 7))
        #expect(try await found() == [])
    }

    private func found() async throws -> [Int] {
        try await store.reading { db in
            guard case .expectedReturn(let announced) = try ReferenceFeed.item(.expectedReturn, "RMA-1", in: db) else {
                return []
            }
            return announced.parcels.flatMap { $0.found ?? [] }.map(\.quantity)
        }
    }

    @Test func `what has left the house is gone and not void`() async throws {
        var floor = try await BinFloor()
        try await floor.number()
        try await floor.work(1, into: "A-1")
        try await floor.act(.close)
        try await floor.act(.stage, value: "1")
        try await floor.send()
        try await floor.add(.itemVoided(plate: plate))
        #expect(
            try await floor.store.number("SELECT leftIn IS NOT NULL AND voidedAt IS NULL FROM item") == 1)
    }
}
