import Synchronization

/// Whether the hub was there when one of the two exchanges last asked. The uploader settles it by connecting; the feed,
/// whose request always hangs at the hub, is the first to feel that an idle bench has lost it.
final class HubReach: Sendable {
    private let connected = Mutex(false)

    /// Whether the last word was a good one.
    var isConnected: Bool { connected.withLock { $0 } }

    /// The hub was asked who we are and answered, and took what there was.
    func settle(isConnected: Bool) {
        connected.withLock { $0 = isConnected }
    }

    /// An exchange failed. True if that is news: somebody then has to ask the hub anew.
    func doubt() -> Bool {
        connected.withLock { wasConnected in
            defer { wasConnected = false }
            return wasConnected
        }
    }
}
