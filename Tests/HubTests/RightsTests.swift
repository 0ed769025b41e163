import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// Rights to fill bins at the hub: given on a report, spent and regained by events, asked back, and held back after a
/// backup was brought back.
@Suite(.overBothStores) struct RightsTests {
    private static let place = BinPlace(code: "A-1", generation: 1)
    private static let one = RightsHolder(station: "S1", epoch: 1)

    private static func bin(
        _ capacity: Int, generation: Int = 1, isOpen: Bool = true
    ) -> ReferenceItem {
        .bin(
            Bin(
                code: "A-1", generation: generation, zone: "Z", binClass: "RESTOCK", capacity: capacity,
                isOpen: isOpen))
    }

    private let floor: Floor

    init() throws {
        floor = try Floor()
    }

    private func opened(_ stations: [String]) async throws -> HubStore {
        try await floor.open(stations: stations).store
    }

    private func plate(_ counter: Int) throws -> LicencePlate {
        LicencePlate(prefix: try #require(PlatePrefix("10001")), counter: counter)
    }

    private func identified(_ plate: LicencePlate) -> Event {
        .itemIdentified(
            ItemIdentification(
                plate: plate, parcel: "S1-1-1",
                candidate: ItemCandidate(code: "X", gtin: nil, serial: nil, lot: nil, isKnown: false), name: nil,
                category: nil, match: .uncoded, sheet: nil, firstQuestion: nil, policy: nil))
    }

    private func append(_ journal: StationJournal, to store: HubStore, from: Int = 1) async throws {
        let outcome = try await store.append([journal.received(from: from)])
        guard case .accepted(_, []) = try #require(outcome.replies.first) else {
            Issue.record("not accepted: \(outcome.replies)")
            return
        }
    }

    private func out(_ store: HubStore, _ place: BinPlace = RightsTests.place) async throws -> [String: Int] {
        try await store.reading { db in
            try db.rows(
                "SELECT station, rights FROM binRight WHERE code = ? AND generation = ?",
                [place.code, place.generation]
            ).reduce(into: [:]) { $0[$1[0]] = $1[1] }
        }
    }

    private func orders(_ store: HubStore, after number: Int = 0) async throws -> [RightsOrder] {
        try await store.rights(of: Self.one, after: number, at: Floor.start).page.orders
    }

    @Test func `a station that reports gets rights, and each is out until the events say otherwise`() async throws {
        let store = try await opened(["S1"])
        _ = try await store.publish([Self.bin(40)])
        #expect(try await orders(store).isEmpty)
        var journal = StationJournal("S1", [.rightsReported(hub: "g1", held: [])])
        try await append(journal, to: store)
        let grant = BinRights(place: Self.place, count: 10)
        #expect(try await orders(store) == [RightsOrder(hub: "g1", number: 1, kind: .grant, rights: [grant])])
        #expect(try await out(store) == ["S1": 10])
        let item = try plate(1)
        journal.add(.rightsReceived(number: 1, rights: [grant]))
        journal.add(identified(item))
        journal.add(.binReserved(plate: item, place: Self.place, room: RoomTaken(byRight: true)))
        try await append(journal, to: store, from: 2)
        #expect(try await out(store) == ["S1": 9])
        #expect(try await orders(store, after: 1).isEmpty)
        journal.add(.binReleased(plate: item, place: Self.place, room: RoomTaken(byRight: true)))
        try await append(journal, to: store, from: 5)
        #expect(try await out(store) == ["S1": 10])
        try await store.close()
    }

    @Test func `a push that comes twice moves nothing twice, and a placement without a right takes none`() async throws
    {
        let store = try await opened(["S1"])
        _ = try await store.publish([Self.bin(40)])
        var journal = StationJournal("S1", [.rightsReported(hub: "g1", held: [])])
        let (first, second) = (try plate(1), try plate(2))
        journal.add(identified(first))
        journal.add(.binReserved(plate: first, place: Self.place, room: RoomTaken(byRight: false)))
        journal.add(identified(second))
        journal.add(.binReserved(plate: second, place: Self.place, room: RoomTaken(byRight: true)))
        try await append(journal, to: store)
        try await append(journal, to: store)
        let used = try await store.reading { db in
            try db.one(Int.self, "SELECT count(*) FROM item WHERE reservedBin = 'A-1'")
        }
        #expect(used == 2)
        #expect(try await out(store)["S1"] == 10)
        try await store.close()
    }

    @Test func `what is free goes on when a bin is made larger, and a closed bin gives nothing`() async throws {
        let store = try await opened(["S1"])
        _ = try await store.publish([Self.bin(4, isOpen: false)])
        try await append(StationJournal("S1", [.rightsReported(hub: "g1", held: [])]), to: store)
        #expect(try await orders(store).isEmpty)
        _ = try await store.publish([Self.bin(4)])
        let heads = try await store.shareRights(at: Floor.start)
        #expect(heads == [Self.one: 1])
        #expect(try await out(store) == ["S1": 4])
        try await store.close()
    }

