import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// Bins that somebody counted away from a bench.
@Suite(.overBothStores) struct RecountTests {
    private func check(_ refusal: HubRefusal, _ body: () async throws -> Void) async {
        await #expect(throws: HubFault.refused(refusal)) { try await body() }
    }

    private func plates(_ numbers: [Int]) throws -> [String] { try numbers.map { try Bench.plate($0).text } }

    @discardableResult
    private func count(
        _ floor: BinFloor, _ numbers: [Int], in code: String = "a-1", confirmed: Bool = false
    ) async throws -> String {
        let ask = try RecountAsk(
            code, try CountedPlates(found: try plates(numbers)), isConfirmed: confirmed, reason: "handheld", by: "marie"
        )
        return try await floor.desk().perform(.bin(.recount(ask)))
    }

    private func inside(_ floor: BinFloor, _ code: String = "A-1") async throws -> [String] {
        try await floor.store.binSheet(code).content.inside.map(\.plate).sorted()
    }

    private func openExceptions(_ floor: BinFloor) async throws -> [[Listing.Cell]] {
        let listing = try await floor.store.exceptionListing(openOnly: true)
        return listing.rows.map { [$0[0], $0[1], $0[3], $0[15], $0[16]] }
    }

    @Test func `the effect is shown first, and nothing is changed by that`() async throws {
        var floor = try await BinFloor()
        _ = try await floor.store.publish([BinFloor.bin("A-9", "RESTOCK-TOY", 9)])
        for number in 1...2 { try await floor.work(number, into: "A-1") }
        try await floor.work(3, into: "A-9")
        try await floor.work(4, into: "A-1", isInside: false)
        let text = try plates([1, 2, 3, 4, 5])
        let effect = """
            A-1 generation 1 was counted: 4 in it, 2 known.
            found    1
            missing  1
              \(text[0])  Felt pen
            strange  3
              \(text[2])  in A-9 generation 1
              \(text[3])  on its way to A-1 generation 1
              \(text[4])  not known to the hub yet
            money    what is missing cost 1.20 €, as far as the catalogue knows
            more     2 more than ever went in, as far as the hub knows
            twice    \(text[2]): counted once
            then     what is missing has no place and is E21, what is strange lies in the bin
            label    the bin becomes generation 2
            """
        await check(.bin(.unconfirmed(effect: effect))) { try await count(floor, [2, 3, 4, 5, 3]) }
        #expect(try await inside(floor) == Array(text[0...1]))
        #expect(try await floor.bin().generation == 1)
        #expect(try await openExceptions(floor).isEmpty)
    }

