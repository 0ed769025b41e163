import Foundation
import Returns
import Testing
import Wire

@testable import Hub

@Suite(.overBothStores) struct StationRegisterTests {
    let floor: Floor
    let store: HubStore

    init() async throws {
        floor = try Floor()
        store = try await floor.open()
    }

    private func add(_ id: String, site: String? = nil) async throws -> RegisteredStation {
        var generator = SystemRandomNumberGenerator()
        return try await store.addStation(
            id, site: site, labelLanguage: .french, token: StationToken(station: id, using: &generator), at: Floor.start
        )
    }

    @Test func `each station has a prefix of its own, in order`() async throws {
        let first = try await add("S1", site: "PARIS")
        let second = try await add("S2")
        #expect(first.platePrefix.digits == "10001")
        #expect(second.platePrefix.digits == "10002")
        #expect(second.site == "PARIS")
        #expect(try await store.welcome("S2")?.platePrefix.digits == "10002")
    }

    @Test func `what cannot be a station is refused, and uses up no prefix`() async throws {
        await #expect(throws: HubFault.refused(.siteNeeded)) { try await add("S1") }
        await #expect(throws: HubFault.refused(.badSite("paris"))) { try await add("S1", site: "paris") }
        for id in ["", "S 1", "../S1", "S1\u{1B}[2J", "É1", String(repeating: "S", count: 17)] {
            await #expect(throws: HubFault.refused(.badStationID(id))) { try await add(id, site: "PARIS") }
        }
        _ = try await add("S1", site: "PARIS")
        await #expect(throws: HubFault.refused(.stationExists("S1"))) { try await add("S1") }
        await #expect(throws: HubFault.refused(.otherSite(asked: "LYON", served: "PARIS"))) {
            try await add("S2", site: "LYON")
        }
        #expect(try await add("S2").platePrefix.digits == "10002")
    }

    @Test func `only the very token opens, and a renewed one closes the old`() async throws {
        let token = try await Floor.add("S1", to: store)
        try await Floor.add("S2", to: store)
        #expect(try await store.access(byToken: token)?.station == "S1")
        for wrong in ["", "S1", "S1.", token + "0", String(token.dropLast()), "S2" + token.dropFirst(2), "S3.00"] {
            #expect(try await store.access(byToken: wrong)?.station == nil, "\(wrong)")
        }
        var generator = SystemRandomNumberGenerator()
        let next = StationToken(station: "S1", using: &generator)
        let renewed = try await store.renewStation("S1", token: next, at: Floor.start)
        #expect(renewed.epoch == 2)
        #expect(renewed.platePrefix.digits == "10003")
        #expect(try await store.access(byToken: token)?.station == nil)
        #expect(try await store.access(byToken: next.text)?.station == "S1")
        await #expect(throws: HubFault.refused(.noSuchStation("S9"))) {
            try await store.renewStation("S9", token: next, at: Floor.start)
        }
    }

    @Test func `the database holds no token`() async throws {
        let token = try await Floor.add("S1", to: store)
        let bytes: Data
        switch StoreKind.current {
        case .sqlite:
            try await store.close()
            bytes = try Data(contentsOf: URL(fileURLWithPath: floor.file.description))
        case .postgres:
            let rows = try await store.reading { try $0.all(String.self, "SELECT CAST(station AS text) FROM station") }
            bytes = Data(rows.joined().utf8)
            #expect(bytes.range(of: Data("S1".utf8)) != nil)
        }
        #expect(bytes.range(of: Data(token.dropFirst(3).utf8)) == nil)
    }
}
