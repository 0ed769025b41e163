import Testing

@testable import Returns

/// Counting days where some do not count.
struct WorkingDayTests {
    private let paris = SiteCalendar.metropolitanFrance

    @Test(arguments: [
        ("2026-04-30", true, true), ("2026-05-01", false, false), ("2026-05-02", true, false),
        ("2026-05-03", false, false), ("2026-05-04", true, true), ("2026-08-15", false, false),
    ])
    func `a working day is of the week and no holiday`(text: String, six: Bool, five: Bool) throws {
        let day = try day(text)
        #expect(paris.isWorkingDay(day, week: .mondayToSaturday) == six)
        #expect(paris.isWorkingDay(day, week: .mondayToFriday) == five)
    }

    @Test func `a Sunday is no holiday by itself`() throws {
        #expect(!paris.isHoliday(try day("2026-05-03")))
        #expect(paris.isHoliday(try day("2026-11-01")))
    }

    @Test(arguments: [
        ("2026-04-30", 1, "2026-05-02", "2026-05-04"), ("2026-04-30", 2, "2026-05-04", "2026-05-05"),
        ("2026-05-13", 1, "2026-05-15", "2026-05-15"), ("2026-05-13", 2, "2026-05-16", "2026-05-18"),
        ("2026-12-24", 2, "2026-12-28", "2026-12-29"), ("2026-12-24", 0, "2026-12-24", "2026-12-24"),
        ("2026-12-24", -3, "2026-12-24", "2026-12-24"),
    ])
    func `so many working days later`(text: String, count: Int, six: String, five: String) throws {
        let from = try day(text)
        #expect(paris.workingDay(count, after: from, week: .mondayToSaturday) == (try day(six)))
        #expect(paris.workingDay(count, after: from, week: .mondayToFriday) == (try day(five)))
    }

    @Test func `counting working days and moving by them are inverse, from every day of two years`() throws {
        let first = try day("2026-01-01")
        for week in WorkingWeek.allCases {
            for step in 0..<730 {
                let from = first.advanced(byDays: step)
                let to = paris.workingDay(7, after: from, week: week)
                try #require(paris.workingDays(after: from, through: to, week: week) == 7, "\(from) \(week)")
                try #require(paris.isWorkingDay(to, week: week), "\(from) \(week)")
            }
        }
    }

    @Test func `there are no working days backwards`() throws {
        let (early, later) = (try day("2026-06-01"), try day("2026-06-08"))
        #expect(paris.workingDays(after: later, through: early, week: .mondayToSaturday) == 0)
        #expect(paris.workingDays(after: early, through: early, week: .mondayToSaturday) == 0)
        #expect(paris.workingDays(after: early, through: later, week: .mondayToSaturday) == 6)
    }
}