    @Test func `what was counted lies in the next generation, and what is missing has no place and is E21`()
        async throws
    {
        var floor = try await BinFloor()
        _ = try await floor.store.publish([BinFloor.bin("A-9", "RESTOCK-TOY", 9)])
        for number in 1...3 { try await floor.work(number, into: "A-1") }
        try await floor.work(4, into: "A-9")
        let text = try plates([1, 2, 3, 4])
        let words = try await count(floor, [3, 4], confirmed: true)
        #expect(
            words
                == """
                A-1 is counted: 2 in it, 2 missing, 1 strange. It is generation 2: print its new label. What is missing \
                is E21: `returns-hub exceptions` lists it. `returns-hub bin undo A-1` takes it back as long as nobody \
                touches these items.

                """)
        #expect(try await floor.bin().generation == 2)
        #expect(try await inside(floor) == Array(text[2...3]))
        #expect(try await inside(floor, "A-9").isEmpty)
        // Each by a number of its own, so that settling one settles no other.
        #expect(
            try await openExceptions(floor) == [
                [
                    .number(9_000_000_001), .text("E21"), .text("item \(text[0])"), .text("desk"),
                    .text("from A-1 no. 1"),
                ],
                [
                    .number(9_000_000_002), .text("E21"), .text("item \(text[1])"), .text("desk"),
                    .text("from A-1 no. 1"),
                ],
            ])
        let act = try #require(try await floor.store.binSheet("A-1").acts.rows.first)
        #expect(
            Array(act[1...]) == [
                .number(1), .text("renew"), .text("2 counted, 2 missing, 1 strange"), .text("handheld"), .text("marie"),
            ])
        #expect(try await history(floor, 1) == ["itemMissing E21, not found in A-1 generation 1, by marie"])
        #expect(try await history(floor, 4) == ["itemMoved out of A-9 generation 1, counted in A-1, by marie"])
        #expect(try await told(floor) == ["A-1@2", "A-1@2", "nil", "nil"])
    }

    /// What the desk's rows add to an item's history.
    private func history(_ floor: BinFloor, _ number: Int) async throws -> [String] {
        let listing = try await floor.store.itemTimeline(try Bench.plate(number).text)
        return listing.rows.filter { $0[1] == .text(nil) }.map { row in
            [row[3], row[4]].compactMap { if case .text(let text) = $0 { text } else { nil } }.joined(separator: " ")
        }
    }

    /// Where the feed tells the stations that the items lie.
    private func told(_ floor: BinFloor) async throws -> [String] {
        try await floor.store.reading { db in
            try ReferenceFeed.items([.floorItem], in: db).map { item in
                guard case .floorItem(let item) = item else { return "?" }
                return item.place.map { "\($0.code)@\($0.generation)" } ?? "nil"
            }.sorted()
        }
    }

    @Test func `what was missing and is found is missed no more, whoever finds it`() async throws {
        var floor = try await BinFloor()
        for number in 1...3 { try await floor.work(number, into: "A-1") }
        try await count(floor, [], confirmed: true)
        #expect(try await openExceptions(floor).count == 3)
        #expect(try await floor.bin().state == .empty)
        // By a count, at the desk by hand, and at a bench.
        try await count(floor, [1], in: "A-1", confirmed: true)
        try await floor.act(.move, "A-1", value: try Bench.plate(2).text)
        #expect(try await openExceptions(floor).count == 1)
        let subject = ExceptionSubject(parcel: "10001-000001", plate: try Bench.plate(3))
        try await floor.add(.exceptionWithdrawn(code: .inventoryMissing, subject: subject))
        #expect(try await openExceptions(floor).isEmpty)
        #expect(try await inside(floor) == (try plates([1, 2])))
        #expect(try await floor.bin().generation == 3)
    }

    @Test func `an item that is missing once more is a new exception, and the settled one stays`() async throws {
        var floor = try await BinFloor()
        try await floor.work(1, into: "A-1")
        try await count(floor, [], confirmed: true)
        let plate = try Bench.plate(1).text
        let settlement = try ExceptionSettlement(
            plate, code: "E21", finding: "AS_SOLD", liability: "none", note: nil, by: "marie")
        _ = try await floor.desk().perform(.settle(settlement))
        #expect(try await openExceptions(floor).isEmpty)
        try await count(floor, [1], confirmed: true)
        try await count(floor, [], confirmed: true)
        #expect(try await openExceptions(floor).map { $0[0] } == [.number(9_000_000_002)])
    }

    @Test func `an item of which no station has told yet lies there once it does`() async throws {
        var floor = try await BinFloor()
        let words = try await count(floor, [7], confirmed: true)
        #expect(words.contains(" 1 of them the hub shows there once a station has told of it."))
        #expect(try await inside(floor).isEmpty)
        try await floor.add(Bench.identified(try Bench.plate(7)))
        #expect(try await inside(floor) == (try plates([7])))
    }

    @Test func `what comes under the old label lies in the bin that was counted`() async throws {
        var floor = try await BinFloor()
        try await floor.work(1, into: "A-1", isInside: false)
        try await count(floor, [], confirmed: true)
        try await floor.add(.itemBinned(plate: try Bench.plate(1), place: Bench.place("A-1")))
        #expect(try await inside(floor) == (try plates([1])))
    }

    @Test func `what left on paper and is in the bin is here again`() async throws {
        var floor = try await BinFloor()
        _ = try await floor.store.publish([BinFloor.bin("A-9", "RESTOCK-TOY", 9)])
        try await floor.number()
        try await floor.work(1, into: "A-1")
        try await floor.stage(count: 1)
        try await floor.send()
        try await count(floor, [1], in: "A-9", confirmed: true)
        #expect(try await inside(floor, "A-9") == (try plates([1])))
        #expect(try await history(floor, 1).contains("itemMoved out of A-1 generation 1, counted in A-9, by marie"))
    }

    @Test func `what may not lie beside what was found is refused, whoever confirms it`() async throws {
        var floor = try await BinFloor()
        try await floor.work(1, into: "A-1")
        try await floor.work(2, into: "A-3", BinFloor.Piece(binClass: "HAZ", hold: .hazard))
        try await floor.work(3, into: "A-3", BinFloor.Piece(binClass: "OUTLET-TOY"))
        let text = try plates([2])[0]
        await check(.bin(.mayNotLie(code: "A-1", reasons: ["dangerous goods among others: \(text)"]))) {
            try await count(floor, [1, 2], confirmed: true)
        }
        // Of another class only: the floor is right, and somebody saw the effect.
        let effect = await #expect(throws: HubFault.self) { try await count(floor, [1, 3]) }
        #expect(effect?.description.contains("in A-3 generation 1, decided for OUTLET-TOY\n") == true)
        try await count(floor, [1, 3], confirmed: true)
        #expect(try await inside(floor) == (try plates([1, 3])))
    }

    @Test func `a bin that is contested, on its way out or not there is not counted, and no plate that was given up`()
        async throws
    {
        var floor = try await BinFloor()
        try await floor.number()
        try await floor.work(1, into: "A-1")
        try await floor.work(2, into: "A-2")
        let void = try PlateAsk(try plates([2])[0], act: "void", reason: "trial", isConfirmed: true, by: "marie")
        _ = try await floor.desk().perform(.item(void))
        await check(.bin(.countedVoid(plates: [try Bench.plate(2).text]))) { try await count(floor, [1, 2]) }
        try await floor.stage(count: 1)
        await check(.bin(.wrongState(code: "A-1", state: .staged, act: .renew))) { try await count(floor, [1]) }
        await check(.bin(.noSuchBin("Z-9"))) { try await count(floor, [1], in: "z-9") }
        let contested = BinFloor.bin("A-9", "RESTOCK-TOY", 9, BinDetails(state: .contested))
        _ = try await floor.store.publish([contested])
        await check(.bin(.contested(code: "A-9"))) { try await count(floor, [1], in: "A-9", confirmed: true) }
        let words = BinRefusal.wrongState(code: "A-1", state: .staged, act: .renew).description
        #expect(words.hasPrefix("A-1 is staged: `recount` is for bins that are empty, open,"))
    }
}
