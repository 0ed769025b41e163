import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// The pieces that came back, as the feed tells them to every station.
@Suite(.overBothStores) struct ReturnedSerialTests {
    let floor: Floor
    let store: HubStore
    let gtin: GTIN

    init() async throws {
        floor = try Floor()
        store = try await floor.open(stations: ["S1", "S2"]).store
        gtin = try #require(GTIN("4006381333931"))
        try await publish(traits: [.serialised])
    }

    private func publish(traits: Set<ProductTrait>) async throws {
        _ = try await store.publish([
            .product(
                Product(
                    gtin: gtin, name: LocalizedText(french: "Casque", english: "Headset"), category: "connected",
                    supplier: "ACME", details: ProductDetails(traits: traits)))
        ])
    }

    private func identified(_ counter: Int, prefix: String = "10001", serial: String?) throws -> Event {
        .itemIdentified(
            ItemIdentification(
                plate: try Bench.plate(counter, prefix: prefix), parcel: "\(prefix)-000001",
                candidate: ItemCandidate(code: "code", gtin: gtin, serial: serial, lot: nil, isKnown: true), name: nil,
                category: nil, match: .extra, sheet: nil, firstQuestion: nil))
    }

    /// What a station would read of returned pieces, in the order of the feed.
    private func told() async throws -> [ReferenceItem] {
        guard case .page(let page, _) = try await store.feed(after: nil, limit: 500) else { return [] }
        return try page.items.map { try ReferenceCoding.decode($0) }.filter { $0.kind == .returnedSerial }
    }

    private func piece(
        _ serial: String, _ counter: Int, _ station: String, prefix: String = "10001"
    ) throws -> ReferenceItem {
        .returnedSerial(
            try #require(
                ReturnedSerial(
                    gtin: gtin, serial: serial, plate: try Bench.plate(counter, prefix: prefix), station: station,
                    at: Floor.start)))
    }

    @Test func `a piece that came back at one station is told to all`() async throws {
        let head = try await store.feedHead()
        _ = try await store.append(StationJournal("S1", [try identified(1, serial: "a-bc 1")]).received())
        #expect(try await told() == [try piece("ABC1", 1, "S1")])
        #expect(try await store.feedHead() == head + 1)
    }

    @Test func `nothing is told without a serial number, nor of a product that is not serialised`() async throws {
        _ = try await store.append(
            StationJournal("S1", [try identified(1, serial: nil), try identified(2, serial: "--")]).received())
        #expect(try await told().isEmpty)
        try await publish(traits: [.dataBearing])
        _ = try await store.append(StationJournal("S2", [try identified(1, prefix: "10002", serial: "X")]).received())
        #expect(try await told().isEmpty)
    }

    @Test func `the latest time is told, the one before it when that was taken back, and then none`() async throws {
        var first = StationJournal("S1", [try identified(1, serial: "X")])
        _ = try await store.append(first.received())
        var second = StationJournal("S2", [try identified(1, prefix: "10002", serial: "x")])
        _ = try await store.append(second.received())
        #expect(try await told() == [try piece("X", 1, "S2", prefix: "10002")])
        second.add(.itemVoided(plate: try Bench.plate(1, prefix: "10002")))
        _ = try await store.append(second.received(from: 2))
        #expect(try await told() == [try piece("X", 1, "S1")])
        first.add(.itemVoided(plate: try Bench.plate(1)))
        _ = try await store.append(first.received(from: 2))
        #expect(try await told().isEmpty)
    }

    @Test func `a station takes back its own pieces only`() async throws {
        _ = try await store.append(StationJournal("S1", [try identified(1, serial: "X")]).received())
        _ = try await store.append(StationJournal("S2", [.itemVoided(plate: try Bench.plate(1))]).received())
        #expect(try await told() == [try piece("X", 1, "S1")])
    }

    @Test func `beyond the limit the oldest piece leaves the feed`() async throws {
        let many = HubLimits.returnedSerials - 1
        let gtin = gtin
        try await store.writing { db in
            for number in 1...many {
                try db.run(
                    "INSERT INTO returnedSerial VALUES (?, ?, ?, 'S9', 0, 0)",
                    ["P\(number)", gtin.fourteen, "OLD\(number)"])
            }
        }
        _ = try await store.append(StationJournal("S1", [try identified(1, serial: "A")]).received())
        #expect(try await store.number("SELECT count(*) FROM returnedSerial") == HubLimits.returnedSerials)
        _ = try await store.append(
            StationJournal("S1", [try identified(1, serial: "A"), try identified(2, serial: "B")]).received(from: 2))
        #expect(try await store.number("SELECT count(*) FROM returnedSerial") == HubLimits.returnedSerials)
        #expect(try await told().count == 2)
        let gone = try await store.number(
            "SELECT count(*) FROM reference WHERE kind = 'returnedSerial' AND removed = 1")
        #expect(gone == 1)
    }
}
