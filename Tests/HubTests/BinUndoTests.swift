import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// Moves, merges and counts of the desk that are taken back.
@Suite(.overBothStores) struct BinUndoTests {
    private func floor(_ items: Int = 3) async throws -> BinFloor {
        var floor = try await BinFloor()
        _ = try await floor.store.publish([BinFloor.bin("A-9", "RESTOCK-TOY", 9)])
        for number in 1..<(items + 1) { try await floor.work(number, into: "A-1") }
        return floor
    }

    private func plates(_ numbers: ClosedRange<Int>) throws -> [String] { try numbers.map { try Bench.plate($0).text } }

    private func inside(_ floor: BinFloor, _ code: String) async throws -> [String] {
        try await floor.store.binSheet(code).content.inside.map(\.plate).sorted()
    }

    private func refusal(_ body: () async throws -> Void) async throws -> String {
        let fault = await #expect(throws: HubFault.self) { try await body() }
        return try #require(fault).description
    }

    @Test func `a merge is taken back into the bin's present generation, once its effect was seen`() async throws {
        let floor = try await floor()
        try await floor.act(.merge, value: "A-9", confirmed: true)
        #expect(try await inside(floor, "A-9") == plates(1...3))
        let words = try await refusal { try await floor.act(.undo) }
        #expect(words.contains("back   3 into A-1 generation 2") && words.contains("--confirm does it"))
        #expect(try await inside(floor, "A-1").isEmpty)
        #expect(
            try await floor.act(.undo, confirmed: true)
                == "merge of A-1 is taken back: 3 in A-1. Carry them there.\n")
        #expect(try await inside(floor, "A-1") == plates(1...3))
        #expect(try await inside(floor, "A-9").isEmpty)
        #expect(try await (floor.bin().generation, floor.bin().state) == (2, .open))
        #expect(try await floor.bin("A-9").state == .empty)
        let history = try await floor.store.itemTimeline(plates(1...1)[0]).rows.filter { $0[3] == .text("itemMoved") }
        #expect(history.last?[4] == .text("out of A-9 generation 1, taken back: act 1, merge, by marie"))
        // What was taken back is not taken back again.
        #expect(try await refusal { try await floor.act(.undo, confirmed: true) }.contains("took another one back"))
    }

    @Test func `a move is taken back to where the item lay`() async throws {
        let floor = try await floor()
        let plate = try plates(2...2)[0]
        try await floor.act(.move, "A-9", value: plate)
        try await floor.act(.undo, "A-9", confirmed: true)
        #expect(try await inside(floor, "A-1") == plates(1...3))
        #expect(try await floor.bin("A-9").state == .empty)
    }

    @Test func `a count is taken back: what was missing lies there and is no exception, what was strange is back`()
        async throws
    {
        var floor = try await floor(2)
        try await floor.work(3, into: "A-9")
        let counted = try CountedPlates(found: plates(2...3))
        let ask = try RecountAsk("A-1", counted, isConfirmed: true, reason: nil, by: "marie")
        _ = try await floor.desk().perform(.bin(.recount(ask)))
        #expect(try await inside(floor, "A-1") == plates(2...3))
        #expect(try await floor.store.exceptionListing(openOnly: true).rows.count == 1)
        #expect(try await refusal { try await floor.act(.undo) }.contains("found  1 are missing no more"))
        try await floor.act(.undo, confirmed: true)
        #expect(try await inside(floor, "A-1") == plates(1...2))
        #expect(try await inside(floor, "A-9") == plates(3...3))
        #expect(try await floor.store.exceptionListing(openOnly: true).rows.isEmpty)
    }

    @Test func `what somebody has touched since is not taken back, and nothing of it is`() async throws {
        var floor = try await floor()
        try await floor.act(.merge, value: "A-9", confirmed: true)
        let touched = try Bench.plate(2)
        try await floor.add(.itemUnbinned(plate: touched, place: BinPlace(code: "A-9", generation: 1)))
        try await floor.add(.itemBinned(plate: touched, place: BinPlace(code: "A-2", generation: 1)))
        // The station's clock is as the desk's here: the later word counts.
        let words = try await refusal { try await floor.act(.undo, confirmed: true) }
        #expect(words.contains("\(touched) was put elsewhere since"))
        #expect(try await inside(floor, "A-1").isEmpty)
    }

    @Test(arguments: [(BinAct.close, "bin reopen"), (.block, "bin unblock")])
    func `an act that has a way back of its own names it`(act: BinAct, named: String) async throws {
        let floor = try await floor()
        try await floor.act(act)
        #expect(try await refusal { try await floor.act(.undo, confirmed: true) }.contains(named))
    }

    @Test func `where nothing was done nothing is taken back`() async throws {
        let floor = try await floor()
        #expect(try await refusal { try await floor.act(.undo) }.contains("nothing was done to it"))
        try await floor.act(.merge, value: "A-9", confirmed: true)
        // The other bin's part of a merge is taken back at the bin that was emptied.
        #expect(try await refusal { try await floor.act(.undo, "A-9") }.contains("moved nothing here"))
    }
}
