import Foundation
import Returns
import Testing
import Wire

@testable import Hub

@Suite(.overBothStores) struct ViewFoldTests {
    let floor: Floor
    let store: HubStore

    init() async throws {
        floor = try Floor()
        store = try await floor.open(stations: ["S1", "S2"]).store
        _ = try await store.publish([
            .bin(Bin(code: "A-17", generation: 3, zone: "A", binClass: "RESTOCK", capacity: 2)),
            .expectedReturn(ExpectedReturn(rma: "RMA-1", codes: ["TRACK1"], lines: [])),
        ])
    }

    private func announced() async throws -> ExpectedReturn? {
        try await store.reading { db in
            guard case .expectedReturn(let found) = try ReferenceFeed.item(.expectedReturn, "RMA-1", in: db) else {
                return nil
            }
            return found
        }
    }

    private func bin() async throws -> [Listing.Cell] {
        try await store.binListing().rows.first.map { Array($0[5...]) } ?? []
    }

    @Test func `an arrival tells every station who received the return`() async throws {
        let before = try await store.feedHead()
        _ = try await store.append(StationJournal("S1", [Bench.arrival()]).received())
        #expect(try await announced()?.received == Receipt(station: "S1", at: Floor.start))
        #expect(try await announced()?.codes == ["TRACK1"])
        #expect(try await store.feedHead() == before + 1)
    }

    @Test func `an arrival that is taken back frees the return again`() async throws {
        var journal = StationJournal("S1", [Bench.arrival()])
        journal.add(.parcelWithdrawn(parcel: "10001-000001"))
        _ = try await store.append(journal.received(count: 1))
        _ = try await store.append(journal.received(from: 2))
        #expect(try await announced()?.received == nil)
    }

    @Test func `of two stations the first keeps the receipt, and the second has it when the first takes it back`()
        async throws
    {
        var first = StationJournal("S1", [Bench.arrival()])
        _ = try await store.append(first.received())
        _ = try await store.append(StationJournal("S2", [Bench.arrival("10002-000001")]).received())
        #expect(try await announced()?.received?.station == "S1")
        first.add(.parcelWithdrawn(parcel: "10001-000001"))
        _ = try await store.append(first.received(from: 2))
        #expect(try await announced()?.received?.station == "S2")
    }

    @Test func `what a closed parcel held is told, voided pieces and unread codes not counted`() async throws {
        let plates = try (1...3).map { try Bench.plate($0) }
        var journal = StationJournal("S1", [Bench.arrival()] + plates.map { Bench.identified($0) })
        journal.add(.itemVoided(plate: plates[2]))
        _ = try await store.append(journal.received())
        let receipt = Receipt(station: "S1", at: Floor.start)
        #expect(
            try await announced()?.parcels == [ReceivedParcel(code: "TRACK1", receipt: receipt, found: nil)])
        journal.add(.parcelClosed(parcel: "10001-000001"))
        _ = try await store.append(journal.received(from: 6))
        let gtin = try #require(GTIN("4006381333931"))
        #expect(
            try await announced()?.parcels == [
                ReceivedParcel(code: "TRACK1", receipt: receipt, found: [FoundPieces(gtin: gtin, quantity: 2)])
            ])
    }

    @Test func `a return imported after its arrival is known as received`() async throws {
        _ = try await store.append(StationJournal("S1", [Bench.arrival(rma: "R9")]).received())
        _ = try await store.importCSV(
            .products,
            Array("gtin,name_fr,name_en,category,supplier,price,weight_g\n4006381333931,a,b,apparel,s,,".utf8))
        _ = try await store.importCSV(.returns, Array("rma,tracking,gtin,quantity,reason\nR9,,4006381333931,1,\n".utf8))
        let found = try await store.reading { try ReferenceFeed.item(.expectedReturn, "R9", in: $0) }
        guard case .expectedReturn(let announced) = found else {
            Issue.record("not announced")
            return
        }
        #expect(announced.received?.station == "S1")
    }

    @Test func `room is counted once, reserved or filled, and undo gives it back`() async throws {
        let plate = try Bench.plate(1)
        let place = Bench.place("A-17", 3)
        var journal = StationJournal("S1", [Bench.arrival(), Bench.identified(plate)])
        let steps: [(Event, load: Int, inside: Int)] = [
            (.binReserved(plate: plate, place: place), 1, 0), (.itemBinned(plate: plate, place: place), 1, 1),
            (.itemUnbinned(plate: plate, place: place), 1, 0), (.binReleased(plate: plate, place: place), 0, 0),
            (.binReserved(plate: plate, place: Bench.place("B-1")), 0, 0),
            (.itemBinned(plate: plate, place: place), 1, 1), (.itemVoided(plate: plate), 0, 0),
        ]
        for step in steps {
            journal.add(step.0)
            _ = try await store.append(journal.received())
            #expect(try await bin() == [.number(step.load), .number(step.inside), .text("open")], "\(step.0)")
        }
    }

    @Test func `a bin is full at its capacity, over beyond it, and when somebody says so`() async throws {
        let place = Bench.place("A-17", 3)
        var journal = StationJournal("S1", [Bench.arrival(), .binDeclaredFull(place: place)])
        _ = try await store.append(journal.received())
        #expect(try await bin().last == .text("full"))
        journal.add(.binFullWithdrawn(place: place))
        for (counter, state) in [(1, "open"), (2, "full"), (3, "over")] {
            let plate = try Bench.plate(counter)
            journal.add(Bench.identified(plate))
            journal.add(.itemBinned(plate: plate, place: place))
            _ = try await store.append(journal.received())
            #expect(try await bin().last == .text(state))
        }
    }

    @Test func `a station cannot change what belongs to another`() async throws {
        let plate = try Bench.plate(1)
        _ = try await store.append(StationJournal("S1", [Bench.arrival(), Bench.identified(plate)]).received())
        let intruder = StationJournal(
            "S2",
            [
                Bench.identified(plate), Bench.graded(plate, .held), .itemVoided(plate: plate),
                .parcelWithdrawn(parcel: "10001-000001"),
            ])
        _ = try await store.append(intruder.received())
        let rows = try await store.itemListing(limit: 5).rows
        #expect(rows.count == 1)
        #expect(rows[0][1] == .text("S1"))
        #expect(rows[0][9] == .text("identified"))
        #expect(try await announced()?.received?.station == "S1")
    }

    @Test func `an item's grading and its withdrawal show`() async throws {
        let plate = try Bench.plate(1)
        var journal = StationJournal("S1", [Bench.arrival(), Bench.identified(plate), Bench.graded(plate)])
        _ = try await store.append(journal.received())
        #expect(try await store.itemListing(limit: 5).rows.first?[5] == .text("B"))
        journal.add(.gradingWithdrawn(plate: plate))
        _ = try await store.append(journal.received())
        #expect(try await store.itemListing(limit: 5).rows.first?[5] == .text(nil))
        let timeline = try await store.itemTimeline(plate.text.lowercased())
        #expect(timeline.rows.map { $0[3] } == ["itemIdentified", "itemGraded", "gradingWithdrawn"].map { .text($0) })
        #expect(timeline.rows[1][4] == .text("grade B"))
    }

    @Test func `a timeline is refused for what is no plate, and for a plate that nobody minted`() async throws {
        await #expect(throws: HubFault.refused(.badPlate("L123"))) { try await store.itemTimeline("L123") }
        let plate = try Bench.plate(77)
        await #expect(throws: HubFault.refused(.noSuchItem(plate: plate.text))) {
            try await store.itemTimeline(plate.text)
        }
    }
}
