import NIOSSL
import Returns
import Synchronization
import Trust

/// What new connections are served with: the hub's own certificate, which its authority renews when a connection comes
/// after half of its life.
final class ServerContexts: Sendable {
    private struct Current {
        let context: NIOSSLContext
        let replacedFrom: Moment
    }

    private let trust: HubTrust
    private let current = Mutex<Current?>(nil)

    init(_ trust: HubTrust) {
        self.trust = trust
    }

    /// The context of a connection that comes now. Throws what the certificate's making throws.
    func context(at now: Moment) throws -> NIOSSLContext {
        try current.withLock { current in
            if let current, now < current.replacedFrom { return current.context }
            let identity = try trust.authority.server(trust.names, at: now)
            let context = try Self.context(identity, trust.authority.certificate)
            current = Current(context: context, replacedFrom: identity.replacedFrom)
            return context
        }
    }

    private static func context(
        _ identity: ServerIdentity, _ authority: AuthorityCertificate
    ) throws -> NIOSSLContext {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: [.certificate(try NIOSSLCertificate(bytes: identity.certificate, format: .der))],
            privateKey: .privateKey(try NIOSSLPrivateKey(bytes: identity.key, format: .der)))
        configuration.minimumTLSVersion = .tlsv13
        // Asked for, and looked at by `TLSDoor`, when there is one: health and enrolment need none.
        configuration.certificateVerification = .optionalVerification
        // Not the system's: a machine may have none, and then no context can be made.
        configuration.trustRoots = .certificates([try NIOSSLCertificate(bytes: authority.der, format: .der)])
        return try NIOSSLContext(configuration: configuration)
    }
}
