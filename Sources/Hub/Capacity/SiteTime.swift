import Returns

/// A moment as a clock on the site's wall shows it.
struct SiteTime {
    private let day: CalendarDay
    private let minuteOfDay: Int
    private let offsetMinutes: Int

    init(_ moment: Moment, _ calendar: SiteCalendar) {
        day = calendar.day(of: moment)
        offsetMinutes = calendar.offsetRule.minutes(at: moment)
        let onTheClock = moment.milliseconds + Int64(offsetMinutes) * 60_000
        let milliseconds: Int64 = 86_400_000
        minuteOfDay = Int(((onTheClock % milliseconds) + milliseconds) % milliseconds / 60_000)
    }

    /// With its distance from UTC, for example `2026-09-21T16:13+02:00` (ISO 8601).
    var text: String {
        let distance = Int(offsetMinutes.magnitude)
        return "\(day)T\(Self.clock(minuteOfDay))\(offsetMinutes < 0 ? "-" : "+")\(Self.clock(distance))"
    }

    /// Without year and distance, for example `09-21 16:13`.
    var short: String { "\(Self.two(day.month))-\(Self.two(day.day)) \(Self.clock(minuteOfDay))" }

    private static func clock(_ minutes: Int) -> String { "\(two(minutes / 60)):\(two(minutes % 60))" }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
