public import Hummingbird
import NIOCore

/// What the hub knows about a request besides the request.
public struct HubContext: RequestContext {
    /// Hummingbird's own part.
    public var coreContext: CoreRequestContextStorage
    /// The station whose token came with the request; nil before the token was checked.
    var station: String?
    /// The user whose session came with the request; nil before it was checked.
    var user: SignedInUser?
    /// Where the request comes from.
    let peer: PeerNetwork

    /// Starts with an unknown station.
    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = PeerNetwork(source.channel.remoteAddress?.ipAddress)
    }
}
