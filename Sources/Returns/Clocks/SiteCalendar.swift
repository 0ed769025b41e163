/// The calendar on the wall of a site: which civil day a moment falls on there, and which days are holidays.
public struct SiteCalendar: Hashable, Sendable {
    /// How far the site's clocks stand from UTC.
    public let offsetRule: UTCOffsetRule
    /// The public holidays that the site keeps.
    public let holidayRule: HolidayRule

    /// Makes a site's calendar.
    public init(offsetRule: UTCOffsetRule, holidayRule: HolidayRule) {
        self.offsetRule = offsetRule
        self.holidayRule = holidayRule
    }

    /// A site in metropolitan France outside Alsace and Moselle.
    public static let metropolitanFrance = SiteCalendar(offsetRule: .centralEurope, holidayRule: .france)

    /// A site in Alsace or Moselle whose commune keeps Good Friday.
    public static let alsaceMoselle = SiteCalendar(offsetRule: .centralEurope, holidayRule: .alsaceMoselle)

    /// The civil day that a moment falls on.
    public func day(of moment: Moment) -> CalendarDay {
        CalendarDay(utcDayOf: moment.advanced(byMilliseconds: Self.milliseconds(offsetRule.minutes(at: moment))))
    }

    /// The first moment of a civil day: midnight, or the change of the clocks that skips it.
    public func start(of day: CalendarDay) -> Moment {
        let midnights = offsetRule.everyOffset.map { day.utcMidnight.advanced(byMilliseconds: -Self.milliseconds($0)) }
        let starts = midnights + offsetRule.changes(inYear: day.year)
        guard let start = starts.filter({ self.day(of: $0) == day }).min() else {
            preconditionFailure("no moment of \(day) was found under \(offsetRule)")
        }
        return start
    }

    /// The last millisecond of a civil day: what is due then may still be done in it, and is late after it.
    public func end(of day: CalendarDay) -> Moment {
        start(of: day.advanced(byDays: 1)).advanced(byMilliseconds: -1)
    }

    /// The end of the civil day that lies `days` after the day of a moment; that day itself is not counted.
    public func end(ofDay days: Int, after moment: Moment) -> Moment {
        end(of: day(of: moment).advanced(byDays: days))
    }

    /// The civil days by which `now` is past the day of a due moment; 0 up to the end of that day.
    public func daysLate(at now: Moment, due: Moment) -> Int {
        max(0, day(of: now).daysSince(day(of: due)))
    }

    private static func milliseconds(_ minutes: Int) -> Int64 {
        Int64(minutes) * 60 * 1_000
    }
}
