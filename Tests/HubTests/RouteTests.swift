import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Returns
import Testing
import Wire

@testable import Hub

@Suite(.overBothStores) struct RouteTests {
    let floor: Floor
    let store: HubStore
    let tokens: [String: String]

    init() async throws {
        floor = try Floor()
        (store, tokens) = try await floor.open(stations: ["S1", "S2"])
    }

    /// Runs the real application on a real socket.
    private func live(_ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        let application = try await HubApplication(store: store, logger: Floor.quiet, now: { Floor.start })
        try await application.stationSide(listen: ListenAddress(host: "127.0.0.1", port: 0)).test(.live) { client in
            try await body(WitnessClient(client: client))
        }
    }

    private func headers(_ station: String) -> HTTPFields {
        [.authorization: "Bearer \(tokens[station] ?? "")"]
    }

    private func bytes(_ response: TestResponse) -> Data { Data(response.body.readableBytesView) }

    @Test func `a push, its watermark and the welcome travel as the wire says`() async throws {
        let journal = StationJournal("S1", [.benchPaused, .benchResumed, .benchPaused])
        try await live { client in
            let pushed = try await client.execute(
                uri: "/v1/stations/S1/events", method: .post, headers: headers("S1"),
                body: ByteBuffer(bytes: journal.push().encoded()))
            #expect(pushed.status == .ok)
            let reply = try PushReply(decoding: bytes(pushed))
            let mark = Watermark(
                generation: "g1", epoch: 1, acceptedThrough: 3, durableThrough: 3, headHash: journal.sealed[2].hash)
            #expect(reply == .accepted(mark, quarantined: []))
            let asked = try await client.execute(
                uri: "/v1/stations/S1/watermark?epoch=1", method: .get, headers: headers("S1"))
            #expect(try Watermark(decoding: bytes(asked)) == mark)
            let gap = try await client.execute(
                uri: "/v1/stations/S2/events", method: .post, headers: headers("S2"),
                body: ByteBuffer(bytes: StationJournal("S2", [.benchPaused, .benchPaused]).push(from: 2).encoded()))
            #expect(gap.status == .conflict)
            #expect(try PushReply(decoding: bytes(gap)) == .gap(expectedSequence: 1))
            let welcome = try await client.execute(uri: "/v1/stations/S2/welcome", method: .get, headers: headers("S2"))
            #expect(try StationWelcome(decoding: bytes(welcome)).platePrefix.digits == "10002")
        }
    }

    @Test func `without the very token of the path there is no way in`() async throws {
        let mine = tokens["S1"] ?? ""
        let cases: [(String, String?, HTTPResponse.Status)] = [
            ("/v1/stations/S1/welcome", nil, .unauthorized), ("/v1/stations/S1/welcome", "Bearer", .unauthorized),
            ("/v1/stations/S1/welcome", "Bearer \(mine)0", .unauthorized),
            ("/v1/stations/S1/welcome", "Basic \(mine)", .unauthorized),
            ("/v1/stations/S1/welcome", "bearer \(mine)", .ok),
            ("/v1/stations/S2/welcome", "Bearer \(mine)", .forbidden),
            ("/v1/stations/S3/watermark?epoch=1", "Bearer \(mine)", .forbidden),
            ("/v1/feeds/reference", nil, .unauthorized), ("/v1/feeds/reference", "Bearer \(mine)", .ok),
            ("/livez", nil, .ok), ("/readyz", nil, .ok), ("/stations", nil, .notFound), ("/imports", nil, .notFound),
        ]
        try await live { client in
            for (uri, authorization, status) in cases {
                var fields = HTTPFields()
                fields[.authorization] = authorization
                let response = try await client.execute(uri: uri, method: .get, headers: fields)
                #expect(response.status == status, "\(uri) with \(authorization ?? "nothing")")
            }
        }
    }

