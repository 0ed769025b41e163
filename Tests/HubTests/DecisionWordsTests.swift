import Returns
import Testing
import Wire

@testable import Hub

/// `returns-hub item PLATE --why`: each decision in full.
@Suite(.overBothStores) struct DecisionWordsTests {
    @Test func `what was chosen, what it brings and what was closed is told line by line`() async throws {
        let floor = try Floor()
        let (store, _) = try await floor.open(stations: ["S1"])
        let plate = try Bench.plate(1)
        var item = ItemCase(grade: .good)
        item.category = "connected"
        item.supplier = "ALPHA"
        item.priceCents = 12_000
        item.costCents = 7_000
        item.tasks = ["CLEAN"]
        item.match = .expected
        let basis = DispositionBasis(
            step: .money, item: item,
            recovery: Recovery(
                sale: 7_030, credit: 0, tax: 0, eco: 0, handling: -260, rework: -600, transport: -300, storage: -42,
                compliance: 0),
            runnerUp: ValuedWay(disposition: .marketplace, id: "MARKET", netCents: 5_065),
            closed: [
                ClosedWay(disposition: .returnToVendor, id: "ALPHA", cause: .supplier(.windowClosed(Floor.start))),
                ClosedWay(disposition: .fieldCredit, id: "BETA", cause: .forbidden(rule: "F-9", .law)),
            ])
        let words = LocalizedText(french: "parce que", english: "because")
        let disposition = ItemDisposition(
            plate: plate, disposition: .refurbish, binClass: "RECOND", rule: "RECOND", table: "house", tableVersion: 3,
            label: words, reason: words, basis: basis)
        let journal = StationJournal(
            "S1", [Bench.arrival(), Bench.identified(plate), .itemDispositioned(disposition)])
        _ = try await store.append(journal.received())
        #expect(
            try await store.itemDecisions(plate.text.lowercased()) == """
                2026-09-21T14:13:22Z RECOND into RECOND, by RECOND of house version 3
                  because because
                  decided at the step: money, it brings most
                  the item: grade B, connected, supplier ALPHA, price 120.00, cost 70.00, tasks CLEAN, match expected
                  brings 58.28 €: sale 70.30, handling -2.60, rework -6.00, transport -3.00, storage -0.42
                  next best: MARKETPLACE (MARKET) 50.65 €, 7.63 € less
                  closed: RTV (ALPHA): the supplier's window closed at 2026-09-21T14:13:20Z
                  closed: RTV_FIELD_CREDIT (BETA): forbidden by rule F-9 (law)
                """)
    }

    @Test func `later clauses are told in words, with what the supplier did without`() async throws {
        let floor = try Floor()
        let (store, _) = try await floor.open(stations: ["S1"])
        let plate = try Bench.plate(1)
        let words = LocalizedText(french: "parce que", english: "because")
        let causes: [ClosedWay.Cause] = [
            .region(supplier: "ALPHA", "DE"), .supplier(.group), .supplier(.answerTooLate(Floor.start)),
        ]
        let basis = DispositionBasis(
            step: .mandatory, item: ItemCase(grade: .good),
            closed: causes.map { ClosedWay(disposition: .marketplace, id: "W", cause: $0) }, waived: [.photo, .serial])
        let disposition = ItemDisposition(
            plate: plate, disposition: .returnToVendor, binClass: "RTV", rule: "ALPHA", table: "house",
            tableVersion: 3, label: words, reason: words, basis: basis)
        let journal = StationJournal(
            "S1", [Bench.arrival(), Bench.identified(plate), .itemDispositioned(disposition)])
        _ = try await store.append(journal.received())
        #expect(
            try await store.itemDecisions(plate.text).split(separator: "\n").suffix(4) == [
                "  cheap enough for the supplier to do without: photo, serial",
                "  closed: MARKETPLACE (W): the agreement with ALPHA does not let the goods be sold in DE",
                "  closed: MARKETPLACE (W): the product group is not agreed",
                "  closed: MARKETPLACE (W): the supplier's window closes at 2026-09-21T14:13:20Z, before a request "
                    + "would be answered",
            ])
    }

    @Test func `an item without a decision is refused`() async throws {
        let floor = try Floor()
        let (store, _) = try await floor.open(stations: ["S1"])
        let plate = try Bench.plate(1)
        _ = try await store.append(StationJournal("S1", [Bench.arrival(), Bench.identified(plate)]).received())
        await #expect(throws: HubFault.refused(.noDecision(plate: plate.text))) {
            try await store.itemDecisions(plate.text)
        }
        await #expect(throws: HubFault.refused(.badPlate("L123"))) { try await store.itemDecisions("L123") }
    }
}