    @Test func `the last of a class is asked back from the station that holds it`() async throws {
        let store = try await opened(["S1", "S2"])
        _ = try await store.publish([Self.bin(3)])
        try await append(StationJournal("S1", [.rightsReported(hub: "g1", held: [])]), to: store)
        #expect(try await out(store) == ["S1": 3])
        try await append(StationJournal("S2", [.rightsReported(hub: "g1", held: [])]), to: store)
        let recall = RightsOrder(
            hub: "g1", number: 2, kind: .recall, rights: [BinRights(place: Self.place, count: 2)])
        #expect(try await orders(store, after: 1) == [recall])
        #expect(try await out(store) == ["S1": 3])
        var journal = StationJournal("S1", [.rightsReported(hub: "g1", held: [])])
        journal.add(.rightsReceived(number: 1, rights: [BinRights(place: Self.place, count: 3)]))
        journal.add(.rightsReturned(number: 2, rights: recall.rights))
        try await append(journal, to: store, from: 2)
        #expect(try await out(store) == ["S1": 1, "S2": 1])
        try await store.close()
    }

    @Test func `what is held of a bin that has become another one is asked back, once`() async throws {
        let store = try await opened(["S1"])
        _ = try await store.publish([Self.bin(40)])
        var journal = StationJournal("S1", [.rightsReported(hub: "g1", held: [])])
        try await append(journal, to: store)
        let past = BinRights(place: Self.place, count: 10)
        let present = BinRights(place: BinPlace(code: "A-1", generation: 2), count: 10)
        _ = try await store.publish([Self.bin(40, generation: 2)])
        #expect(try await store.shareRights(at: Floor.start) == [Self.one: 3])
        #expect(try await store.shareRights(at: Floor.start).isEmpty)
        #expect(
            try await orders(store, after: 1) == [
                RightsOrder(hub: "g1", number: 2, kind: .grant, rights: [present]),
                RightsOrder(hub: "g1", number: 3, kind: .recall, rights: [past]),
            ])
        journal.add(.rightsReceived(number: 1, rights: [past]))
        journal.add(.rightsReceived(number: 2, rights: [present]))
        journal.add(.rightsReturned(number: 3, rights: [past]))
        try await append(journal, to: store, from: 2)
        #expect(try await out(store).isEmpty)
        #expect(try await out(store, present.place) == ["S1": 10])
        try await store.close()
    }

    @Test func `a station is given rights to no more bins than it can report`() async throws {
        let store = try await opened(["S1"])
        _ = try await store.publish(
            (1...200).flatMap { binClass in
                (1...10).map { number in
                    .bin(
                        Bin(
                            code: "B-\(binClass)-\(number)", generation: 1, zone: "Z", binClass: "C\(binClass)",
                            capacity: 1))
                }
            })
        try await append(StationJournal("S1", [.rightsReported(hub: "g1", held: [])]), to: store)
        let page = try await store.rights(of: Self.one, after: 0, at: Floor.start).page
        #expect(page.orders.map(\.rights.count) == [RightsTerms.binsPerStation])
        #expect(try RightsPage(decoding: page.encoded()) == page)
        _ = try await store.publish([Self.bin(40)])
        #expect(try await store.shareRights(at: Floor.start).isEmpty)
        try await store.close()
    }

    @Test func `after a backup came back nothing is given until every station has said what it holds`() async throws {
        let store = try await opened(["S1", "S2"])
        _ = try await store.publish([Self.bin(40)])
        try await append(StationJournal("S1", [.rightsReported(hub: "g1", held: [])]), to: store)
        try await append(StationJournal("S2", [.rightsReported(hub: "g1", held: [])]), to: store)
        try await store.writing { try $0.run("UPDATE hub SET generation = 'g2'") }
        _ = try await store.publish([Self.bin(80)])
        #expect(try await store.shareRights(at: Floor.start).isEmpty)
        var journal = StationJournal("S1", [.rightsReported(hub: "g1", held: [])])
        journal.add(.rightsReported(hub: "g2", held: [BinRights(place: Self.place, count: 7)]))
        try await append(journal, to: store, from: 2)
        #expect(try await out(store)["S1"] == 7)
        #expect(try await store.shareRights(at: Floor.start).isEmpty)
        // The other one is lost: with a new epoch nobody waits for its word, and what it held stays out until a count.
        var generator = SystemRandomNumberGenerator()
        _ = try await store.renewStation("S2", token: StationToken(station: "S2", using: &generator), at: Floor.start)
        #expect(try await store.shareRights(at: Floor.start) == [:])
        _ = try await store.publish([Self.bin(81)])
        #expect(try await out(store)["S2"] == 10)
        #expect(
            try await store.capacityReport(at: Floor.start).advice.last
                == "10 rights to fill A-1: out to S2 epoch 1, which is over; a recount frees them")
        // The other one is only silent.
        let later = Floor.start.advanced(byMilliseconds: 2 * RightsTerms.strandedMilliseconds)
        let advice = try await store.capacityReport(at: later).advice
        #expect(
            advice.suffix(2).first?.hasPrefix("7 rights to fill A-1: out to S1, not heard of since ") == true,
            "\(advice)")
        try await store.close()
    }
}
