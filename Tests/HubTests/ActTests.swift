import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Returns
import Testing

@testable import Hub
@testable import Wire

/// Acts over the network, each done once whatever happens on the way. Over a real socket and both databases.
@Suite(.overBothStores) struct ActTests {
    private let floor: Floor
    private let store: HubStore
    private let marie: String

    init() async throws {
        floor = try Floor()
        (store, _) = try await floor.open(stations: ["S1"])
        marie = try await store.token(ofNew: "marie", .supervisor)
        _ = try await store.importCSV(.bins, Array("code,zone,class,capacity,generation\nA-1,F,C,5,1\n".utf8))
    }

    private func live(
        _ store: HubStore, at now: Moment = Floor.start,
        _ body: @escaping @Sendable (WitnessClient) async throws -> Void
    ) async throws {
        let application = try await HubApplication(
            store: store, logger: Floor.quiet, doorLimits: DoorLimits(), now: { now })
        try await application.stationSide(listen: ListenAddress(host: "127.0.0.1", port: 0)).test(.live) { client in
            try await body(WitnessClient(client: client))
        }
    }

    /// The acts on the bin, with who did them.
    private func acts() async throws -> [String] {
        try await store.reading { db in
            try db.rows("SELECT act, doneBy FROM binAct ORDER BY number").map {
                "\($0[0] as String) \($0[1] as String)"
            }
        }
    }

