import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// What the desk does to bins short of their leaving.
@Suite(.overBothStores) struct BinActTests {
    private func check(_ refusal: HubRefusal, _ body: () async throws -> Void) async {
        await #expect(throws: HubFault.refused(refusal)) { try await body() }
    }

    @Test func `a bin is closed, opened, blocked and freed, and each is in the feed at once`() async throws {
        var floor = try await BinFloor()
        try await floor.work(1, into: "A-1")
        try await floor.work(2, into: "A-1", isInside: false)
        let head = try await floor.store.feedHead()
        #expect(
            try await floor.act(.close, "a-1")
                == "A-1 is closed, with 1 inside. 1 more is on the way to it.\n")
        #expect(try await floor.store.feedHead() == head + 1)
        #expect(try await floor.bin().state == .closed)
        #expect(try await floor.bin().isOpen == false)
        #expect(try await floor.act(.reopen) == "A-1 is open again, with 1 inside.\n")
        #expect(try await floor.act(.block, reason: "wet") == "A-1 is blocked, with 1 inside.\n")
        #expect(try await floor.act(.unblock) == "A-1 is no longer blocked and open, with 1 inside.\n")
        try await floor.act(.close)
        try await floor.act(.block)
        #expect(try await floor.act(.unblock) == "A-1 is no longer blocked and closed, with 1 inside.\n")
        #expect(try await floor.act(.close, "A-2") == "A-2 is closed, with 0 inside.\n")
        #expect(try await floor.act(.reopen, "A-2") == "A-2 is open again, with 0 inside.\n")
        let acts = try await floor.store.binSheet("a-1").acts
        #expect(acts.rows.count == 7)
        #expect(
            Array(acts.rows[4].dropFirst())
                == [.number(1), .text("block"), .text(nil), .text("wet"), .text("marie")])
    }

    @Test func `what does not go with a bin's state is refused in words, and nothing is kept`() async throws {
        let floor = try await BinFloor()
        await check(.bin(.noSuchBin("Z-9"))) { try await floor.act(.close, "z-9") }
        await check(.bin(.wrongState(code: "A-1", state: .empty, act: .reopen))) { try await floor.act(.reopen) }
        await check(.bin(.wrongState(code: "A-1", state: .empty, act: .stage))) {
            try await floor.act(.stage, value: "0")
        }
        await check(.bin(.wrongState(code: "A-1", state: .empty, act: .unblock))) { try await floor.act(.unblock) }
        await check(.bin(.wrongState(code: "A-1", state: .empty, act: .unstage))) { try await floor.act(.unstage) }
        await check(.bin(.wrongState(code: "A-1", state: .empty, act: .dispatch))) { try await floor.send() }
        await check(.bin(.badNumber("0", allowed: "1 to 100000"))) { try await floor.act(.resize, value: "0") }
        await check(.bin(.badNumber("three", allowed: "0 to 100000"))) { try await floor.act(.stage, value: "three") }
        await check(.settling(.badText(what: "reason", limit: 500))) { try await floor.act(.close, reason: " ") }
        #expect(try await floor.store.number("SELECT count(*) FROM binAct") == 0)
        #expect(
            BinRefusal.wrongState(code: "A-1", state: .empty, act: .reopen).description
                == "A-1 is empty: `reopen` is for bins that are closing, closed.")
    }

    @Test func `a limit below the load is allowed and said`() async throws {
        var floor = try await BinFloor()
        for number in 1...3 { try await floor.work(number, into: "A-1") }
        #expect(
            try await floor.act(.resize, value: "2")
                == "A-1 takes 2 from now on, 3 before. 3 lie in it; nothing is assigned until fewer do.\n")
        #expect(try await floor.bin().capacity == 2)
        #expect(try await floor.bin().generation == 1)
        #expect(try await floor.row()["note"] == .text("over by 1"))
        #expect(try await floor.act(.resize, value: "9") == "A-1 takes 9 from now on, 2 before.\n")
    }

    @Test func `an empty bin takes another class under a new generation, and its label is asked for`() async throws {
        let floor = try await BinFloor()
        #expect(
            try await floor.act(.repurpose, value: "OUTLET-TOY")
                == "A-1 takes OUTLET-TOY from now on, RESTOCK-TOY before. It is generation 2: print its new label.\n")
        let bin = try await floor.bin()
        #expect((bin.generation, bin.binClass, bin.state) == (2, "OUTLET-TOY", .empty))
        await check(.bin(.sameClass(code: "A-1", binClass: "OUTLET-TOY"))) {
            try await floor.act(.repurpose, value: "OUTLET-TOY")
        }
    }

    @Test func `goods of another class are shown in items and money before they are carried over`() async throws {
        var floor = try await BinFloor()
        try await floor.work(1, into: "A-1")
        try await floor.work(2, into: "A-1")
        try await floor.work(3, into: "A-1", isInside: false)
        let effect = """
            A-1 would take OUTLET-TOY, RESTOCK-TOY before, and become generation 2.
            items  2 of another class would lie in it: 2 of RESTOCK-TOY
            money  they cost 2.40 € and sold for 4.80 €, as far as the catalogue knows
            law    no danger, no recall, no data, no other owner among them
            """
        await check(.bin(.unconfirmed(effect: effect))) { try await floor.act(.repurpose, value: "OUTLET-TOY") }
        #expect(try await floor.bin().generation == 1)
        let words = try await floor.act(.repurpose, value: "OUTLET-TOY", confirmed: true)
        #expect(words.hasSuffix("The 2 in it stay in it. 1 is still on the way to generation 1.\n"))
        #expect(try await floor.row()["inside"] == .number(2))
        #expect(try await floor.row()["generation"] == .number(2))
        #expect(try await floor.store.binSheet("A-1").content.inside.count == 2)
        // Its confirmation at the old label is recorded where it happened.
        try await floor.add(.itemBinned(plate: try Bench.plate(3), place: BinPlace(code: "A-1", generation: 1)))
        #expect(try await floor.row()["inside"] == .number(2))
        #expect(try await floor.row()["note"] == .text("1 came under an old label"))
        #expect(try await floor.store.binSheet("A-1").text.contains("late    came under an old label: L100010000035"))
    }

    @Test(arguments: [
        ("dangerous goods among others: ", BinFloor.Piece(gtin: BinFloor.perfume)),
        ("recalled: ", BinFloor.Piece(hold: .recall)),
        ("data still on it: ", BinFloor.Piece(hold: .data)),
        ("dangerous goods among others: ", BinFloor.Piece(hold: .hazard)),
        ("held until somebody decides: ", BinFloor.Piece(hold: .counterfeit)),
    ])
    func `what must never be mixed is not re-purposed, whoever confirms`(reason: String, piece: BinFloor.Piece)
        async throws
    {
        var floor = try await BinFloor()
        try await floor.work(1, into: "A-1", piece)
        let plate = try Bench.plate(1).text
        await check(.bin(.forbidden(code: "A-1", reasons: [reason + plate]))) {
            try await floor.act(.repurpose, value: "OUTLET-TOY", confirmed: true)
        }
        #expect(try await floor.bin().generation == 1)
        // For the class that it was decided for, it is no stranger.
        #expect(try await floor.act(.repurpose, "A-2", value: "ELSE").contains("generation 2"))
    }

    @Test func `another owner's goods are not brought among the goods of a class`() async throws {
        var floor = try await BinFloor()
        let foreign = "04012345123456"
        _ = try await floor.store.publish([
            try BinFloor.product(foreign, "Foreign", cost: 100, grams: 10, owner: "OTHER")
        ])
        try await floor.work(1, into: "A-2", BinFloor.Piece(disposition: .outlet, binClass: "OUTLET-TOY"))
        try await floor.work(2, into: "A-1", BinFloor.Piece(gtin: foreign))
        let plate = try Bench.plate(2).text
        await check(.bin(.forbidden(code: "A-1", reasons: ["another owner's goods: \(plate)"]))) {
            try await floor.act(.repurpose, value: "OUTLET-TOY", confirmed: true)
        }
    }

    @Test func `the list tells state, load and oldest, of one class or in one state`() async throws {
        var floor = try await BinFloor()
        try await floor.work(1, into: "A-1")
        try await floor.act(.close, "A-2")
        #expect(try await floor.store.binList().rows.map { $0[0] } == [.text("A-1"), .text("A-2"), .text("A-3")])
        #expect(try await floor.store.binList(class: "RECYCLE").rows.map { $0[0] } == [.text("A-3")])
        #expect(try await floor.store.binList(state: "closed").rows.map { $0[0] } == [.text("A-2")])
        #expect(try await floor.store.binList(state: "OPEN").rows.map { $0[0] } == [.text("A-1")])
        await check(.settling(.noSuchWord("shut", allowed: BinSheet.states))) {
            _ = try await floor.store.binList(state: "shut")
        }
        let row = try await floor.row()
        #expect(row["load"] == .number(1))
        #expect(row["since"] == .time(Floor.start.advanced(byMilliseconds: 5_000)))
    }

    @Test func `a bin is shown with its load against its limits, its items and what was done to it`() async throws {
        var floor = try await BinFloor()
        let limits = ItemMeasure(grams: 12_000, cents: 50_000)
        _ = try await floor.store.publish([BinFloor.bin("A-1", "RESTOCK-TOY", 3, BinDetails(limits: limits))])
        try await floor.work(1, into: "A-1")
        try await floor.work(2, into: "A-1", BinFloor.Piece(gtin: BinFloor.headset), isInside: false)
        try await floor.act(.close)
        let text = try await floor.store.binSheet("A-1").text
        #expect(
            text.hasPrefix(
                """
                bin     A-1 generation 1, zone F
                class   RESTOCK-TOY
                state   closed
                load    2 of 3 (1 inside), 0.000 l, 0.270 of 12.000 kg, 41.20 of 500.00 €, 3.7 Wh

                PLATE          PRODUCT
                """))
        #expect(text.contains("Felt pen"))
        #expect(text.contains("on its way"))
        #expect(text.contains("close"))
        #expect(try await floor.store.binSheet("A-1").bin.details.limits == limits)
    }

    @Test func `an old list of bins brings back neither a state, nor a class, nor a generation`() async throws {
        let floor = try await BinFloor()
        try await floor.act(.repurpose, value: "OUTLET-TOY")
        try await floor.act(.close)
        func read(_ generation: Int, capacity: Int) async throws {
            let csv = "code,zone,class,capacity,generation\nA-1,F,RESTOCK-TOY,\(capacity),\(generation)\n"
            _ = try await floor.store.importCSV(.bins, Array(csv.utf8))
        }
        try await read(1, capacity: 7)
        var bin = try await floor.bin()
        #expect((bin.generation, bin.binClass, bin.state, bin.capacity) == (2, "OUTLET-TOY", .closed, 7))
        try await read(3, capacity: 8)
        bin = try await floor.bin()
        #expect((bin.generation, bin.binClass, bin.state, bin.capacity) == (3, "RESTOCK-TOY", .open, 8))
    }

    @Test func `every act finds its state again, and an act that cannot be done leaves none`() {
        for act in BinAct.allCases {
            for state in BinState.allCases {
                let after = act.outcome(from: state, holdsItems: true, before: nil)
                #expect(act.possible.contains(state) == (after != nil))
            }
        }
        #expect(BinAct.dispatch.possible == [.staged])
        #expect(BinAct.stage.possible == [.closed])
        #expect(BinAct.close.outcome(from: .contested, holdsItems: true, before: nil) == nil)
        #expect(BinAct.unblock.outcome(from: .blocked, holdsItems: true, before: .contested) == .contested)
    }

    @Test func `the desk's socket carries every word of an act as it was typed`() throws {
        let ask = try BinAsk("a-1", .repurpose, value: "X & Y", isConfirmed: true, reason: "é?", by: "marie")
        #expect(
            DeskRequest.bin(.change(ask)).target
                == "/bins/acts?code=A%2D1&act=repurpose&value=X%20%26%20Y&confirmed=yes&reason=%C3%A9%3F&by=marie")
    }
}
