import NIOCore
import NIOSSL
import Returns
import Trust

/// TLS 1.3 on each new connection (RFC 8446). Of certificates it takes those that the hub's own authority gave to
/// stations, and that count now or have ended not long ago. Whoever shows another one does not get in; whoever shows
/// none gets as far as the routes let him.
struct TLSDoor: Sendable {
    private let authority: AuthorityCertificate
    private let contexts: ServerContexts
    private let now: @Sendable () -> Moment
    private let refused: @Sendable (String) -> Void

    /// `refused` is told what was wrong with a certificate. Throws what the first certificate's making throws.
    init(
        _ trust: HubTrust, now: @escaping @Sendable () -> Moment, refused: @escaping @Sendable (String) -> Void
    ) throws {
        authority = trust.authority.certificate
        contexts = ServerContexts(trust)
        self.now = now
        self.refused = refused
        _ = try contexts.context(at: now())
    }

    /// Puts TLS before everything else of a connection.
    func open(_ connection: any NIOCore.Channel) throws {
        let peer = PeerCertificate()
        let handler = NIOSSLServerHandler(
            context: try contexts.context(at: now()),
            customVerificationCallback: { chain, verified in
                verified.succeed(look(at: chain, for: peer) ? .certificateVerified : .failed)
            }, configuration: .init())
        let pipeline = connection.pipeline.syncOperations
        try pipeline.addHandler(handler)
        try pipeline.addHandler(peer)
    }

    private func look(at chain: [NIOSSLCertificate], for peer: PeerCertificate) -> Bool {
        do {
            guard let leaf = chain.first else { return false }
            let certificate = try authority.station(der: try leaf.toDERBytes())
            switch certificate.standing(at: now()) {
            case .valid, .grace:
                peer.take(certificate)
                return true
            case .notYet: refused("not-yet-valid")
            case .ended: refused("ended")
            }
        } catch TrustFault.foreign {
            refused("foreign")
        } catch {
            refused("no-station")
        }
        return false
    }
}
