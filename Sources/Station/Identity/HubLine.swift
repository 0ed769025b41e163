import NIOSSL
import Returns
import Synchronization
import Trust

/// What a station shows to its hub, and whom it takes for its hub: a token, or the identity that it was enrolled with.
/// A new identity counts from the next request on; nothing is restarted for it.
final class HubLine: Sendable {
    private enum Way {
        case token(String)
        case identity(IdentityFile)
    }

    private struct Shown {
        let identity: KeptIdentity
        let tls: TLSConfiguration
        /// Whether the hub said that the certificate has ended.
        var hasEnded = false
    }

    private let way: Way
    private let shown = Mutex<Shown?>(nil)

    /// Shows a token, over whatever the system trusts.
    init(token: String) {
        way = .token(token)
    }

    /// Shows the certificate in a file, once there is one.
    init(_ file: IdentityFile) {
        way = .identity(file)
    }

    /// Looks whether there is another identity than before: at each connect, since a station may be enrolled again
    /// while it runs. One that cannot be read leaves the last one.
    func refresh() throws(StationFault) {
        guard case .identity(let file) = way, let kept = try file.read() else { return }
        if shown.withLock({ $0?.identity.certificate }) == kept.certificate { return }
        try show(kept, of: file)
    }

    /// Keeps the next certificate and shows it from now on.
    func take(_ identity: KeptIdentity) throws(StationFault) {
        guard case .identity(let file) = way else { return }
        try file.write(identity)
        try show(identity, of: file)
    }

    private func show(_ identity: KeptIdentity, of file: IdentityFile) throws(StationFault) {
        do {
            let tls = try TLSConfiguration.client(of: identity)
            shown.withLock { $0 = Shown(identity: identity, tls: tls) }
        } catch {
            throw .identity(path: file.path, cause: "\(error)")
        }
    }

    /// The value of `Authorization`; nil where a certificate is shown.
    var authorization: String? {
        if case .token(let token) = way { "Bearer \(token)" } else { nil }
    }

    /// How connections are made; nil for the client's own way.
    var tls: TLSConfiguration? { shown.withLock { $0?.tls } }

    /// What is shown now; nil for a token, and while the station is not enrolled.
    var identity: KeptIdentity? { shown.withLock { $0?.identity } }

    /// The hub says that the certificate has ended: its clock counts, for the station's may have lost the date.
    func hasEnded() {
        shown.withLock { $0?.hasEnded = true }
    }

    /// Whether the next certificate is due.
    func needsRenewal(at now: Moment) -> Bool {
        shown.withLock { shown in shown.map { $0.hasEnded || now >= $0.identity.certificate.renewalDue } ?? false }
    }

    /// Whether there is something to show.
    var isUsable: Bool { authorization != nil || identity != nil }
}

extension TLSConfiguration {
    /// TLS 1.3 with the station's certificate, and no other hub than the one of its authority.
    static func client(of identity: KeptIdentity) throws -> TLSConfiguration {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv13
        configuration.trustRoots = .certificates([try NIOSSLCertificate(bytes: identity.authority.der, format: .der)])
        configuration.additionalTrustRoots = []
        configuration.certificateChain = [
            .certificate(try NIOSSLCertificate(bytes: identity.certificate.der, format: .der))
        ]
        configuration.privateKey = .privateKey(
            try NIOSSLPrivateKey(bytes: Array(identity.key.pem.utf8), format: .pem))
        return configuration
    }

    /// TLS 1.3 with whoever answers, for the one exchange whose messages are sealed with a code.
    static func sealed() -> TLSConfiguration {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv13
        configuration.certificateVerification = .none
        return configuration
    }
}
