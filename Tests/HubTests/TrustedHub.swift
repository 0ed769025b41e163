import AsyncHTTPClient
import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import NIOHTTP1
import NIOSSL
import Returns
import Synchronization
import Testing
import Trust
import Wire

@testable import Hub

/// A clock that a test sets.
final class TestClock: Sendable {
    private let moment = Mutex(Floor.start)

    var now: Moment { moment.withLock(\.self) }

    func set(_ moment: Moment) { self.moment.withLock { $0 = moment } }

    /// So many days behind the start.
    func set(day: Int) { set(Floor.start.advanced(byMilliseconds: Int64(day) * 86_400_000)) }
}

/// A hub that speaks TLS on a real socket, and what stations do to it.
struct TrustedHub: Sendable {
    let store: HubStore
    let trust: HubTrust
    let clock = TestClock()

    init(_ store: HubStore, names: [String] = ["127.0.0.1"]) throws {
        self.store = store
        trust = HubTrust(authority: try Authority.make(at: Floor.start), names: try names.map { try HubName($0) })
    }

    func application() async throws -> HubApplication {
        try await HubApplication(
            store: store, logger: Floor.quiet, trust: trust, now: { [clock] in clock.now })
    }

    /// Runs the hub beside a body that is told its port.
    func live(_ body: @escaping @Sendable (HubApplication, Int) async throws -> Void) async throws {
        let application = try await application()
        try await application.stationSide(listen: ListenAddress(host: "127.0.0.1", port: 0)).test(.live) { client in
            try await body(application, try #require(client.port))
        }
    }

    /// Opens a code for a station.
    func invite(_ station: String, at now: Moment = Floor.start) async throws -> TestCode {
        var generator = SystemRandomNumberGenerator()
        let code = EnrolmentCode(using: &generator)
        let key = EnrolmentKey(code, station: station)
        _ = try await store.openEnrolment(
            EnrolmentInvitation(station: station, site: "PARIS", labelLanguage: .fr, key: key.bytes), at: now)
        return TestCode(station: station, key: key)
    }

    /// Enrols a station at the store, as a bench with this journal would be.
    func enrol(_ station: String, journal: EnrolmentAsk.Journal? = nil) async throws -> TestIdentity {
        let key = StationKey()
        let code = try await invite(station, at: clock.now)
        let message = try code.message(key, journal: journal)
        guard case .enrolled(let answer, let certificate) = try await store.enrol(message, trust: trust, at: clock.now)
        else { throw Bench.Missing() }
        #expect(code.key.isSeal(answer.seal, ofAnswer: answer.payload, to: message.seal))
        return TestIdentity(
            key: key, certificate: certificate, answer: try EnrolmentAnswer(decoding: answer.payload))
    }
}

/// A code that was opened, as the station knows it.
struct TestCode: Sendable {
    let station: String
    let key: EnrolmentKey

    func message(
        _ own: StationKey = StationKey(), host: String = "127.0.0.1", journal: EnrolmentAsk.Journal? = nil
    ) throws -> SealedMessage {
        let ask = EnrolmentAsk(
            station: station, request: try own.request(station: station), host: host, journal: journal)
        let payload = ask.encoded()
        return SealedMessage(station: station, payload: payload, seal: key.seal(ofAsk: payload))
    }
}

/// What an enrolled station has.
struct TestIdentity: Sendable {
    let key: StationKey
    let certificate: StationCertificate
    let answer: EnrolmentAnswer

    /// TLS as the station does it.
    func tls(_ authority: AuthorityCertificate) throws -> TLSConfiguration {
        try .station(authority, shows: certificate.der, key: Array(key.pem.utf8))
    }
}

extension TLSConfiguration {
    /// TLS 1.3 that trusts one authority and shows a certificate.
    static func station(
        _ authority: AuthorityCertificate, shows certificate: [UInt8]? = nil, key: [UInt8] = [],
        _ format: NIOSSLSerializationFormats = .pem
    ) throws -> TLSConfiguration {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv13
        configuration.trustRoots = .certificates([try NIOSSLCertificate(bytes: authority.der, format: .der)])
        if let certificate {
            configuration.certificateChain = [.certificate(try NIOSSLCertificate(bytes: certificate, format: .der))]
            configuration.privateKey = .privateKey(try NIOSSLPrivateKey(bytes: key, format: format))
        }
        return configuration
    }
}

/// What came back.
struct TestAnswer: Sendable {
    let status: Int
    let body: Data

    var problem: String { (try? ProblemDetails(decoding: body).type) ?? "" }
}

/// One exchange over TLS on a connection of its own.
enum TestExchange {
    static func send(
        _ path: String, to port: Int, _ tls: TLSConfiguration, post body: Data? = nil, token: String? = nil
    ) async throws -> TestAnswer {
        var settings = HTTPClient.Configuration(tlsConfiguration: tls)
        settings.connectionPool.retryConnectionEstablishment = false
        let http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: settings)
        let outcome: Result<TestAnswer, any Error>
        do {
            var request = HTTPClientRequest(url: "https://127.0.0.1:\(port)\(path)")
            if let body {
                request.method = .POST
                request.body = .bytes(ByteBuffer(bytes: body))
            }
            if let token { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
            let response = try await http.execute(request, timeout: .seconds(40))
            let bytes = try await response.body.collect(upTo: 8 << 20)
            outcome = .success(TestAnswer(status: Int(response.status.code), body: Data(bytes.readableBytesView)))
        } catch {
            outcome = .failure(error)
        }
        try await http.shutdown()
        return try outcome.get()
    }
}
