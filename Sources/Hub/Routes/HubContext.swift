public import Hummingbird
import NIOCore

/// What the hub knows about a request besides the request.
public struct HubContext: RequestContext {
    /// Hummingbird's own part.
    public var coreContext: CoreRequestContextStorage
    /// The station whose token or certificate came with the request; nil before that was checked.
    var station: String? { access?.station }
    /// What the request showed; nil before it was checked.
    var access: StationAccess?
    /// The connection, which has the certificate.
    let channel: any Channel
    /// The user whose session came with the request; nil before it was checked.
    var user: SignedInUser?
    /// Where the request comes from.
    let peer: PeerNetwork

    /// Starts with an unknown station.
    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        channel = source.channel
        peer = PeerNetwork(source.channel.remoteAddress?.ipAddress)
    }
}
