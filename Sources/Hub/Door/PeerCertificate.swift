import NIOCore
import Synchronization
import Trust

/// The station's certificate that one connection showed; in the connection's pipeline, where its requests find it.
final class PeerCertificate: ChannelInboundHandler, Sendable {
    typealias InboundIn = ByteBuffer

    private let shown = Mutex<StationCertificate?>(nil)

    /// What was shown and taken; nil for a connection that showed none.
    var certificate: StationCertificate? { shown.withLock { $0 } }

    /// It was taken.
    func take(_ certificate: StationCertificate) {
        shown.withLock { $0 = certificate }
    }

    /// What a connection showed; nil for one without TLS too.
    static func shown(on channel: any Channel) async -> StationCertificate? {
        let found = channel.pipeline.handler(type: PeerCertificate.self).map { $0.certificate }
        return (try? await found.get()) ?? nil
    }
}
