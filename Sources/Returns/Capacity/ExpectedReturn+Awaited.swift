extension ExpectedReturn {
    /// The days in which a customer sends goods back after having said so (Code de la consommation L221-23).
    public static let sendingDays = 14

    /// Whether its goods may still be on their way: no parcel of it came, and neither is the time over that it names
    /// itself, nor the one that the law gives to send the goods, with the days of a transport behind it.
    public func isAwaited(at now: Moment, in calendar: SiteCalendar) -> Bool {
        let today = calendar.day(of: now)
        if received != nil { return false }
        if let returnBy, returnBy < today { return false }
        guard let noticeAt else { return true }
        return today.daysSince(calendar.day(of: noticeAt)) <= Self.sendingDays + FillForecast.announcedDays
    }

    /// The pieces that were announced.
    public var pieces: Int { lines.reduce(0) { $0 + $1.quantity } }
}
