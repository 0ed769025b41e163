import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// Plates that the desk gives up and has back.
@Suite(.overBothStores) struct PlateDeskTests {
    private let plate: LicencePlate

    init() throws {
        plate = try Bench.plate(1)
    }

    private func check(_ refusal: HubRefusal, _ body: () async throws -> Void) async {
        await #expect(throws: HubFault.refused(refusal)) { try await body() }
    }

    @discardableResult
    private func void(
        _ floor: BinFloor, _ reason: String = "doubled", confirmed: Bool = true, daysLater days: Int64 = 0
    ) async throws -> String {
        let ask = try PlateAsk(
            plate.text.lowercased(), act: "void", reason: reason, isConfirmed: confirmed, by: "marie")
        return try await floor.desk(daysLater: days).perform(.item(ask))
    }

    @discardableResult
    private func restore(_ floor: BinFloor, daysLater days: Int64 = 0) async throws -> String {
        try await floor.desk(daysLater: days).perform(
            .item(try PlateAsk(plate.text, act: "restore", by: "paul")))
    }

    private func row(_ floor: BinFloor, _ columns: String) async throws -> [String?] {
        try await floor.store.reading { [plate] db in
            let row = try db.row("SELECT \(columns) FROM item WHERE plate = ?", [plate.text])
            return row.map { row in row.values.map(String.init) } ?? []
        }
    }

    private func isVoid(_ floor: BinFloor) async throws -> Bool {
        try await floor.store.number("SELECT voidedAt IS NOT NULL FROM item WHERE plate = '\(plate.text)'") == 1
    }

    /// Whether the feed tells the stations of the item.
    private func isTold(_ floor: BinFloor) async throws -> Bool {
        try await floor.store.reading { [plate] db in try ReferenceFeed.knows(.floorItem, plate.text, in: db) }
    }

    private func openExceptions(_ floor: BinFloor) async throws -> Int {
        try await floor.store.exceptionListing(openOnly: true).rows.count
    }

    private func raised() throws -> Event {
        .exceptionRaised(
            ExceptionRecord(
                code: .extraItem, subject: ExceptionSubject(parcel: "10001-000001", plate: plate),
                finding: .notAnnounced, liability: .none, owner: .afterSales, dueBy: Floor.start))
    }

    private func worked() async throws -> BinFloor {
        var floor = try await BinFloor()
        try await floor.work(1, into: "A-1")
        try await floor.add(try raised())
        return floor
    }

    @Test func `what giving a plate up would do is shown first`() async throws {
        let floor = try await worked()
        let effect = """
            \(plate), Felt pen, would be given up: doubled.
            place  in A-1 generation 1
            grade  B, RESTOCK to RESTOCK-TOY
            money  it cost 1.20 € and sold for 2.40 €, by the catalogue
            open   E05 item not announced
            then   nothing of it waits any more, its room is free, and its return counts it no more
            """
        await check(.plate(.unconfirmed(effect: effect))) { try await void(floor, confirmed: false) }
        #expect(try await !isVoid(floor))
        #expect(try await openExceptions(floor) == 1)
    }

