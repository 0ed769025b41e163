import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Returns
import Testing
import Wire

@testable import Hub

/// What the hub's front door takes and refuses, over a real socket.
@Suite struct FrontDoorTests {
    private let floor: Floor
    private let store: HubStore
    private let tokens: [String: String]

    init() async throws {
        floor = try Floor()
        (store, tokens) = try await floor.open(stations: ["S1", "S2"])
    }

    private func application(_ limits: DoorLimits = DoorLimits()) async throws -> HubApplication {
        try await HubApplication(store: store, logger: Floor.quiet, doorLimits: limits, now: { Floor.start })
    }

    private func live(
        _ application: HubApplication, _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void
    ) async throws {
        try await application.stationSide(listen: ListenAddress(host: "127.0.0.1", port: 0)).test(.live) { client in
            try await body(WitnessClient(client: client))
        }
    }

    private func headers(_ station: String, _ more: HTTPFields = [:]) -> HTTPFields {
        more + [.authorization: "Bearer \(tokens[station] ?? "")"]
    }

    private func problem(_ response: TestResponse) throws -> ProblemDetails {
        #expect(response.headers[.contentType] == ProblemDetails.mediaType)
        let problem = try ProblemDetails(decoding: Data(response.body.readableBytesView))
        #expect(problem.status == Int(response.status.code))
        return problem
    }

    private func gzip(_ data: Data) throws -> Data {
        try #require(GzipWriter.deflate(data, belowBytes: .max))
    }

    private func push(
        _ client: any TestClientProtocol, _ body: Data, coding: String?, station: String = "S1"
    ) async throws -> TestResponse {
        var fields = headers(station)
        fields[.contentEncoding] = coding
        return try await client.execute(
            uri: "/v1/stations/\(station)/events", method: .post, headers: fields, body: ByteBuffer(bytes: body))
    }

    @Test func `a compressed push is a push like any other`() async throws {
        let journal = StationJournal("S1", (0..<200).map { $0 % 2 == 0 ? .benchPaused : .benchResumed })
        try await live(try await application()) { client in
            for (from, coding) in [(1, "gzip"), (51, "x-gzip"), (101, "GZIP"), (151, nil), (1, "gzip")] {
                let plain = journal.push(from: from, count: 50).encoded()
                let body = coding == nil ? plain : try gzip(plain)
                let answer = try await push(client, body, coding: coding)
                #expect(answer.status == .ok, "\(coding ?? "plain")")
            }
        }
        #expect(try await store.number("SELECT count(*) FROM event") == 200)
    }

    @Test func `each body that is not taken is answered with its reason`() async throws {
        let plain = StationJournal("S1", (0..<100).map { _ in .benchPaused }).push().encoded()
        let packed = try gzip(plain)
        var changed = packed
        changed[changed.count - 6] ^= 1
        let bomb = try gzip(Data(count: 40 << 20))
        let cases: [(Data, String?, Int, String, String)] = [
            (bomb, "gzip", 413, "/problems/too-large", "At most"),
            (try gzip(Data(count: WireLimits.batchBytes + 1)), "gzip", 413, "/problems/too-large", "At most"),
            (Data(count: WireLimits.compressedBatchBytes + 1), "gzip", 413, "/problems/too-large", "At most"),
            (Data(count: WireLimits.batchBytes + 1), nil, 413, "/problems/too-large", "At most"),
            (packed.dropLast(9), "gzip", 400, "/problems/bad-gzip", "ends before"),
            (changed, "gzip", 400, "/problems/bad-gzip", "damaged"),
            (plain, "gzip", 400, "/problems/bad-gzip", "damaged"),
            (packed + Data("x".utf8), "gzip", 400, "/problems/bad-gzip", "follow"),
            (packed + packed, "gzip", 400, "/problems/bad-gzip", "several"),
            (Data(), "gzip", 400, "/problems/bad-gzip", "ends before"),
            (plain, "br", 415, "/problems/unknown-coding", "br"),
            (packed, "gzip, gzip", 415, "/problems/unknown-coding", "gzip, gzip"),
            (packed, nil, 400, "/problems/not-a-push", ""), (packed, "identity", 400, "/problems/not-a-push", ""),
        ]
        let application = try await application()
        try await live(application) { client in
            for (body, coding, status, type, words) in cases {
                let answer = try await push(client, body, coding: coding)
                let problem = try problem(answer)
                #expect(problem.status == status && problem.type == type, "\(problem)")
                #expect((problem.detail ?? "").contains(words) || words.isEmpty, "\(problem)")
                #expect((answer.headers[.acceptEncoding] == "gzip") == (status == 415))
            }
        }
        #expect(try await store.number("SELECT count(*) FROM event") == 0)
        let counts = await application.door.counts.refused
        #expect(counts == ["too-large": 4, "bad-gzip": 6, "unknown-coding": 2, "not-a-push": 2])
    }

    @Test func `an answer is compressed for whoever asks for that`() async throws {
        try await live(try await application()) { client in
            var plain = Data()
            for (accepted, coding) in [
                (nil, nil), ("gzip", "gzip"), ("br, GZIP;q=0.5", "gzip"), ("gzip;q=0", nil), ("br", nil),
            ] as [(String?, String?)] {
                var fields = headers("S1")
                fields[.acceptEncoding] = accepted
                let answer = try await client.execute(uri: "/v1/feeds/reference", method: .get, headers: fields)
                #expect(answer.status == .ok)
                #expect(answer.headers[.contentEncoding] == coding, "for \(accepted ?? "nothing")")
                #expect(answer.headers[.vary] == "Accept-Encoding")
                var body = Data(answer.body.readableBytesView)
                if coding == nil { plain = body }
                if coding != nil {
                    #expect(body.count < plain.count / 3)
                    body = try GzipReader.inflate(body, limitBytes: WireLimits.feedPageBytes)
                }
                #expect(body == plain)
            }
            let welcome = try await client.execute(
                uri: "/v1/stations/S1/welcome", method: .get, headers: headers("S1", [.acceptEncoding: "gzip"]))
            #expect(welcome.headers[.acceptEncoding] == "gzip")
            #expect(welcome.headers[.contentEncoding] == nil)
        }
    }

