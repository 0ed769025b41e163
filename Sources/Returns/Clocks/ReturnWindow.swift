extension ExpectedReturn {
    /// The last civil day on which its goods may come back: the one that the return names, else so many days after the
    /// day of delivery as the policy gives. Nil where neither says, and then nothing is late.
    public func lastDay(under policy: Policy) -> CalendarDay? {
        if let returnBy { return returnBy }
        guard let days = policy.returnDays, let deliveredAt else { return nil }
        return policy.calendar.day(of: deliveredAt).advanced(byDays: days)
    }
}

extension OpenParcel {
    /// Whether it came in after the last day of its return window, by the civil days of the site. What counts is the
    /// day of the arrival: when the customer sent it, nobody here knows.
    func isLate(in calendar: SiteCalendar) -> Bool {
        arrival.returnBy.map { calendar.day(of: arrivedAt) > $0 } ?? false
    }
}
