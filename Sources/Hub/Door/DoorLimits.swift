/// What the hub's front door lets in; every limit is one of `HubLimits` unless a test wants to reach it.
struct DoorLimits: Sendable {
    /// Pushes of one station.
    var pushes = TokenBucket.Rate(HubLimits.stationPushes)
    /// Its other requests.
    var pulls = TokenBucket.Rate(HubLimits.stationPulls)
    /// Its events.
    var events = TokenBucket.Rate(HubLimits.stationEvents)
    /// Its pushes that are under way at the same time.
    var pushesUnderWay = HubLimits.pushesUnderWay
    /// Requests of one user.
    var users = TokenBucket.Rate(HubLimits.userRequests)
    /// Requests without a token from one address.
    var strangers = TokenBucket.Rate(HubLimits.strangerRequests)
    /// Addresses that are told apart.
    var addresses = HubLimits.strangerAddresses
    /// How fast requests arrive.
    var arrival = ArrivalLimits()
}

/// How fast a request arrives at least.
struct ArrivalLimits: Sendable {
    /// From the first byte of its head to the last.
    var head = Duration.seconds(HubLimits.headSeconds)
    /// What its body may take, whatever comes of it.
    var body = Duration.seconds(HubLimits.bodySeconds)
    /// Bytes of its body that come every second after that; above zero.
    var bytesPerSecond = HubLimits.bodyBytesPerSecond
}

extension TokenBucket.Rate {
    init(_ limit: (perSecond: Int, burst: Int)) {
        self.init(perSecond: limit.perSecond, burst: limit.burst)
    }
}
