/// A bin that is due to be closed, and why.
public struct BinClosing: Hashable, Sendable {
    /// The bin.
    public let fill: BinFill
    /// What came first.
    public let cause: Cause

    /// What closes a bin, in the order in which it is asked.
    public enum Cause: Hashable, Sendable {
        /// It takes no more.
        case full
        /// It is fetched at this moment, and that is now or past.
        case cutOff(Moment)
        /// What lies in it makes a consignment for which the supplier's authorisation is asked.
        case authorisation
        /// Its first item has lain in it for so many hours.
        case age(hours: Int)
    }

    /// Judges a bin; nil for one that may stay as it is. An empty bin never closes, and one that takes no assignments
    /// is closed or closing already.
    ///
    /// - Parameter cents: what lies in it is worth, in euro cents, as far as that is known.
    public init?(_ fill: BinFill, worth cents: Int, at now: Moment, in calendar: SiteCalendar) {
        guard fill.bin.isOpen, fill.load > 0, let cause = Self.cause(fill, cents, now, calendar) else { return nil }
        (self.fill, self.cause) = (fill, cause)
    }

    /// When a bin may become due by the clock alone, at the earliest; nil where no clock closes it, and for a bin in
    /// which nothing lies yet.
    public static func next(for fill: BinFill, after now: Moment, in calendar: SiteCalendar) -> Moment? {
        guard let openedAt = fill.openedAt else { return nil }
        let terms = fill.bin.details.closing
        let age = terms.ageHours.map { openedAt.advanced(byMilliseconds: Int64($0) * millisecondsPerHour) }
        return (terms.cutOffs(from: 0, through: 1, at: now, in: calendar) + [age].compactMap(\.self))
            .filter { $0 > now }.min()
    }

    private static func cause(_ fill: BinFill, _ cents: Int, _ now: Moment, _ calendar: SiteCalendar) -> Cause? {
        let terms = fill.bin.details.closing
        if fill.isDeclaredFull || fill.load >= fill.bin.capacity { return .full }
        // What is still on its way is not fetched, not claimed for, and not old.
        guard fill.inside > 0 else { return nil }
        if let cutOff = terms.cutOff(of: fill.openedAt, at: now, in: calendar) { return .cutOff(cutOff) }
        if let units = terms.authorisationUnits, fill.inside >= units { return .authorisation }
        if let worth = terms.authorisationCents, cents >= worth { return .authorisation }
        guard let hours = terms.ageHours, let openedAt = fill.openedAt else { return nil }
        let age = Int(now.millisecondsSince(openedAt) / millisecondsPerHour)
        return age >= hours ? .age(hours: age) : nil
    }

    private static let millisecondsPerHour: Int64 = 3_600_000
}

extension ClosingTerms {
    /// The cut-off that has come since the bin was opened: the latest one. What came in behind it waits for the next.
    fileprivate func cutOff(of openedAt: Moment?, at now: Moment, in calendar: SiteCalendar) -> Moment? {
        cutOffs(from: -1, through: 0, at: now, in: calendar).filter { cutOff in
            cutOff <= now && openedAt.map { $0 <= cutOff } ?? true
        }.max()
    }

    /// The cut-offs of the days around today, and the one that has a date.
    fileprivate func cutOffs(
        from first: Int, through last: Int, at now: Moment, in calendar: SiteCalendar
    ) -> [Moment] {
        (first...last).compactMap { daily(on: calendar.day(of: now).advanced(byDays: $0), in: calendar) }
            + [cutOffAt].compactMap(\.self)
    }

    private func daily(on day: CalendarDay, in calendar: SiteCalendar) -> Moment? {
        guard let cutOffMinuteOfDay else { return nil }
        let minute: Int64 = 60_000
        let onTheClock = day.utcMidnight.advanced(byMilliseconds: Int64(cutOffMinuteOfDay) * minute)
        func utc(_ offset: Int) -> Moment { onTheClock.advanced(byMilliseconds: -Int64(offset) * minute) }
        // The clocks may change in the night: the second reading is by the offset of the moment itself.
        let near = utc(calendar.offsetRule.minutes(at: onTheClock))
        return utc(calendar.offsetRule.minutes(at: near))
    }
}
