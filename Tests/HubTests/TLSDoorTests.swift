import Foundation
import NIOSSL
import Returns
import Testing
import Trust
import Wire

@testable import Hub

/// Who gets in over TLS, on real sockets.
@Suite(.serialized) struct TLSDoorTests {
    private let floor: Floor
    private let store: HubStore

    init() async throws {
        floor = try Floor()
        store = try await floor.open()
    }

    private static let welcome = "/v1/stations/S1/welcome", feed = "/v1/feeds/reference"

    @Test func `a certificate opens its station's path, and in its grace what is needed to deliver`() async throws {
        let hub = try TrustedHub(store)
        let identity = try await hub.enrol("S1")
        let push = StationJournal("S1", [.benchPaused]).push().encoded()
        try await hub.live { _, port in
            let tls = try identity.tls(hub.trust.authority.certificate)
            #expect(try await TestExchange.send(Self.welcome, to: port, tls).status == 200)
            #expect(try await TestExchange.send(Self.feed, to: port, tls).status == 200)
            let other = try await TestExchange.send("/v1/stations/S2/welcome", to: port, tls)
            #expect(other.status == 403 && other.problem == "/problems/other-station")
            hub.clock.set(day: 100)
            #expect(try await TestExchange.send(Self.welcome, to: port, tls).status == 200)
            let sent = try await TestExchange.send("/v1/stations/S1/events", to: port, tls, post: push)
            #expect(sent.status == 200)
            let fed = try await TestExchange.send(Self.feed, to: port, tls)
            #expect(fed.status == 403 && fed.problem == "/problems/certificate-ended")
            let request = Data(try StationKey().request(station: "S1").utf8)
            let renewed = try await TestExchange.send("/v1/stations/S1/certificate", to: port, tls, post: request)
            #expect(renewed.status == 200)
            #expect(
                try StationCertificate(pem: String(decoding: renewed.body, as: UTF8.self)).standing(
                    at: hub.clock.now) == .valid)
        }
    }

    @Test(arguments: [-1, 121]) func `a certificate that does not count yet, or no more, does not get in`(
        day: Int
    ) async throws {
        let hub = try TrustedHub(store)
        let identity = try await hub.enrol("S1")
        hub.clock.set(day: day)
        try await hub.live { application, port in
            let tls = try identity.tls(hub.trust.authority.certificate)
            await #expect(throws: (any Error).self) { try await TestExchange.send(Self.welcome, to: port, tls) }
            let reason = day < 0 ? "not-yet-valid" : "ended"
            try await until { await application.door.counts.certificates[reason] ?? 0 >= 1 }
        }
    }

    @Test func `neither another authority's certificate nor the hub's own gets in`() async throws {
        let hub = try TrustedHub(store)
        let mine = hub.trust.authority
        let key = StationKey()
        let other = try Authority.make(at: Floor.start)
        let request = try CertificateRequest(pem: key.request(station: "S1"))
        let foreign = try other.certify(request, station: "S1", epoch: 1, at: Floor.start)
        let server = try mine.server([HubName("127.0.0.1")], at: Floor.start)
        let shown: [(TLSConfiguration, String)] = [
            (try .station(mine.certificate, shows: foreign.der, key: Array(key.pem.utf8)), "foreign"),
            (try .station(mine.certificate, shows: server.certificate, key: server.key, .der), "no-station"),
        ]
        try await hub.live { application, port in
            for (tls, reason) in shown {
                await #expect(throws: (any Error).self) { try await TestExchange.send("/livez", to: port, tls) }
                try await until { await application.door.counts.certificates[reason] ?? 0 >= 1 }
            }
        }
    }

    @Test func `health and metrics need no certificate, everything of a station does`() async throws {
        let hub = try TrustedHub(store)
        let token = try await Floor.add("S1", to: store)
        let tls = try TLSConfiguration.station(hub.trust.authority.certificate)
        try await hub.live { _, port in
            for path in ["/livez", "/readyz", "/metrics"] {
                #expect(try await TestExchange.send(path, to: port, tls).status == 200, "\(path)")
            }
            for path in [Self.welcome, Self.feed] {
                #expect(try await TestExchange.send(path, to: port, tls).status == 401, "\(path)")
            }
            #expect(try await TestExchange.send(Self.welcome, to: port, tls, token: token).status == 200)
            let renewal = try await TestExchange.send(
                "/v1/stations/S1/certificate", to: port, tls, post: Data(), token: token)
            #expect(renewal.status == 403 && renewal.problem == "/problems/no-certificate")
        }
    }

    @Test func `a station believes no hub of another name or authority, and the hub no older TLS`() async throws {
        let hub = try TrustedHub(store, names: ["hub.example.org"])
        let named = try TrustedHub(store)
        let other = try Authority.make(at: Floor.start)
        try await hub.live { _, port in
            let tls = try TLSConfiguration.station(hub.trust.authority.certificate)
            await #expect(throws: (any Error).self) { try await TestExchange.send("/livez", to: port, tls) }
        }
        try await named.live { _, port in
            let foreign = try TLSConfiguration.station(other.certificate)
            await #expect(throws: (any Error).self) { try await TestExchange.send("/livez", to: port, foreign) }
            var old = try TLSConfiguration.station(named.trust.authority.certificate)
            old.minimumTLSVersion = .tlsv12
            old.maximumTLSVersion = .tlsv12
            await #expect(throws: (any Error).self) { try await TestExchange.send("/livez", to: port, old) }
            let good = try TLSConfiguration.station(named.trust.authority.certificate)
            #expect(try await TestExchange.send("/livez", to: port, good).status == 200)
        }
    }

    @Test func `plain HTTP gets no answer of a hub that speaks TLS`() async throws {
        let hub = try TrustedHub(store)
        try await hub.live { _, port in
            let answer = try await withCheckedThrowingContinuation { continuation in
                Thread {
                    continuation.resume(
                        with: Result {
                            let connection = try RawConnection(port: port)
                            connection.send("GET /livez HTTP/1.1\r\nHost: hub\r\n\r\n")
                            return connection.receive() ?? ""
                        })
                }.start()
            }
            #expect(!answer.contains("HTTP/1.1"))
        }
    }

    @Test func `the hub's certificate is replaced when half of its life is over`() throws {
        let contexts = ServerContexts(try TrustedHub(store).trust)
        let first = try contexts.context(at: Floor.start)
        let day = Int64(86_400_000)
        #expect(try contexts.context(at: Floor.start.advanced(byMilliseconds: 182 * day)) === first)
        #expect(try contexts.context(at: Floor.start.advanced(byMilliseconds: 183 * day)) !== first)
    }
}
