import Foundation
import Returns
import Testing
import Wire

@testable import Hub
@testable import Simulation

/// What stations load a hub with is what benches seal, and a hub takes all of it.
struct StationStreamTests {
    private static let stations = 3
    private let recorded: RecordedReturns
    private let scratch: ScratchFolder

    init() throws {
        recorded = try RecordedReturns(seed: 1, parcels: 60, playbook: try StandardPlaybook.load())
        scratch = try ScratchFolder()
    }

    private func stream(_ number: Int) throws -> StationStream {
        StationStream(
            recorded, station: "S\(number + 1)", epoch: 1, number: number,
            prefix: try #require(PlatePrefix(String(10_001 + number))), stations: Self.stations,
            day: recorded.site.morning)
    }

    private func store() async throws -> HubStore {
        let morning = recorded.site.morning
        let store = try await HubStore.open(
            HubDatabase("\(scratch.path)/hub.sqlite"), origin: .fresh(at: morning))
        var dice = SystemRandomNumberGenerator()
        for number in 1...Self.stations {
            let token = StationToken(station: "S\(number)", using: &dice)
            _ = try await store.addStation("S\(number)", site: "DAY", labelLanguage: .french, token: token, at: morning)
        }
        for file in recorded.files(stations: Self.stations, returnsEach: 120) {
            _ = try await store.importCSV(file.kind, Array(file.csv.utf8))
        }
        return store
    }

    @Test func `each event is byte for byte what the chain seals, over two passes`() throws {
        var stream = try stream(1)
        stream.report(to: "G")
        var chain = EventChain(station: "S2", epoch: 1)
        let events = stream.push(2 * recorded.eventsPerPass + 10).events
        for sealed in events {
            let opened = try EventReader.open(sealed.event.bytes).recorded
            let again = chain.seal(opened.event, step: opened.step, at: opened.at)
            try #require(again == sealed.event, "\(sealed.kind) \(sealed.event.sequence)")
        }
        #expect(events.count > 2_000)
    }

    @Test func `a plate is minted once, whatever the station and the pass`() throws {
        var plates: Set<LicencePlate> = []
        var minted = 0
        for number in 0..<Self.stations {
            var stream = try stream(number)
            for sealed in stream.push(2 * recorded.eventsPerPass + recorded.before.count).events {
                guard case .itemIdentified(let item) = try EventReader.open(sealed.event.bytes).recorded.event else {
                    continue
                }
                #expect(sealed.plate == item.plate.text)
                plates.insert(item.plate)
                minted += 1
            }
        }
        #expect(minted == 2 * recorded.itemsPerPass * Self.stations && plates.count == minted)
    }

    @Test func `a hub takes the work of several stations whole, with the rights that it gives them`() async throws {
        let store = try await store()
        let morning = recorded.site.morning
        let hub = try #require(try await store.welcome("S1")).generation
        var streams = try (0..<Self.stations).map(stream)
        for index in streams.indices { streams[index].report(to: hub) }
        let each = 2 * recorded.eventsPerPass
        while let index = streams.indices.first(where: { streams[$0].lastSequence < each }) {
            let batch = streams[index].push(200).batch
            let station = streams[index].station
            let replies = try await store.append([batch], of: station, at: morning)
            guard case .accepted(let mark, let quarantined)? = replies.first else {
                Issue.record("\(replies)")
                return
            }
            #expect(quarantined.isEmpty && mark.acceptedThrough == streams[index].lastSequence)
            let answer = try await store.rights(
                of: RightsHolder(station: station, epoch: 1), after: streams[index].ordersThrough, at: morning)
            for order in answer.page.orders { streams[index].carryOut(order) }
        }
        let (items, byRight, overdrawn) = try await store.reading { db in
            (
                try db.one(Int.self, "SELECT count(*) FROM item WHERE bin IS NOT NULL") ?? 0,
                try db.one(
                    Int.self,
                    """
                    SELECT count(*) FROM event
                    WHERE kind = 'binReserved' AND CAST(bytes AS TEXT) LIKE '%"right":true%'
                    """) ?? 0,
                try db.one(Int.self, "SELECT count(*) FROM binRight WHERE rights < 0") ?? 0
            )
        }
        try await store.close()
        #expect(items > Self.stations * recorded.itemsPerPass)
        #expect(byRight > items / 2 && overdrawn == 0)
    }
}
