import Foundation
import Hub
import Returns
import SystemPackage
import Trust
import Wire

@testable import Station

/// A bench and its hub, which knows it by certificate: both keep everything in one place.
struct TrustedBench: Sendable {
    let place: Place
    let hub: RunningHub

    init() throws {
        place = try Place()
        let file = place.file("hub.yaml")
        try place.write("tls: { names: [127.0.0.1] }\n", to: "hub.yaml")
        hub = RunningHub(place: place, configuration: file)
    }

    var authorityPath: String { place.file("hub.sqlite.authority.pem") }
    var identity: IdentityFile { IdentityFile(StationPaths(place.configuration, environment: [:])) }

    /// Opens a code, as `returns-hub station enrol` shows it.
    func code(for station: String = "S1") async throws -> String {
        var generator = SystemRandomNumberGenerator()
        let card = InvitationCard(station: station, site: "DEMO", labelLanguage: .en, using: &generator)
        _ = try await DeskClient(database: HubDatabase(place.file("hub.sqlite"))).perform(.enrol(card.invitation))
        return try Self.code(in: card.words(columns: 80))
    }

    /// The code that words for a person hold.
    static func code(in words: String) throws -> String {
        let line = words.split(separator: "\n").first { $0.hasPrefix("code ") }
        guard let code = line?.split(separator: " ").last else { throw Impatience(what: "a code", seen: words) }
        return String(code)
    }

    /// A station that shows its certificate.
    func configuration(_ port: Int) -> StationConfiguration {
        var configuration = place.configuration
        configuration.hub = HubAccess(url: "https://127.0.0.1:\(port)", token: nil)
        configuration.printer = PrinterSetup(connection: .file(path: place.labels))
        return configuration
    }

    func enrol(_ port: Int, code: String) async throws -> String {
        let configuration = configuration(port)
        let enrolment = try StationEnrolment(
            configuration: configuration, environment: [:], hub: "https://127.0.0.1:\(port)/")
        return try await enrolment.run(code: code)
    }

    /// Gives the station a certificate that the hub's authority issued so many days ago.
    func age(days: Int) throws -> StationCertificate {
        let kept = try identity.read()
        guard let kept else { throw Impatience(what: "an identity") }
        let authority = try Authority(pem: String(contentsOfFile: authorityPath, encoding: .utf8))
        let issued = Moment.systemClock().advanced(byMilliseconds: -Int64(days) * 86_400_000)
        let old = try authority.certify(
            CertificateRequest(pem: kept.key.request(station: "S1")), station: "S1",
            epoch: kept.certificate.epoch, at: issued)
        try identity.write(KeptIdentity(key: kept.key, certificate: old, authority: kept.authority))
        return old
    }

    func status() throws -> StationStatus { try StationStatus(decoding: Data(Attached.ask("status", place.socket))) }
}
