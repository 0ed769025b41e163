import Testing

@testable import Returns

/// Dates and their numbers.
struct CalendarDayTests {
    @Test func `every day of 400 years has its number, its date and its weekday`() throws {
        // Counted day by day, without the arithmetic under test.
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        var number = try day("1800-01-01").number
        #expect(number == -62_091)
        for year in 1800..<2200 {
            let isLeap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
            for month in 1...12 {
                for dayOfMonth in 1...lengths[month - 1] + (isLeap && month == 2 ? 1 : 0) {
                    let byNumber = CalendarDay(number: number)
                    let isRight =
                        (byNumber.year, byNumber.month, byNumber.day) == (year, month, dayOfMonth)
                        && CalendarDay(year: year, month: month, day: dayOfMonth) == byNumber
                        && byNumber.weekday.rawValue == (number + 62_091 + 2) % 7 + 1
                    try #require(isRight, "\(year)-\(month)-\(dayOfMonth) is \(byNumber), \(byNumber.weekday)")
                    number += 1
                }
            }
        }
        #expect(number - (-62_091) == 146_097)
    }

    @Test(arguments: [
        ("1970-01-01", 0, Weekday.thursday), ("1969-12-31", -1, .wednesday), ("2000-02-29", 11_016, .tuesday),
        ("2000-03-01", 11_017, .wednesday), ("1600-02-29", -135_081, .tuesday), ("2026-11-29", 20_786, .sunday),
        ("1582-10-15", -141_427, .friday), ("0001-01-01", -719_162, .monday), ("9999-12-31", 2_932_896, .friday),
    ])
    func `known days have the numbers and weekdays that history gave them`(text: String, number: Int, weekday: Weekday)
        throws
    {
        let day = try day(text)
        #expect(day.number == number && day.weekday == weekday && day.description == text)
        #expect(CalendarDay(number: number) == day)
    }

    @Test(arguments: [
        "2026-02-29", "1900-02-29", "2026-04-31", "2026-00-10", "2026-13-01", "2026-01-00", "2026-01-32", "0000-01-01",
        "2026-1-01", "2026-01-1", "20260101", "2026/01/01", "2026-01-011", "+026-01-01", "٢٠٢٦-01-01", "",
    ])
    func `what the calendar does not hold is no day`(text: String) {
        #expect(CalendarDay(text) == nil)
    }

    @Test func `a date outside its ranges is no day, and years before 1 are days all the same`() throws {
        #expect(CalendarDay(year: 2026, month: 0, day: 1) == nil)
        #expect(CalendarDay(year: 2026, month: 13, day: 1) == nil)
        #expect(CalendarDay(year: 2026, month: 6, day: -1) == nil)
        let early = try #require(CalendarDay(year: -400, month: 2, day: 29))
        #expect(early.description == "-0400-02-29" && CalendarDay(number: early.number) == early)
        #expect(CalendarDay(year: 12_026, month: 2, day: 28)?.description == "12026-02-28")
    }

    @Test func `days order, move and are counted across a leap day`() throws {
        let (before, after) = (try day("2028-02-28"), try day("2028-03-01"))
        #expect(before < after && !(after < before))
        #expect(after.daysSince(before) == 2 && before.daysSince(after) == -2)
        #expect(before.advanced(byDays: 2) == after && after.advanced(byDays: -2) == before)
        #expect(CalendarDay.isLeap(2028) && CalendarDay.isLeap(2000))
        #expect(!CalendarDay.isLeap(2100) && !CalendarDay.isLeap(2026))
    }
}
