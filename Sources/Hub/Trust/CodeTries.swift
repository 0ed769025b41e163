import Trust

/// Wrong codes by the address that sent them: after a few it waits as long as a code lasts. Of a bounded number of
/// addresses; when there are more, those whose time is over are forgotten, and while there are none, whoever is new
/// waits with the crowd.
struct CodeTries: Sendable {
    private struct Tries {
        var count: Int
        var since: ContinuousClock.Instant
    }

    private let addressesMax: Int
    private var tries: [PeerNetwork: Tries] = [:]

    init(addressesMax: Int) {
        self.addressesMax = addressesMax
    }

    private static let lasts = Duration.seconds(TrustTerms.codeMinutes * 60)

    /// How long an address has to wait; nil when it may try.
    func wait(of peer: PeerNetwork, at now: ContinuousClock.Instant) -> Duration? {
        guard let past = tries[peer] else { return tries.count < addressesMax ? nil : Self.lasts }
        let left = past.since + Self.lasts - now
        return past.count >= TrustTerms.codeTries && left > .zero ? left : nil
    }

    /// An address sent a wrong code.
    mutating func wrong(from peer: PeerNetwork, at now: ContinuousClock.Instant) {
        if tries.count >= addressesMax { tries = tries.filter { now - $0.value.since < Self.lasts } }
        guard tries[peer] != nil || tries.count < addressesMax else { return }
        var past = tries[peer] ?? Tries(count: 0, since: now)
        if now - past.since >= Self.lasts { past.count = 0 }
        past.count += 1
        past.since = now
        tries[peer] = past
    }

    /// An address sent the right one.
    mutating func right(from peer: PeerNetwork) {
        tries[peer] = nil
    }
}
