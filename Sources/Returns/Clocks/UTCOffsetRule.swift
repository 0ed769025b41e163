/// How far a site's clocks stand from UTC. A rule, not a table: no time-zone database is read.
public enum UTCOffsetRule: Hashable, Sendable {
    /// The same all year; minutes east of UTC, negative in the west.
    case fixed(minutes: Int)
    /// One hour more from the last Sunday of March to the last Sunday of October, both at 01:00 UTC (directive
    /// 2000/84/EC); the minutes are those of winter. The rule has held since 1996 and is computed the same before.
    case europeanSummerTime(standardMinutes: Int)

    /// The minutes that make sense in either case; a reader of configuration refuses others.
    public static let minutesRange = -12 * 60...14 * 60

    /// Central European Time: Paris.
    public static let centralEurope = UTCOffsetRule.europeanSummerTime(standardMinutes: 60)

    /// The minutes east of UTC at a moment.
    public func minutes(at moment: Moment) -> Int {
        switch self {
        case .fixed(let minutes): minutes
        case .europeanSummerTime(let standard): standard + (Self.isSummer(at: moment) ? Self.summerMinutes : 0)
        }
    }

    /// Every offset that the rule ever gives.
    var everyOffset: [Int] {
        switch self {
        case .fixed(let minutes): [minutes]
        case .europeanSummerTime(let standard): [standard + Self.summerMinutes, standard]
        }
    }

    /// The moments of a year at which the clocks change, the earlier one first.
    func changes(inYear year: Int) -> [Moment] {
        switch self {
        case .fixed: []
        case .europeanSummerTime: [Self.change(inMonth: 3, year: year), Self.change(inMonth: 10, year: year)]
        }
    }

    private static let summerMinutes = 60

    private static func isSummer(at moment: Moment) -> Bool {
        let year = CalendarDay(utcDayOf: moment).year
        return moment >= change(inMonth: 3, year: year) && moment < change(inMonth: 10, year: year)
    }

    private static func change(inMonth month: Int, year: Int) -> Moment {
        CalendarDay.lastSunday(ofMonth: month, year: year).utcMidnight.advanced(byMilliseconds: 60 * 60 * 1_000)
    }
}

extension CalendarDay {
    static let milliseconds: Int64 = 24 * 60 * 60 * 1_000

    /// The day that a moment falls on in UTC.
    init(utcDayOf moment: Moment) {
        self.init(number: Int(moment.milliseconds.floored(by: Self.milliseconds)))
    }

    /// The first moment of the day in UTC.
    var utcMidnight: Moment {
        Moment(milliseconds: Int64(number) * Self.milliseconds)
    }
}
