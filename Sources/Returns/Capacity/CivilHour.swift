/// One hour of a site's wall clock. Rates are kept by these hours, because people work by them.
///
/// When the clocks go back two hours of the day share one, and when they go forward one is left out.
public struct CivilHour: Hashable, Comparable, Sendable {
    /// Hours of the site's clocks since 1970-01-01 00:00.
    public let number: Int

    /// The hours of a week.
    public static let perWeek = 7 * perDay
    static let perDay = 24
    static let milliseconds: Int64 = 60 * 60 * 1_000

    /// The hour with this number.
    public init(number: Int) {
        self.number = number
    }

    /// The hour of the week, 0–167: 0 is Monday from midnight to one, 167 Sunday from eleven to midnight.
    public var ofWeek: Int {
        // Day 0 was a Thursday, three days after a Monday.
        let sinceMonday = number + 3 * Self.perDay
        return sinceMonday - sinceMonday.floored(by: Self.perWeek) * Self.perWeek
    }

    /// Earlier hours order first.
    public static func < (left: CivilHour, right: CivilHour) -> Bool {
        left.number < right.number
    }
}

extension SiteCalendar {
    /// The hour of the site's clocks that a moment falls into.
    public func hour(of moment: Moment) -> CivilHour {
        CivilHour(number: Int(onTheClock(moment).floored(by: CivilHour.milliseconds)))
    }

    /// The first moment after the hour that a moment falls into.
    func endOfHour(at moment: Moment) -> Moment {
        let clock = onTheClock(moment)
        let passed = clock - clock.floored(by: CivilHour.milliseconds) * CivilHour.milliseconds
        return moment.advanced(byMilliseconds: CivilHour.milliseconds - passed)
    }

    private func onTheClock(_ moment: Moment) -> Int64 {
        moment.milliseconds + Int64(offsetRule.minutes(at: moment)) * 60 * 1_000
    }
}