    @Test func `a plate that was given up is void, out of its bin, told of no more, and nothing of it waits`()
        async throws
    {
        let floor = try await worked()
        #expect(try await isTold(floor))
        #expect(
            try await void(floor)
                == "\(plate) is given up, out of A-1 generation 1: doubled. `returns-hub item restore \(plate)` has it "
                + "back.\n")
        let columns = "CASE WHEN voidedAt IS NOT NULL THEN '1' ELSE '0' END, bin, reservedBin"
        #expect(try await row(floor, columns) == ["1", nil, nil])
        #expect(try await openExceptions(floor) == 0)
        #expect(try await !isTold(floor))
        #expect(try await floor.row()["load"] == .number(0))
        let history = try await floor.store.itemTimeline(plate.text).rows.last
        #expect(
            history?[3...] == [.text("itemVoided"), .text("doubled, out of A-1 generation 1, by marie")])
        await check(.plate(.voidBefore(plate: plate.text, at: SupplierFloor.later(0)))) { try await void(floor) }
    }

    @Test func `what is had back lies where it lay, is told of, and waits again`() async throws {
        let floor = try await worked()
        try await void(floor)
        #expect(try await restore(floor) == "\(plate) is had back, and lies in A-1 generation 1.\n")
        #expect(try await row(floor, "voidedAt, bin, reservedBin") == [nil, "A-1", "A-1"])
        #expect(try await openExceptions(floor) == 1)
        #expect(try await isTold(floor))
        let history = try await floor.store.itemTimeline(plate.text).rows.last
        #expect(history?[3...] == [.text("itemRestored"), .text("into A-1 generation 1, by paul")])
        await check(.plate(.notVoid(plate: plate.text))) { try await restore(floor) }
        // Given up and had back as often as it takes.
        try await void(floor, "trial", daysLater: 1)
        #expect(try await isVoid(floor))
    }

    @Test func `what lay in a bin that is another one now, or on its way out, is had back without a place`()
        async throws
    {
        let floor = try await worked()
        try await floor.number()
        try await void(floor)
        try await floor.act(.repurpose, value: "OUTLET-TOY")
        #expect(
            try await restore(floor)
                == "\(plate) is had back, and has no place: say where it is with `returns-hub bin move \(plate) --to "
                + "CODE`.\n")
        #expect(try await row(floor, "voidedAt, bin") == [nil, nil])
    }

    @Test func `nothing is given up that left the house, is on its way out, or of which nobody told`() async throws {
        var floor = try await worked()
        try await floor.number()
        try await floor.stage(count: 1)
        await check(.plate(.onItsWayOut(plate: plate.text, code: "A-1", .staged))) { try await void(floor) }
        try await floor.send()
        await check(.plate(.hasLeft(plate: plate.text, dispatch: 1))) { try await void(floor) }
        let unknown = try Bench.plate(9).text
        await check(.noSuchItem(plate: unknown)) {
            _ = try await floor.desk().perform(.item(try PlateAsk(unknown, act: "restore", by: "paul")))
        }
        try await floor.add(.benchPaused)
        await check(.plate(.notVoid(plate: plate.text))) { try await restore(floor) }
    }

    @Test func `an item under the label of a generation that is over has to be put somewhere first`() async throws {
        var floor = try await BinFloor()
        try await floor.act(.repurpose, value: "OUTLET-TOY")
        try await floor.work(1, into: "A-1", isInside: false)
        await check(.plate(.placeIsOver(plate: plate.text, code: "A-1", generation: 1))) { try await void(floor) }
    }

    @Test func `a bench that had not heard of it says where the item is, and the plate stays given up`() async throws {
        var floor = try await worked()
        try await void(floor)
        try await floor.add(.itemUnbinned(plate: plate, place: Bench.place("A-1")))
        try await floor.add(.binReserved(plate: plate, place: Bench.place("A-2")))
        #expect(try await restore(floor) == "\(plate) is had back, and is on its way to A-2 generation 1.\n")
        try await void(floor)
        try await floor.add(.itemBinned(plate: plate, place: Bench.place("A-2")))
        #expect(try await isVoid(floor))
        #expect(try await !isTold(floor))
        #expect(try await floor.row("A-2")["load"] == .number(0))
        #expect(try await restore(floor) == "\(plate) is had back, and lies in A-2 generation 1.\n")
        #expect(try await floor.row("A-2")["inside"] == .number(1))
    }

    @Test func `another bench that takes the item up brings no plate back that the desk gave up`() async throws {
        let floor = try await worked()
        try await Floor.add("S2", to: floor.store)
        try await void(floor)
        let held = try heldItem()
        let taken = StationJournal(
            "S2",
            Array(repeating: .benchPaused, count: 20) + [
                .heldItemTaken(held), .itemUnbinned(plate: plate, place: Bench.place("A-1")),
                .binReserved(plate: plate, place: Bench.place("A-2")),
                .itemBinned(plate: plate, place: Bench.place("A-2")),
            ])
        let reply = try await floor.store.append(taken.received())
        guard case .accepted(_, []) = try #require(reply) else { throw Bench.Missing() }
        #expect(try await isVoid(floor))
        #expect(try await !isTold(floor))
        try await restore(floor)
        #expect(try await !isVoid(floor))
        #expect(try await isTold(floor))
    }

    private func heldItem() throws -> HeldItem {
        let words = LocalizedText(french: "x", english: "x")
        guard case .itemIdentified(let item) = Bench.identified(plate) else { throw Bench.Missing() }
        return HeldItem(
            identification: item, grading: ItemGrading(plate: plate, grade: .good, hold: nil, tasks: []),
            disposition: ItemDisposition(
                plate: plate, disposition: .restock, binClass: "RESTOCK-TOY", rule: "R-1", table: "t", tableVersion: 1,
                label: words, reason: words), place: Bench.place("A-1"), copies: 1)
    }

    @Test func `a bench that gives the plate up as well, and takes that back, does not bring it back`() async throws {
        var floor = try await worked()
        try await void(floor)
        let held = try heldItem()
        try await floor.add(.supervised(badge: "CHEF01", .itemVoided(ItemVoiding(item: held, reason: .doubled))))
        try await floor.add(.itemVoided(plate: plate))
        #expect(try await isVoid(floor))
        // For the bench there is no item any more, and so nothing that the desk could have back.
        await check(.plate(.voidAtBench(plate: plate.text))) { try await restore(floor) }
        try await floor.add(.supervised(badge: "CHEF01", .itemRestored(held)))
        #expect(try await isVoid(floor))
        try await restore(floor)
        #expect(try await !isVoid(floor))
    }

    @Test func `what a bench gave up is had back there`() async throws {
        var floor = try await worked()
        try await floor.add(.itemVoided(plate: plate))
        await check(.plate(.voidAtBench(plate: plate.text))) { try await restore(floor) }
    }

    @Test func `a serial number that came back is forgotten with its plate, and known again with it`() async throws {
        var floor = try await BinFloor()
        let drill = try BinFloor.product(BinFloor.drill, "Drill", cost: 1, grams: 1, traits: [.serialised])
        _ = try await floor.store.publish([drill])
        try await floor.work(1, into: "A-1", BinFloor.Piece(gtin: BinFloor.drill))
        #expect(try await floor.store.number("SELECT count(*) FROM returnedSerial") == 1)
        try await void(floor)
        #expect(try await floor.store.number("SELECT count(*) FROM returnedSerial") == 0)
        try await restore(floor)
        #expect(try await floor.store.number("SELECT count(*) FROM returnedSerial") == 1)
    }

    @Test func `its return counts it no more, and counts it again`() async throws {
        var floor = try await BinFloor()
        _ = try await floor.store.publish([.expectedReturn(ExpectedReturn(rma: "RMA-1", codes: ["TRACK1"], lines: []))])
        try await floor.work(1, into: "A-1")
        try await floor.add(.parcelClosed(parcel: "10001-000001"))
        #expect(try await found(floor) == [1])
        try await void(floor)
        #expect(try await found(floor) == [])
        try await restore(floor)
        #expect(try await found(floor) == [1])
    }

    private func found(_ floor: BinFloor) async throws -> [Int] {
        try await floor.store.reading { db in
            guard case .expectedReturn(let announced) = try ReferenceFeed.item(.expectedReturn, "RMA-1", in: db) else {
                return []
            }
            return announced.parcels.flatMap { $0.found ?? [] }.map(\.quantity)
        }
    }

    @Test(arguments: ["UPDATE plateAct SET doneBy = 'x'", "DELETE FROM plateAct"])
    func `what was done with a plate is never changed`(sql: String) async throws {
        let floor = try await worked()
        try await void(floor)
        await #expect(throws: HubFault.self) { try await floor.store.writing { db in try db.run(sql) } }
        #expect(try await floor.store.number("SELECT count(*) FROM plateAct") == 1)
    }

    @Test func `words that say nothing are refused`() throws {
        #expect(throws: HubFault.refused(.badPlate("L1"))) { try PlateAsk("L1", act: "restore", by: "x") }
        let reasons = "doubled, mistaken, notReturned, trial"
        #expect(throws: HubFault.refused(.settling(.noSuchWord("lost", allowed: reasons)))) {
            try PlateAsk(plate.text, act: "void", reason: "lost", by: "x")
        }
        #expect(PlateAsk.reasons == reasons)
        let ask = try PlateAsk(plate.text, act: "void", reason: "NOTRETURNED", isConfirmed: true, by: "é &")
        #expect(
            DeskRequest.item(ask).target
                == "/items/acts?plate=\(plate)&act=void&reason=notReturned&confirmed=yes&by=%C3%A9%20%26")
    }
}
