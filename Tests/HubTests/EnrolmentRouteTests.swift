import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import NIOSSL
import Returns
import Testing
import Trust
import Wire

@testable import Hub

/// Enrolling and revoking over TLS.
@Suite(.serialized) struct EnrolmentRouteTests {
    private let floor: Floor
    private let store: HubStore
    private let hub: TrustedHub

    init() async throws {
        floor = try Floor()
        store = try await floor.open()
        hub = try TrustedHub(store)
    }

    /// TLS with whoever answers, as a station has it that knows nobody yet.
    private static func unknown() -> TLSConfiguration {
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.certificateVerification = .none
        return tls
    }

    private static func enrol(_ message: SealedMessage, at port: Int) async throws -> TestAnswer {
        try await TestExchange.send("/v1/enrolments", to: port, unknown(), post: message.encoded())
    }

    @Test func `a sealed request is answered with a seal, and a wrong one with a problem`() async throws {
        let code = try await hub.invite("S1")
        let stranger = TestCode(station: "S9", key: code.key)
        try await hub.live { _, port in
            let refused = try await Self.enrol(try stranger.message(), at: port)
            #expect(refused.status == 403 && refused.problem == "/problems/no-fitting-code")
            let named = try await Self.enrol(try code.message(host: "elsewhere"), at: port)
            #expect(named.status == 422 && named.problem == "/problems/other-name")
            let message = try code.message()
            let answer = try await Self.enrol(message, at: port)
            #expect(answer.status == 200)
            let sealed = try SealedMessage(decoding: answer.body)
            #expect(code.key.isSeal(sealed.seal, ofAnswer: sealed.payload, to: message.seal))
            let junk = try await TestExchange.send("/v1/enrolments", to: port, Self.unknown(), post: Data("x".utf8))
            #expect(junk.status == 400 && junk.problem == "/problems/not-an-enrolment")
        }
    }

    @Test func `an address that sends five wrong codes has to wait, with the right one too`() async throws {
        let code = try await hub.invite("S1")
        try await hub.live { _, port in
            for number in 1...5 {
                let wrong = try TestCode(station: "X\(number)", key: code.key).message()
                #expect(try await Self.enrol(wrong, at: port).status == 403)
            }
            let answer = try await Self.enrol(try code.message(), at: port)
            #expect(answer.status == 429 && answer.problem == "/problems/too-many-codes")
        }
    }

    @Test func `a request that is held is refused the moment that access is taken back`() async throws {
        let identity = try await hub.enrol("S1")
        let head = try await store.feedHead()
        try await hub.live { [hub, store] application, port in
            let tls = try identity.tls(hub.trust.authority.certificate)
            let path = "/v1/feeds/reference?after=g1:\(head)&wait=25"
            async let held = TestExchange.send(path, to: port, tls)
            try await until { await application.bells.feed.waiting == 1 }
            let start = ContinuousClock.now
            _ = try await store.revoke(
                Revocation(station: "S1", fingerprint: nil, reason: "The bench is gone."), at: Floor.start)
            try await application.bells.ringAll(for: store, at: Floor.start)
            let answer = try await held
            #expect(answer.status == 403 && answer.problem == "/problems/revoked")
            #expect(try ProblemDetails(decoding: answer.body).words.contains("The bench is gone."))
            #expect(ContinuousClock.now - start < .seconds(10))
            #expect(try await TestExchange.send("/v1/stations/S1/welcome", to: port, tls).status == 403)
        }
    }

    @Test func `a copy that shows the same certificate is fenced and counted`() async throws {
        let identity = try await hub.enrol("S1")
        let first = StationJournal("S1", [.benchPaused, .benchResumed]).push().encoded()
        let copy = StationJournal("S1", [.benchResumed, .benchPaused]).push().encoded()
        try await hub.live { [hub] _, port in
            let tls = try identity.tls(hub.trust.authority.certificate)
            let path = "/v1/stations/S1/events"
            #expect(try await TestExchange.send(path, to: port, tls, post: first).status == 200)
            #expect(try await TestExchange.send(path, to: port, tls, post: copy).problem == "/problems/fenced")
            let metrics = try await TestExchange.send("/metrics", to: port, tls)
            #expect(String(decoding: metrics.body, as: UTF8.self).contains("\nhub_station_forks_total 1\n"))
        }
        #expect(try await store.number("SELECT count(*) FROM forkedEvent") == 2)
    }

    @Test func `a hub that speaks plain HTTP enrols nobody`() async throws {
        let application = try await HubApplication(store: store, logger: Floor.quiet, now: { Floor.start })
        let side = application.stationSide(listen: ListenAddress(host: "127.0.0.1", port: 0))
        try await side.test(.live) { client in
            let answer = try await client.execute(uri: "/v1/enrolments", method: .post)
            #expect(answer.status == .notFound)
            let problem = try ProblemDetails(decoding: Data(answer.body.readableBytesView))
            #expect(problem.type == "/problems/no-authority")
        }
    }
}

/// Two hubs on one database of PostgreSQL.
@Suite struct RevokingElsewhereTests {
    @Test func `what one hub takes back the other one refuses, a held request too`() async throws {
        let tables = try PostgresTables()
        func open() async throws -> HubStore {
            try await HubStore.open(
                HubDatabase(tables.connectionString),
                origin: HubOrigin(generation: "g1", at: Floor.start, playbook: try StandardPlaybook.load()))
        }
        let (left, right) = (try await open(), try await open())
        let hub = try TrustedHub(right)
        let identity = try await hub.enrol("S1")
        let head = try await left.feedHead()
        let application = try await hub.application()
        let watch = OtherHubs(store: right, bells: application.bells, logger: Floor.quiet)
        let side = application.stationSide(listen: ListenAddress(host: "127.0.0.1", port: 0), with: [watch])
        try await side.test(.live) { client in
            let port = try #require(client.port)
            let tls = try identity.tls(hub.trust.authority.certificate)
            async let held = TestExchange.send("/v1/feeds/reference?after=g1:\(head)&wait=25", to: port, tls)
            try await until { await application.bells.feed.waiting == 1 }
            let start = ContinuousClock.now
            _ = try await left.revoke(Revocation(station: "S1", fingerprint: nil, reason: ""), at: Floor.start)
            #expect(try await held.problem == "/problems/revoked")
            #expect(ContinuousClock.now - start < .seconds(10))
        }
        try await left.close()
        try await right.close()
    }
}
