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
            let context = try Self.context(identity)
            current = Current(context: context, replacedFrom: identity.replacedFrom)
            return context
        }
    }

    private static func context(_ identity: ServerIdentity) throws -> NIOSSLContext {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: [.certificate(try NIOSSLCertificate(bytes: identity.certificate, format: .der))],
            privateKey: .privateKey(try NIOSSLPrivateKey(bytes: identity.key, format: .der)))
        configuration.minimumTLSVersion = .tlsv13
        // Asked for, and looked at by `TLSDoor`, when there is one: health and enrolment need none.
        configuration.certificateVerification = .optionalVerification
        return try NIOSSLContext(configuration: configuration)
    }
}
