import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// What the desk orders for single items, from the question to the bench that carries it out.
@Suite(.overBothStores) struct OrderTests {
    private let plate: LicencePlate

    init() throws {
        plate = try Bench.plate(1)
    }

    /// A bin of second looks with one item in it.
    private func waiting(_ piece: BinFloor.Piece = BinFloor.Piece(hold: .secondLook)) async throws -> BinFloor {
        var floor = try await BinFloor()
        _ = try await floor.store.publish([BinFloor.bin("H-1", "SECOND-LOOK", 5)])
        try await floor.work(1, into: "H-1", piece)
        return floor
    }

    @discardableResult
    private func order(
        _ floor: BinFloor, _ word: OrderAsk.Word = .grade, _ value: String? = "b", reason: String? = "examined",
        confirmed: Bool = true, of plate: LicencePlate? = nil
    ) async throws -> String {
        try await floor.desk().perform(
            .order(
                try OrderAsk(
                    (plate ?? self.plate).text.lowercased(), word, value: value, reason: reason,
                    isConfirmed: confirmed, by: "marie")))
    }

    private func told(_ floor: BinFloor) async throws -> DeskOrder? {
        try await floor.store.reading { [plate] db in
            guard case .floorItem(let item)? = try ReferenceFeed.item(.floorItem, plate.text, in: db) else {
                return nil
            }
            return item.order
        }
    }

    private func listed(_ floor: BinFloor, all: Bool = true) async throws -> [[String: Listing.Cell]] {
        let listing = try await floor.store.orderListing(all: all)
        return listing.rows.map { Dictionary(zip(listing.columns, $0)) { first, _ in first } }
    }

    private func states(_ floor: BinFloor) async throws -> [Listing.Cell?] {
        try await listed(floor).map { $0["state"] }
    }

    private func check(_ refusal: HubRefusal, _ body: () async throws -> Void) async {
        await #expect(throws: HubFault.refused(refusal)) { try await body() }
    }

    /// A supervisor's or an operator's step that gives the item another grade.
    private func regraded(_ order: DeskOrder.Source?, to grade: Grade = .good) -> [Event] {
        [
            .supervised(
                badge: "ANNA01",
                .gradeOverridden(
                    GradeOverride(
                        plate: plate, from: .good, hold: .secondLook, to: grade, reason: .examined, order: order))),
            .gradingWithdrawn(plate: plate),
            .itemGraded(ItemGrading(plate: plate, grade: grade, hold: nil, tasks: [])),
        ]
    }

    // MARK: Giving