    @Test func `bodies that are no push are refused and stop nothing`() async throws {
        let good = StationJournal("S1", [.benchPaused]).push().encoded()
        let header = String(decoding: good.prefix { $0 != 0x0A }, as: UTF8.self)
        let bodies: [(Data, HTTPResponse.Status)] = [
            (Data(), .badRequest), (Data("not JSON".utf8), .badRequest), (Data([0]), .badRequest),
            (Data([0xFF, 0xFE, 0x00]), .badRequest), (Data("{}\n".utf8), .badRequest),
            (Data(header.utf8), .badRequest), (Data(repeating: UInt8(ascii: "["), count: 100_000), .badRequest),
            (
                Data(header.replacingOccurrences(of: "\"from\":1", with: "\"from\":0").utf8) + Data("\n{}\n".utf8),
                .badRequest
            ),
            (
                Data(header.replacingOccurrences(of: "\"from\":1", with: "\"from\":9007199254740991").utf8)
                    + Data("\n{}\n".utf8), .conflict
            ),
            (Data(repeating: 0x20, count: 2 * 1_024 * 1_024), .contentTooLarge),
            (Data(header.utf8) + Data("\n\0\0\0\n".utf8), .ok),
        ]
        try await live { client in
            for (body, status) in bodies {
                let response = try await client.execute(
                    uri: "/v1/stations/S1/events", method: .post, headers: headers("S1"), body: ByteBuffer(bytes: body))
                #expect(
                    response.status == status,
                    "\(body.count) bytes: \(String(decoding: body.prefix(60), as: UTF8.self))")
            }
            let health = try await client.execute(uri: "/livez", method: .get)
            #expect(health.status == .ok)
        }
        #expect(try await store.number("SELECT count(*) FROM event WHERE quarantine IS NOT NULL") == 1)
    }

    @Test func `the feed comes in pages, and a strange cursor is gone`() async throws {
        try await live { client in
            let first = try await client.execute(
                uri: "/v1/feeds/reference?limit=2", method: .get, headers: headers("S1"))
            let page = try FeedPage(decoding: bytes(first))
            #expect(page.items.count == 2)
            #expect(!page.isComplete)
            let rest = try await client.execute(
                uri: "/v1/feeds/reference?after=\(page.cursor)", method: .get, headers: headers("S1"))
            #expect(try FeedPage(decoding: bytes(rest)).isComplete)
            for (query, status) in [
                ("after=g0:1", HTTPResponse.Status.gone), ("after=%00", .gone), ("wait=-1", .badRequest),
                ("wait=x", .badRequest),
                ("limit=0", .badRequest), ("limit=99999999999999999999", .badRequest), ("limit=9999999", .ok),
            ] {
                let response = try await client.execute(
                    uri: "/v1/feeds/reference?\(query)", method: .get, headers: headers("S1"))
                #expect(response.status == status, "\(query)")
            }
        }
    }

    @Test func `a waiting station hears of an arrival at another`() async throws {
        _ = try await store.publish([.expectedReturn(ExpectedReturn(rma: "RMA-1", codes: ["TRACK1"], lines: []))])
        guard case .page(let page, _) = try await store.feed(after: nil, limit: 100) else { return }
        let arrival = StationJournal("S1", [Bench.arrival()]).push().encoded()
        let application = try await HubApplication(store: store, logger: Floor.quiet, now: { Floor.start })
        let side = application.stationSide(listen: ListenAddress(host: "127.0.0.1", port: 0))
        // The test client sends one request after the other, so the one that waits has a connection of its own.
        try await side.test(.ahc(.http)) { client in
            async let news = client.execute(
                uri: "/v1/feeds/reference?wait=25&after=\(page.cursor)", method: .get, headers: headers("S2"))
            try await until { await application.bells.feed.waiting == 1 }
            _ = try await client.execute(
                uri: "/v1/stations/S1/events", method: .post, headers: headers("S1"), body: ByteBuffer(bytes: arrival))
            let heard = try FeedPage(decoding: bytes(try await news))
            let items = try heard.items.map { try ReferenceCoding.decode($0) }
            #expect(
                items == [
                    .expectedReturn(
                        ExpectedReturn(
                            rma: "RMA-1", codes: ["TRACK1"], lines: [],
                            received: Receipt(station: "S1", at: Floor.start),
                            parcels: [
                                ReceivedParcel(
                                    code: "TRACK1", receipt: Receipt(station: "S1", at: Floor.start), found: nil)
                            ]))
                ])
        }
    }
}
