import Returns
import Testing
import Wire

@testable import Hub

/// Items that the desk has put into another bin.
@Suite(.overBothStores) struct BinMoveTests {
    private func check(_ refusal: HubRefusal, _ body: () async throws -> Void) async {
        await #expect(throws: HubFault.refused(refusal)) { try await body() }
    }

    private func inside(_ floor: BinFloor, _ code: String) async throws -> [String] {
        try await floor.store.binSheet(code).content.inside.map(\.plate).sorted()
    }

    @Test func `an item goes into another bin of its class, and back, and its history tells of both`() async throws {
        var floor = try await BinFloor()
        _ = try await floor.store.publish([BinFloor.bin("A-9", "RESTOCK-TOY", 2)])
        try await floor.work(1, into: "A-1")
        let plate = try Bench.plate(1).text
        #expect(
            try await floor.act(.move, "a-9", value: plate.lowercased())
                == "\(plate) lies in A-9 from now on out of A-1 generation 1.\n")
        #expect(try await inside(floor, "A-9") == [plate])
        #expect(try await inside(floor, "A-1").isEmpty)
        // Its own bench gives back a room that the item has no more: it stays where the desk put it.
        try await floor.add(.binReleased(plate: try Bench.plate(1), place: BinPlace(code: "A-1", generation: 1)))
        #expect(try await inside(floor, "A-9") == [plate])
        try await floor.act(.move, "A-1", value: plate)
        #expect(try await inside(floor, "A-1") == [plate])
        let moves = try await floor.store.itemTimeline(plate).rows.filter { $0[3] == .text("itemMoved") }
        #expect(
            moves.map { $0[4] } == [
                .text("out of A-1 generation 1, into A-9, by marie"),
                .text("out of A-9 generation 1, into A-1, by marie"),
            ])
        await check(.bin(.liesThere(plate: plate, code: "A-1"))) { try await floor.act(.move, value: plate) }
    }

    @Test func `what is on its way lies where it was put`() async throws {
        var floor = try await BinFloor()
        try await floor.work(1, into: "A-1", isInside: false)
        let plate = try Bench.plate(1).text
        try await floor.act(.move, value: plate)
        #expect(try await inside(floor, "A-1") == [plate])
    }

    @Test func `another class and a bin without room are shown before, and done when they are confirmed`()
        async throws
    {
        var floor = try await BinFloor()
        for number in 1...3 { try await floor.work(number, into: "A-1") }
        try await floor.work(4, into: "A-2", BinFloor.Piece(binClass: "OUTLET-TOY"))
        let plate = try Bench.plate(4).text
        let effect = """
            A-1 of class RESTOCK-TOY would hold 1 more.
            items  1 of another class: 1 of OUTLET-TOY
            room   0 of 3 that nobody was promised
            money  they cost 1.20 €, as far as the catalogue knows
            law    no danger, no recall, no data, no other owner and no other ground among them
            """
        await check(.bin(.unconfirmed(effect: effect))) { try await floor.act(.move, value: plate) }
        #expect(try await inside(floor, "A-2") == [plate])
        try await floor.act(.move, value: plate, confirmed: true)
        #expect(try await floor.row()["note"] == .text("over by 1"))
    }

    @Test(arguments: [
        ("dangerous goods among others", BinFloor.Piece(hold: .hazard)), ("recalled", BinFloor.Piece(hold: .recall)),
        ("data still on it", BinFloor.Piece(hold: .data)),
        ("to be destroyed on another ground than what lies there", BinFloor.Piece(ground: .beyondRepair)),
    ])
    func `what never lies among other goods is refused, whoever confirms it`(
        reason: String, piece: BinFloor.Piece
    ) async throws {
        var floor = try await BinFloor()
        var piece = piece
        piece.binClass = piece.ground == nil ? "ELSEWHERE" : "RESTOCK-TOY"
        try await floor.work(1, into: "A-1")
        try await floor.work(2, into: "A-3", piece)
        let plate = try Bench.plate(2).text
        await check(.bin(.mayNotLie(code: "A-1", reasons: ["\(reason): \(plate)"]))) {
            try await floor.act(.move, value: plate, confirmed: true)
        }
        await check(.bin(.mayNotLie(code: "A-1", reasons: ["\(reason): \(plate)"]))) {
            try await floor.act(.merge, "A-3", value: "A-1", confirmed: true)
        }
        #expect(try await inside(floor, "A-3") == [plate])
    }

    @Test func `a bin is emptied into another, and what comes under its old label is named`() async throws {
        var floor = try await BinFloor()
        _ = try await floor.store.publish([BinFloor.bin("A-9", "RESTOCK-TOY", 9)])
        for number in 1...2 { try await floor.work(number, into: "A-1") }
        try await floor.work(3, into: "A-1", isInside: false)
        #expect(
            try await floor.act(.merge, "a-1", value: "a-9")
                == "2 out of A-1 lie in A-9 from now on. A-1 is empty as generation 2: print its new label.\n")
        #expect(try await inside(floor, "A-9").count == 2)
        #expect(try await floor.bin().generation == 2)
        try await floor.add(.itemBinned(plate: try Bench.plate(3), place: BinPlace(code: "A-1", generation: 1)))
        #expect(try await floor.row()["note"] == .text("1 came under an old label"))
        await check(.bin(.wrongState(code: "A-1", state: .empty, act: .merge))) {
            try await floor.act(.merge, value: "A-9")
        }
        await check(.bin(.intoItself(code: "A-9"))) { try await floor.act(.merge, "A-9", value: "a-9") }
    }

    @Test func `what is not in the house, and what is no plate, is refused`() async throws {
        var floor = try await BinFloor()
        let plate = try Bench.plate(1)
        await check(.bin(.notInTheHouse(plate: plate.text))) { try await floor.act(.move, value: plate.text) }
        await check(.badPlate("L1")) { try await floor.act(.move, value: "L1") }
        try await floor.work(1, into: "A-1")
        try await floor.add(.itemVoided(plate: plate))
        await check(.bin(.notInTheHouse(plate: plate.text))) { try await floor.act(.move, "A-2", value: plate.text) }
        try await floor.act(.close, "A-2")
        try await floor.work(2, into: "A-1")
        await check(.bin(.wrongState(code: "A-2", state: .closed, act: .move))) {
            try await floor.act(.move, "A-2", value: try Bench.plate(2).text)
        }
    }
}