    @Test func `every refusal is problem details, and a refused push still reads as its reply`() async throws {
        let cases: [(String, HTTPRequest.Method, String?, Int, String)] = [
            ("/v1/stations/S1/welcome", .get, nil, 401, "/problems/unknown-token"),
            ("/v1/stations/S2/welcome", .get, "S1", 403, "/problems/other-station"),
            ("/v1/feeds/reference?after=g0:1", .get, "S1", 410, "/problems/cursor-gone"),
            ("/v1/feeds/reference?limit=0", .get, "S1", 400, "/problems/bad-query"),
            ("/v1/stations/S1/watermark", .get, "S1", 400, "/problems/bad-query"),
            ("/v1/stations/S1/rights", .get, "S1", 400, "/problems/bad-query"),
            ("/nowhere", .get, nil, 404, "about:blank"), ("/v1/nowhere", .get, "S1", 404, "about:blank"),
        ]
        try await live(try await application()) { client in
            for (uri, method, station, status, type) in cases {
                let answer = try await client.execute(
                    uri: uri, method: method, headers: station.map { headers($0) } ?? [:])
                let problem = try problem(answer)
                #expect(problem.status == status && problem.type == type, "\(uri): \(problem)")
                #expect(!problem.title.isEmpty)
                #expect((answer.headers[.wwwAuthenticate] == "Bearer") == (status == 401))
            }
            let gap = StationJournal("S1", [.benchPaused, .benchPaused]).push(from: 2).encoded()
            let answer = try await push(client, gap, coding: nil)
            #expect(try problem(answer).type == "/problems/gap")
            #expect(
                try PushReply(decoding: Data(answer.body.readableBytesView)) == .gap(expectedSequence: 1))
        }
    }

    @Test func `a station that asks too often is told when to come back, and no other is`() async throws {
        var limits = DoorLimits()
        limits.pushes = TokenBucket.Rate(perSecond: 1, burst: 3)
        limits.pulls = TokenBucket.Rate(perSecond: 1, burst: 2)
        let journals = ["S1", "S2"].map { StationJournal($0, [.benchPaused]).push().encoded() }
        let application = try await application(limits)
        try await live(application) { client in
            for turn in 1...4 {
                let answer = try await push(client, journals[0], coding: nil)
                #expect(answer.status == (turn <= 3 ? .ok : .tooManyRequests))
                guard turn > 3 else { continue }
                #expect(answer.headers[.retryAfter] == "1")
                #expect(try problem(answer).fields["retryAfterSeconds"] == .number(1))
            }
            let other = try await push(client, journals[1], coding: nil, station: "S2")
            #expect(other.status == .ok)
            let statuses = try await (0..<3).asyncMap { _ in
                try await client.execute(uri: "/v1/feeds/reference", method: .get, headers: headers("S1")).status
            }
            #expect(statuses == [.ok, .ok, .tooManyRequests])
        }
        #expect(await application.door.counts.refused == ["too-many-requests": 2])
    }

    @Test func `a station that sent more than a bench makes is told before its push is read`() async throws {
        var limits = DoorLimits()
        limits.events = TokenBucket.Rate(perSecond: 10, burst: 100)
        let journal = StationJournal("S1", (0..<200).map { _ in .benchPaused })
        try await live(try await application(limits)) { client in
            let first = try await push(client, journal.push(count: 200).encoded(), coding: nil)
            #expect(first.status == .ok)
            let second = try await push(client, Data("no push at all".utf8), coding: nil)
            #expect(try problem(second).type == "/problems/too-many-events")
            #expect(["10", "11"].contains(second.headers[.retryAfter]))
        }
    }

    @Test func `strangers at one address are held back, and a station beside them is not`() async throws {
        var limits = DoorLimits()
        limits.strangers = TokenBucket.Rate(perSecond: 1, burst: 3)
        try await live(try await application(limits)) { client in
            func welcome(_ fields: HTTPFields) async throws -> HTTPResponse.Status {
                try await client.execute(uri: "/v1/stations/S1/welcome", method: .get, headers: fields).status
            }
            #expect(try await welcome(headers("S1")) == .ok)
            for _ in 0..<3 { #expect(try await welcome([.authorization: "Bearer S1.guess"]) == .unauthorized) }
            let refused = try await client.execute(uri: "/v1/stations/S1/welcome", method: .get)
            #expect(try problem(refused).type == "/problems/too-many-strangers")
            #expect(refused.headers[.retryAfter] == "1")
            #expect(try await welcome([.authorization: "Bearer S1.guess"]) == .tooManyRequests)
            #expect(try await welcome(headers("S1")) == .ok)
            let lost = try await client.execute(uri: "/nowhere", method: .get)
            #expect(lost.status == .tooManyRequests)
            let alive = try await client.execute(uri: "/livez", method: .get)
            #expect(alive.status == .ok)
        }
    }
}

extension Sequence {
    fileprivate func asyncMap<Value>(_ transform: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}
