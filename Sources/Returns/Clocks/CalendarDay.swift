/// A civil day of the proleptic Gregorian calendar, wherever on earth it is lived through.
///
/// It knows neither a time of day nor a time zone: `SiteCalendar` says when it starts and ends somewhere.
public struct CalendarDay: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01, which is 0; negative before it.
    public let number: Int

    /// The day with this number.
    public init(number: Int) {
        self.number = number
    }

    /// The day with this date; nil when the calendar has no such day (month 1–12, day 1–31).
    public init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, year: year) else { return nil }
        number = Self.number(year: year, month: month, day: day)
    }

    /// The year; the year 0 stands before the year 1.
    public var year: Int { date.year }

    /// The month, 1–12.
    public var month: Int { date.month }

    /// The day of the month, 1–31.
    public var day: Int { date.day }

    /// The day of the week.
    public var weekday: Weekday {
        // Day 0 was a Thursday; the number of days since a Monday, 0–6, names the weekday.
        let sinceMonday = number + 3
        let index = sinceMonday - sinceMonday.floored(by: 7) * 7
        return Weekday.allCases[index]
    }

    /// The day that lies `days` later (earlier when negative).
    public func advanced(byDays days: Int) -> CalendarDay {
        CalendarDay(number: number + days)
    }

    /// The days from `earlier` to this day; negative when this day comes first.
    public func daysSince(_ earlier: CalendarDay) -> Int {
        number - earlier.number
    }

    /// Earlier days order first.
    public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        left.number < right.number
    }

    /// Whether the Gregorian year has a 29 February.
    public static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    /// The days of a month (1–12).
    public static func days(inMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The last Sunday of a month (1–12).
    static func lastSunday(ofMonth month: Int, year: Int) -> CalendarDay {
        let last = CalendarDay(number: number(year: year, month: month, day: days(inMonth: month, year: year)))
        return last.advanced(byDays: -(last.weekday.rawValue % 7))
    }
}

/// The arithmetic between numbers and dates. A year is counted from 1 March, so that the day of a leap year comes last
/// and each month starts at a fixed distance; an era is 400 such years.
extension CalendarDay {
    private static let daysPerEra = 146_097
    private static let daysFromEraToEpoch = 719_468

    /// The number of a date that exists.
    static func number(year: Int, month: Int, day: Int) -> Int {
        let marchYear = month > 2 ? year : year - 1
        let era = marchYear.floored(by: 400)
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * daysPerEra + dayOfEra - daysFromEraToEpoch
    }

    var date: (year: Int, month: Int, day: Int) {
        let sinceFirstEra = number + Self.daysFromEraToEpoch
        let era = sinceFirstEra.floored(by: Self.daysPerEra)
        let dayOfEra = sinceFirstEra - era * Self.daysPerEra
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }
}
