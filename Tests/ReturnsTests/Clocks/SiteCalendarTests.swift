import Testing

@testable import Returns

/// Moments and the civil days of a site.
struct SiteCalendarTests {
    private let paris = SiteCalendar.metropolitanFrance

    @Test(arguments: [
        ("2026-03-29 00:59:59.999", 60), ("2026-03-29 01:00", 120), ("2026-10-25 00:59:59.999", 120),
        ("2026-10-25 01:00", 60), ("2027-03-28 00:59:59.999", 60), ("2027-03-28 01:00", 120),
        ("2027-10-31 00:59:59.999", 120), ("2027-10-31 01:00", 60), ("2026-01-01 00:00", 60),
        ("2026-12-31 23:59", 60), ("2026-07-14 12:00", 120),
    ])
    func `the clocks change on the last Sundays of March and October at one o'clock UTC`(text: String, minutes: Int)
        throws
    {
        #expect(UTCOffsetRule.centralEurope.minutes(at: try utc(text)) == minutes)
        #expect(UTCOffsetRule.fixed(minutes: -210).minutes(at: try utc(text)) == -210)
    }

    @Test(arguments: [
        ("2026-12-31 22:59:59.999", "2026-12-31"), ("2026-12-31 23:00", "2027-01-01"),
        ("2026-07-13 21:59:59.999", "2026-07-13"), ("2026-07-13 22:00", "2026-07-14"),
        ("2026-03-28 23:00", "2026-03-29"), ("2026-10-24 22:00", "2026-10-25"), ("2026-10-25 22:59", "2026-10-25"),
        ("2026-10-25 23:00", "2026-10-26"), ("1969-12-31 23:30", "1970-01-01"),
    ])
    func `a moment falls on the day that the site's clocks show`(text: String, expected: String) throws {
        #expect(paris.day(of: try utc(text)) == (try day(expected)))
    }

    @Test(arguments: [
        ("2026-03-28", "2026-03-27 23:00", 24), ("2026-03-29", "2026-03-28 23:00", 23),
        ("2026-03-30", "2026-03-29 22:00", 24), ("2026-10-25", "2026-10-24 22:00", 25),
        ("2026-10-26", "2026-10-25 23:00", 24),
    ])
    func `a day of the change is an hour shorter or longer`(text: String, start: String, hours: Int64) throws {
        let day = try day(text)
        #expect(paris.start(of: day) == (try utc(start)))
        #expect(paris.end(of: day).millisecondsSince(paris.start(of: day)) == hours * 60 * 60 * 1_000 - 1)
    }

    @Test(arguments: [false, true])
    func `days follow each other without a gap, whatever the offset`(changes: Bool) throws {
        for offset in UTCOffsetRule.minutesRange where offset.isMultiple(of: 15) {
            let rule: UTCOffsetRule = changes ? .europeanSummerTime(standardMinutes: offset) : .fixed(minutes: offset)
            let site = SiteCalendar(offsetRule: rule, holidayRule: .none)
            for text in ["2026-03-27", "2026-10-23", "1999-12-30"] {
                for step in 0..<5 {
                    let day = try day(text).advanced(byDays: step)
                    let start = site.start(of: day)
                    try #require(site.day(of: start) == day, "\(offset) \(day)")
                    try #require(site.day(of: start.advanced(byMilliseconds: -1)) < day, "\(offset) \(day)")
                    try #require(site.day(of: site.end(of: day)) == day, "\(offset) \(day)")
                }
            }
        }
    }

    @Test func `midnight that is skipped or comes twice starts the day once`() throws {
        // The Azores change at their midnight; in Greenland's old zone the clocks went back over it.
        let azores = SiteCalendar(offsetRule: .europeanSummerTime(standardMinutes: -60), holidayRule: .none)
        #expect(azores.start(of: try day("2026-03-29")) == (try utc("2026-03-29 01:00")))
        #expect(azores.start(of: try day("2026-10-25")) == (try utc("2026-10-25 00:00")))
        let west = SiteCalendar(offsetRule: .europeanSummerTime(standardMinutes: -120), holidayRule: .none)
        #expect(west.start(of: try day("2026-10-25")) == (try utc("2026-10-25 02:00")))
    }

    @Test func `lateness is counted in civil days from the end of the day that was due`() throws {
        let due = paris.end(of: try day("2026-10-24"))
        let late = { (text: String) in paris.daysLate(at: try utc(text), due: due) }
        #expect(try late("2026-10-20 08:00") == 0 && late("2026-10-24 21:59:59.999") == 0)
        #expect(try late("2026-10-24 22:00") == 1 && late("2026-10-25 22:59:59.999") == 1)
        #expect(try late("2026-10-25 23:00") == 2)
    }

    @Test func `a term in days ends with its last day, whatever the hour it began and the clocks between`() throws {
        for hour in ["2026-03-26 23:00", "2026-03-27 12:00", "2026-03-27 22:59:59.999"] {
            #expect(paris.end(ofDay: 3, after: try utc(hour)) == (try utc("2026-03-30 21:59:59.999")))
        }
        #expect(paris.end(ofDay: 0, after: try utc("2026-03-27 12:00")) == (try utc("2026-03-27 22:59:59.999")))
    }
}