    @Test func `an act is done by whoever signed in, once for each key`() async throws {
        try await live(store) { [marie] client in
            let first = try await client.act("bins/a-1/acts", marie, key: "\"k1\"", #"{"act":"block","reason":"dust"}"#)
            #expect(first.status == .ok)
            #expect(String(buffer: first.body).contains("A-1 is blocked"))
            let again = try await client.act("bins/a-1/acts", marie, key: "k1", #"{"act":"block","reason":"dust"}"#)
            #expect(again.status == .ok)
            #expect(again.body == first.body)
            let other = try await client.act("bins/a-1/acts", marie, key: "k1", #"{"act":"unblock"}"#)
            #expect(other.status == .unprocessableContent)
            #expect(try ProblemDetails(decoding: Data(other.body.readableBytesView)).type == "/problems/key-reused")
            let next = try await client.act("bins/a-1/acts", marie, key: "k2", #"{"act":"unblock"}"#)
            #expect(next.status == .ok)
        }
        #expect(try await acts() == ["block marie", "unblock marie"])
    }

    @Test func `a refusal is given again as it was, and keys of two users are two`() async throws {
        let paul = try await store.token(ofNew: "paul", .supervisor)
        try await live(store) { [marie] client in
            let refused = try await client.act("bins/a-1/acts", marie, key: "k", #"{"act":"unblock"}"#)
            #expect(refused.status == .unprocessableContent)
            let done = try await client.act("bins/a-1/acts", paul, key: "k", #"{"act":"block"}"#)
            #expect(done.status == .ok)
            let again = try await client.act("bins/a-1/acts", marie, key: "k", #"{"act":"unblock"}"#)
            #expect(again.body == refused.body)
        }
        #expect(try await acts() == ["block paul"])
    }

    @Test func `keys outlive a restart, and are forgotten after a day`() async throws {
        try await live(store) { [marie] client in
            _ = try await client.act("bins/A-1/acts", marie, key: "k1", #"{"act":"block"}"#)
        }
        try await store.close()
        let reopened = try await floor.open()
        let day = Int64(HubLimits.actAnswerHours) * 3_600_000
        for (later, status) in [(day - 1, HTTPResponse.Status.ok), (day, .unprocessableContent)] {
            try await live(reopened, at: Floor.start.advanced(byMilliseconds: later)) { [marie] client in
                let again = try await client.act("bins/A-1/acts", marie, key: "k1", #"{"act":"block"}"#)
                #expect(again.status == status, "\(String(buffer: again.body))")
            }
        }
        try await reopened.close()
    }

    @Test func `what is under way is not begun again, and is taken over when it came to nothing`() async throws {
        let body = #"{"act":"block"}"#
        let claim = ActClaim(
            user: try UserID("marie"), key: try #require(IdempotencyKey("k1")), path: "/v1/desk/bins/A-1/acts",
            body: Data(body.utf8), attempt: "lost")
        #expect(try await store.claim(claim, at: Floor.start) == .mine)
        try await live(store) { [marie] client in
            let busy = try await client.act("bins/A-1/acts", marie, key: "k1", body)
            #expect(busy.status == .conflict)
            #expect(busy.headers[.retryAfter] == "1")
        }
        let later = Floor.start.advanced(byMilliseconds: Int64(HubLimits.actSeconds) * 1_000)
        try await live(store, at: later) { [marie] client in
            let taken = try await client.act("bins/A-1/acts", marie, key: "k1", body)
            #expect(taken.status == .ok)
        }
        // The lost attempt wakes up: it cannot commit any more.
        let ask = try BinAsk("A-1", .unblock, by: "marie")
        await #expect(throws: HubFault.refused(.overtaken)) {
            try await store.carryingOut(claim).perform(.change(ask), at: later)
        }
        #expect(try await acts() == ["block marie"])
    }

    @Test func `an act whose answer was lost with the hub is answered, and not done again`() async throws {
        let body = #"{"act":"block"}"#
        let claim = ActClaim(
            user: try UserID("marie"), key: try #require(IdempotencyKey("k1")), path: "/v1/desk/bins/A-1/acts",
            body: Data(body.utf8), attempt: "lost")
        #expect(try await store.claim(claim, at: Floor.start) == .mine)
        let words = try await store.carryingOut(claim).perform(
            .change(try BinAsk("A-1", .block, by: "marie")), at: Floor.start)
        // The hub ends here, before the answer is kept.
        try await live(store) { [marie] client in
            let again = try await client.act("bins/A-1/acts", marie, key: "k1", body)
            #expect(again.status == .ok)
            #expect(try WordsAnswer(decoding: Data(again.body.readableBytesView)).words == words)
        }
        #expect(try await acts() == ["block marie"])
    }

    @Test func `bodies, keys and roles that do not fit are refused, and nothing is done`() async throws {
        let tokens = (
            reader: try await store.token(ofNew: "reader", .reader),
            director: try await store.token(ofNew: "dir", .director)
        )
        let block = #"{"act":"block"}"#
        let cases: [(String, String, String?, String, HTTPResponse.Status)] = [
            ("bins/A-1/acts", tokens.reader, "k", block, .forbidden),
            ("bins/A-1/acts", tokens.director, "k", block, .forbidden),
            ("bins/A-1/acts", "x.y", "k", block, .unauthorized),
            ("bins/A-1/acts", marie, nil, block, .badRequest), ("bins/A-1/acts", marie, "a b", block, .badRequest),
            ("bins/A-1/acts", marie, "k", "", .badRequest), ("bins/A-1/acts", marie, "k", "[]", .badRequest),
            ("bins/A-1/acts", marie, "k", "{}", .badRequest), ("bins/A-1/acts", marie, "k", #"{"act":1}"#, .badRequest),
            ("bins/A-1/acts", marie, "k", #"{"act":"dispatch"}"#, .badRequest),
            ("bins/A-1/acts", marie, "k", #"{"act":"block","by":"paul"}"#, .badRequest),
            ("bins/A-1/acts", marie, "k", #"{"act":"block","reason":{}}"#, .badRequest),
            ("bins/A-1/acts", marie, "k", String(repeating: " ", count: 70_000), .contentTooLarge),
            ("bins/B-1/acts", marie, "k1", block, .notFound),
            ("bins/A-1/recount", marie, "k2", #"{"plates":["x"]}"#, .unprocessableContent),
            ("bins/A-1/recount", marie, "k3", #"{"plates":[]}"#, .conflict),
            ("items/x/void", marie, "k4", #"{"reason":"trial"}"#, .unprocessableContent),
            ("refunds", tokens.director, "k5", #"{"return":"R1"}"#, .notFound),
            (
                "exceptions", tokens.director, "k6", #"{"exception":"7","finding":"AS_SOLD","liability":"NONE"}"#,
                .notFound
            ),
        ]
        try await live(store) { client in
            for (path, token, key, body, status) in cases {
                let answer = try await client.act(path, token, key: key, body)
                #expect(answer.status == status, "\(path) \(body.prefix(80)): \(String(buffer: answer.body))")
            }
        }
        #expect(try await acts() == [])
    }

    @Test func `what is looked at over the network is recorded, and nothing else is`() async throws {
        let director = try await store.token(ofNew: "dir", .director, name: "Ada Lovelace")
        try await live(store) { [marie] client in
            for path in ["exceptions", "due", "refunds", "bins", "items", "stations"] {
                #expect(try await client.ask(path, marie).status == .ok)
            }
            #expect(try await client.ask("people", marie).status == .forbidden)
            #expect(String(buffer: try await client.ask("people", director).body).contains("Ada Lovelace"))
            let page = try await client.page("accesses?limit=3&subject=dir", director)
            #expect(page.texts("asked") == ["accesses", "people", "refunds"])
            let rest = try await client.page("accesses?limit=3&subject=dir&after=\(page.next ?? "")", director)
            #expect(rest.texts("asked") == ["due", "exceptions"])
            #expect(rest.texts("who") == ["marie", "marie"])
        }
    }
}

extension WitnessClient {
    /// Asks for an act with a session.
    func act(_ path: String, _ token: String, key: String?, _ body: String) async throws -> TestResponse {
        var headers: HTTPFields = [.authorization: "Bearer \(token)", .contentType: "application/json"]
        if let key, let name = HTTPFields.Element.Name("Idempotency-Key") { headers[name] = key }
        return try await execute(
            uri: "/v1/desk/" + path, method: .post, headers: headers, body: ByteBuffer(string: body))
    }
}
