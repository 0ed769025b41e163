import AsyncHTTPClient
import Foundation
import Journal
import NIOCore
import NIOHTTP1
import NIOSSL
import Returns
import Trust
public import Wire

/// What `returns-station enrol` does: trades a one-time code for a certificate. Before it the station trusts nobody and
/// nobody trusts the station; the code, which never travels, is what both sides know each other by.
public struct StationEnrolment: Sendable {
    private let configuration: StationConfiguration
    private let paths: StationPaths
    private let url: String
    private let host: String

    /// How long the exchange may take, in seconds.
    private static let exchangeSeconds: Int64 = 30

    /// An enrolment of a configuration's station at the hub of an address; the environment is the one of the process.
    /// Throws `badHubAddress` for what is no `https` address.
    public init(
        configuration: StationConfiguration, environment: [String: String], hub url: String
    ) throws(StationFault) {
        guard let parts = URLComponents(string: url), parts.scheme == "https", let host = parts.host, !host.isEmpty,
            parts.user == nil, parts.query == nil, parts.fragment == nil
        else { throw .badHubAddress(url) }
        self.configuration = configuration
        self.host = host
        self.url = url.hasSuffix("/") ? String(url.dropLast()) : url
        paths = StationPaths(configuration, environment: environment)
    }

    /// Enrols, keeps what came of it, tells a running station, and says it in words.
    ///
    /// Throws `notACode`; `enrolment` when the hub refuses or does not answer, or when the answer is not sealed with
    /// the code, which is what somebody in between brings about; `foreignState`; and what reading the journal throws.
    public func run(code text: String) async throws(StationFault) -> String {
        guard let code = EnrolmentCode(typed: text) else { throw .notACode }
        try paths.makeState()
        try paths.requireOwnState()
        let station = configuration.station
        let key = StationKey()
        let ask = EnrolmentAsk(
            station: station, request: try Self.sealed { () throws(TrustFault) in try key.request(station: station) },
            host: host, journal: try journal())
        let answer = try await answer(to: ask, sealedWith: EnrolmentKey(code, station: station))
        let identity = try identity(in: answer, key)
        try IdentityFile(paths).write(identity)
        _ = try? await PromptClient(socketPath: paths.socket).ask("enrolled")
        return words(answer, identity)
    }

    /// How far the journal has come; nil where there is none, or no event in it.
    private func journal() throws(StationFault) -> EnrolmentAsk.Journal? {
        guard let journal = try Journal.readingIfThere(at: paths.journal), journal.lastSequence > 0 else { return nil }
        let identity = journal.identity
        do throws(JournalError) {
            defer { try? journal.close() }
            guard identity.station == configuration.station else {
                throw .otherStation(found: identity.station, expected: configuration.station)
            }
            let head = try journal.unsent(after: journal.lastSequence).header.previousHash
            return EnrolmentAsk.Journal(epoch: identity.epoch, sequence: journal.lastSequence, head: head)
        } catch {
            throw .journal(error)
        }
    }

    /// The hub's answer, once its seal was checked.
    private func answer(
        to ask: EnrolmentAsk, sealedWith key: EnrolmentKey
    ) async throws(StationFault) -> EnrolmentAnswer {
        let payload = ask.encoded()
        let seal = key.seal(ofAsk: payload)
        let body = try await exchange(SealedMessage(station: ask.station, payload: payload, seal: seal))
        return try Self.opened(body, sealedWith: key, to: seal)
    }

    /// What an answer says, once its seal was checked.
    static func opened(
        _ body: Data, sealedWith key: EnrolmentKey, to askSeal: Data
    ) throws(StationFault) -> EnrolmentAnswer {
        do throws(WireError) {
            let message = try SealedMessage(decoding: body)
            if key.isSeal(message.seal, ofAnswer: message.payload, to: askSeal) {
                return try EnrolmentAnswer(decoding: message.payload)
            }
        } catch {
            throw .enrolment("the answer cannot be read: \(error)")
        }
        throw .enrolment(
            "the answer is not sealed with the code: something between this station and the hub changed it, or answers "
                + "in its place")
    }

    private func exchange(_ message: SealedMessage) async throws(StationFault) -> Data {
        var settings = HTTPClient.Configuration()
        settings.tlsConfiguration = .sealed()
        settings.connectionPool.retryConnectionEstablishment = false
        let http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: settings)
        let outcome: Result<HTTPClient.Response, any Error>
        do {
            let request = try HTTPClient.Request(
                url: url + "/v1/enrolments", method: .POST,
                headers: HTTPHeaders([("Content-Type", "application/json")]), body: .bytes(message.encoded()))
            let exchange = http.execute(
                request: request,
                delegate: ResponseAccumulator(request: request, maxBodySize: WireLimits.replyBytes),
                deadline: .now() + .seconds(Self.exchangeSeconds))
            outcome = .success(try await exchange.get())
        } catch {
            outcome = .failure(error)
        }
        try? await http.shutdown()
        return try Self.body(of: outcome, url)
    }

    private static func body(
        of outcome: Result<HTTPClient.Response, any Error>, _ url: String
    ) throws(StationFault) -> Data {
        switch outcome {
        case .failure(let error): throw .enrolment("\(url) does not answer: \(error)")
        case .success(let response):
            let body = response.body.map { Data($0.readableBytesView) } ?? Data()
            if response.status == .ok { return body }
            let words = (try? ProblemDetails(decoding: body).words) ?? "an answer that is none of a hub's"
            throw .enrolment("HTTP \(response.status.code): \(TerminalText.safe(words))")
        }
    }

    private func identity(in answer: EnrolmentAnswer, _ key: StationKey) throws(StationFault) -> KeptIdentity {
        try Self.sealed { () throws(TrustFault) in
            let authority = try AuthorityCertificate(pem: answer.authority)
            let certificate = try authority.station(der: try StationCertificate(pem: answer.certificate).der)
            guard certificate.station == configuration.station, key.belongs(to: certificate) else {
                throw .notAStation
            }
            return KeptIdentity(key: key, certificate: certificate, authority: authority)
        }
    }

    private static func sealed<Value>(_ work: () throws(TrustFault) -> Value) throws(StationFault) -> Value {
        do throws(TrustFault) { return try work() } catch { throw .enrolment("\(error)") }
    }

    private func words(_ answer: EnrolmentAnswer, _ identity: KeptIdentity) -> String {
        let until = Date(timeIntervalSince1970: Double(identity.certificate.notAfter.milliseconds) / 1_000)
        var lines = [
            "\(answer.welcome.station) is enrolled: site \(answer.welcome.site), epoch \(answer.welcome.epoch).",
            "The certificate lasts until \(until.formatted(.iso8601.year().month().day())) and renews itself.",
        ]
        if configuration.hub?.url != url || configuration.hub?.token != nil {
            lines.append("Let the configuration say `hub: { url: \(url) }` without a token, and restart the station.")
        }
        if answer.eventsAhead > 0 {
            lines.append(
                "The hub has \(answer.eventsAhead) events of this journal that are not on this disk: it is an older copy. "
                    + "Move the journal away, and enrol again.")
        }
        return lines.joined(separator: "\n")
    }
}