    @Test func `the effect is shown, and nothing is ordered before it is confirmed`() async throws {
        let floor = try await waiting()
        let refusal = await #expect(throws: HubFault.self) { try await order(floor, confirmed: false) }
        let words = try #require(refusal).description
        for line in [
            "\(plate) lies in H-1 generation 1: grade B, held: secondLook, RESTOCK into RESTOCK-TOY.",
            "order  gets grade B (examined)", "way    ", "room   ", "money  ", "law    ",
            "Nothing is ordered yet: --confirm does it.",
        ] { #expect(words.contains(line), "\(words)") }
        #expect(try await listed(floor).isEmpty)
        #expect(try await told(floor) == nil)
    }

    @Test func `every bench is told of an order, and the item is and lies as before`() async throws {
        let floor = try await waiting()
        let head = try await floor.store.feedHead()
        #expect(
            try await order(floor)
                == "Order 1: \(plate) gets grade B (examined). It lies in H-1 generation 1 until its plate is "
                + "scanned at a bench.\n")
        #expect(try await floor.store.feedHead() == head + 1)
        #expect(
            try await told(floor)
                == DeskOrder(source: DeskOrder.Source(number: 1, by: "marie"), change: .grade(.good, .examined)))
        #expect(try await floor.store.binSheet("H-1").content.inside.map(\.hold) == [.secondLook])
        let row = try #require(try await listed(floor, all: false).first)
        #expect(row["plate"] == .text(plate.text) && row["bin"] == .text("H-1") && row["state"] == .text("waits"))
        #expect(row["order"] == .text("grade B") && row["by"] == .text("marie"))
        let history = try await floor.store.itemTimeline(plate.text).rows.map { $0[4] }
        #expect(history.contains(.text("order 1: grade B, examined, by marie")))
        await check(.ordering(.ordered(plate: plate.text, number: 1))) { try await order(floor, .grade, "C") }
    }

    @Test func `another way is one of those that are open, and they are named`() async throws {
        let floor = try await waiting(BinFloor.Piece())
        let table = try StandardPlaybook.load().dispositions
        let words = LocalizedText(french: "lot", english: "lot")
        let lots = Channel(
            id: "LOTS", disposition: .lot, binClass: "LOT-TOY", when: .anything, terms: ChannelTerms(), label: words,
            reason: words)
        let policy = Policy(id: "house", version: 999, channels: [lots], otherwise: table)
        _ = try await floor.store.publish([.policy(policy)])
        let refusal = await #expect(throws: HubFault.self) { try await order(floor, .way, nil, reason: nil) }
        guard case .refused(.ordering(.ways(_, nil, let open)))? = refusal, let first = open.first else {
            Issue.record("no ways: \(String(describing: refusal))")
            return
        }
        #expect(first == "LOTS  B2B_LOT into LOT-TOY: lot")
        let id = String(first.prefix { $0 != " " })
        let said = try await order(floor, .way, id, reason: "wanted")
        #expect(said.hasPrefix("Order 1: \(plate) goes ") && said.contains(" by \(id) (wanted)."))
        guard case .way(let way, .wanted)? = try await told(floor)?.change else {
            Issue.record("no way is told")
            return
        }
        #expect(way.rule == id && way.disposition != .restock)
        await check(.ordering(.ways(plate: plate.text, asked: "NOWHERE", open: open))) {
            try await order(floor, .way, "NOWHERE", reason: "wanted")
        }
    }

    // MARK: How it ends

    @Test func `a bench carries it out, and an undo there opens it again`() async throws {
        var floor = try await waiting()
        try await order(floor)
        let source = try #require(try await told(floor)).source
        let step = try await floor.add(step: regraded(source))
        #expect(try await states(floor) == [.text("done")])
        #expect(try await listed(floor).first?["endedBy"] == .text("S1"))
        #expect(try await told(floor) == nil)
        try await floor.add(step: [
            .itemGraded(ItemGrading(plate: plate, grade: .good, hold: .secondLook, tasks: [])),
            .itemDispositioned(Self.restock(plate)), .stepUndone(step: step),
        ])
        #expect(try await states(floor) == [.text("waits")])
        #expect(try await told(floor)?.source == source)
    }

    private static func restock(_ plate: LicencePlate) -> ItemDisposition {
        let words = LocalizedText(french: "x", english: "x")
        return ItemDisposition(
            plate: plate, disposition: .restock, binClass: "RESTOCK-TOY", rule: "R-1", table: "house", tableVersion: 1,
            label: words, reason: words)
    }

    @Test func `another grade that nobody ordered overtakes it`() async throws {
        var floor = try await waiting()
        try await order(floor)
        try await floor.add(step: regraded(nil, to: .fair) + [.itemDispositioned(Self.restock(plate))])
        #expect(try await states(floor) == [.text("overtaken")])
        #expect(try await told(floor) == nil)
    }

    @Test func `an order of another item's number ends nothing`() async throws {
        var floor = try await waiting()
        try await order(floor)
        let foreign = DeskOrder.Source(number: 7, by: "marie")
        try await floor.add(step: [
            .supervised(
                badge: "ANNA01",
                .gradeOverridden(
                    GradeOverride(
                        plate: plate, from: .good, hold: nil, to: .good, reason: .agreed, order: foreign)))
        ])
        #expect(try await states(floor) == [.text("waits")])
    }

    @Test func `it is withdrawn once, and another one can be given`() async throws {
        let floor = try await waiting()
        try await order(floor)
        #expect(
            try await order(floor, .withdraw, nil, reason: nil)
                == "Order 1 for \(plate) is withdrawn: it stays what it is.\n")
        #expect(try await told(floor) == nil)
        await check(.ordering(.notOrdered(plate: plate.text))) {
            try await order(floor, .withdraw, nil, reason: nil)
        }
        try await order(floor, .grade, "C")
        #expect(try await states(floor) == [.text("withdrawn"), .text("waits")])
        #expect(try await listed(floor, all: false).count == 1)
    }

    @Test func `what has left the house waits for nobody`() async throws {
        let floor = try await waiting(BinFloor.Piece(binClass: "SECOND-LOOK"))
        try await floor.number()
        try await order(floor, .grade, "C")
        try await floor.stage("H-1", count: 1)
        try await floor.send(["H-1"])
        #expect(try await states(floor) == [.text("gone")])
    }

    @Test func `rows of orders are never changed and never removed`() async throws {
        let floor = try await waiting()
        try await order(floor)
        for sql in ["UPDATE deskOrder SET orderedBy = 'x'", "DELETE FROM deskOrder"] {
            await #expect(throws: HubFault.self) {
                try await floor.store.writing { try $0.run(sql) }
            }
        }
    }

    // MARK: What cannot be ordered

    @Test(arguments: [Hold.data, .recall, .unidentified, .foreign, .belonging])
    func `what nobody's word releases is refused`(hold: Hold) async throws {
        let floor = try await waiting(BinFloor.Piece(hold: hold))
        await check(.ordering(.obstacle(plate: plate.text, .holdStays(hold)))) { try await order(floor) }
        await check(.ordering(.obstacle(plate: plate.text, .heldFirst(hold)))) {
            try await order(floor, .way, "X", reason: "wanted")
        }
    }

    @Test func `what lies in no bin, is not graded, is staged or not here is refused`() async throws {
        var floor = try await waiting(BinFloor.Piece(binClass: "SECOND-LOOK"))
        let missing = try Bench.plate(9)
        await check(.bin(.notInTheHouse(plate: missing.text))) { try await order(floor, of: missing) }
        await check(.ordering(.obstacle(plate: plate.text, .sameGrade(.good)))) { try await order(floor) }
        try await floor.work(2, into: "A-1", isInside: false)
        let onItsWay = try Bench.plate(2)
        await check(.ordering(.inNoBin(plate: onItsWay.text))) { try await order(floor, of: onItsWay) }
        try await floor.add(.gradingWithdrawn(plate: plate))
        await check(.ordering(.notGraded(plate: plate.text))) { try await order(floor, .grade, "C") }
        try await floor.add(.itemGraded(ItemGrading(plate: plate, grade: .good, hold: nil, tasks: [])))
        try await floor.add(.itemDispositioned(Self.restock(plate)))
        try await floor.number()
        try await floor.stage("H-1", count: 1)
        await check(.ordering(.leaving(plate: plate.text, BinPlace(code: "H-1", generation: 1)))) {
            try await order(floor, .grade, "C")
        }
    }

    @Test(arguments: [
        ("Z", "examined", "Z"), ("X", "examined", "X"), ("B", "because", "because"), ("B", nil, ""),
    ])
    func `a word that says nothing is named with those that do`(
        grade: String, reason: String?, named: String
    ) throws {
        let fault = #expect(throws: HubFault.self) {
            try OrderAsk(plate.text, .grade, value: grade, reason: reason, by: "marie")
        }
        guard case .refused(.settling(.noSuchWord(named, _)))? = fault else {
            Issue.record("not refused so: \(String(describing: fault))")
            return
        }
    }

    @Test func `the desk's socket carries what was asked`() throws {
        let asks = [
            try OrderAsk(plate.text, .grade, value: "C", reason: "agreed", isConfirmed: true, by: "Zoë & Co"),
            try OrderAsk(plate.text, .way, value: "OUTLET", reason: "noRoom", by: "marie"),
            try OrderAsk(plate.text, .way, by: "marie"), try OrderAsk(plate.text, .withdraw, by: "marie"),
        ]
        for ask in asks {
            let words = Dictionary(uniqueKeysWithValues: ask.query)
            let word = try #require(words["change"]?.flatMap(OrderAsk.Word.init))
            #expect(
                try OrderAsk(
                    words["plate"].flatMap(\.self) ?? "", word, value: words["value"].flatMap(\.self),
                    reason: words["reason"].flatMap(\.self), isConfirmed: words["confirmed"].flatMap(\.self) != nil,
                    by: words["by"].flatMap(\.self) ?? "") == ask)
        }
    }
}
