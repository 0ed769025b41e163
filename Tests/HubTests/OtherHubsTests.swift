import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Returns
import Testing
import Wire

@testable import Hub

/// Two hubs on one database of PostgreSQL, as two processes would be.
@Suite struct OtherHubsTests {
    private let tables: PostgresTables

    init() throws { tables = try PostgresTables() }

    private func open() async throws -> HubStore {
        try await HubStore.open(
            HubDatabase(tables.connectionString),
            origin: HubOrigin(generation: "g1", at: Floor.start, playbook: try StandardPlaybook.load()))
    }

    @Test func `what one hub, or a command, commits wakes who waits at the other within a second`() async throws {
        let (left, right) = (try await open(), try await open())
        let token = try await Floor.add("S1", to: left)
        let application = try await HubApplication(store: right, logger: Floor.quiet, now: { Floor.start })
        let watch = OtherHubs(store: right, bells: application.bells, logger: Floor.quiet)
        let side = application.stationSide(listen: ListenAddress(host: "127.0.0.1", port: 0), with: [watch])
        let head = try await left.feedHead()
        try await side.test(.live) { client in
            async let answer = client.execute(
                uri: "/v1/feeds/reference?after=g1:\(head)&wait=20", method: .get,
                headers: [.authorization: "Bearer \(token)"])
            try await until { await application.bells.feed.waiting == 1 }
            let start = ContinuousClock.now
            _ = try await left.publish([BinFloor.bin("A-9", "RESTOCK-TOY", 9)])
            let page = try FeedPage(decoding: Data(try await answer.body.readableBytesView))
            #expect(page.items.count == 1)
            #expect(ContinuousClock.now - start < .seconds(2))
        }
        try await left.close()
        try await right.close()
    }

    @Test func `a command goes to the database itself, and shares rights out as the hub would`() async throws {
        let store = try await open()
        let desk = DeskClient(database: HubDatabase(tables.connectionString))
        let words = try await desk.perform(.addStation(id: "S1", site: "LYS1", labelLanguage: .fr))
        #expect(words.contains("epoch     1"))
        #expect(try await store.stationListing().rows.count == 1)
        await #expect(throws: HubFault.refused(.stationExists("S1"))) {
            try await desk.perform(.addStation(id: "S1", site: nil, labelLanguage: .fr))
        }
        try await store.close()
    }
}
