extension Deciding {
    /// E20: the hub was out of reach and is back. Written down once, when it is over, for only then can the hub read
    /// it; a short one is no news. Nothing at the bench changes by it.
    func hubRegained(since: Moment, until: Moment) -> Decision {
        let isLong = until.millisecondsSince(since) >= Limits.outageMilliseconds
        return .record(isLong ? [.hubRegained(since: since, until: until)] : [], notice: nil)
    }
}
