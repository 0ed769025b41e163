import Returns

/// Everything that is rung when something changed, so that nothing ever has to look in vain.
struct HubBells: Sendable {
    /// The feed of reference data has news.
    let feed: FeedBell
    /// A station has an order about rights.
    let orders = OrderBells()
    /// There is news for whoever delivers alerts.
    let alerts: FeedBell
    /// Bins were filled or changed.
    let bins = TouchedBins()
    /// How often access was taken back.
    let revocations: RevocationCount

    /// Bells that know the store as it is. Throws what the store throws when it is read.
    init(_ store: HubStore) async throws(HubFault) {
        feed = FeedBell(head: try await store.feedHead())
        alerts = FeedBell(head: try await store.alertNews())
        revocations = RevocationCount(try await store.revocations())
    }

    /// Somebody may have taken access back: whoever waits is looked at again.
    func hearRevocations(of store: HubStore) async throws(HubFault) {
        guard await revocations.settle(try await store.revocations()) else { return }
        await feed.stir()
        await orders.stir()
    }

    /// Somebody else committed to the same database, and shared rights out there: wakes everybody who has news.
    func ringForWhatIs(in store: HubStore) async throws(HubFault) {
        try await hearRevocations(of: store)
        await feed.set(try await store.feedHead())
        await orders.ring(try await store.orderHeads())
        await alerts.set(try await store.alertNews())
    }

    /// Somebody may have changed anything: shares rights out anew and wakes everybody who has news.
    func ringAll(for store: HubStore, at now: Moment) async throws(HubFault) {
        try await hearRevocations(of: store)
        await feed.ring(try await store.feedHead())
        await orders.ring(try await store.shareRights(at: now))
        await alerts.ring(try await store.alertNews())
    }
}

/// How often access was taken back, as this hub knows it. Requests that began before the last time are looked at again
/// before they are answered.
actor RevocationCount {
    private(set) var count: Int

    init(_ count: Int) {
        self.count = count
    }

    /// Whether the number is another than before.
    func settle(_ count: Int) -> Bool {
        defer { self.count = count }
        return count != self.count
    }
}
