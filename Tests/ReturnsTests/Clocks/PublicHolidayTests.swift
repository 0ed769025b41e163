import Testing

@testable import Returns

/// The public holidays of France.
struct PublicHolidayTests {
    private static let years: [(Int, [(String, PublicHoliday)])] = [
        (
            2026,
            [
                ("2026-01-01", .newYear), ("2026-04-06", .easterMonday), ("2026-05-01", .labourDay),
                ("2026-05-08", .victoryDay), ("2026-05-14", .ascension), ("2026-05-25", .whitMonday),
                ("2026-07-14", .nationalDay), ("2026-08-15", .assumption), ("2026-11-01", .allSaints),
                ("2026-11-11", .armistice), ("2026-12-25", .christmas),
            ]
        ),
        (
            2027,
            [
                ("2027-01-01", .newYear), ("2027-03-29", .easterMonday), ("2027-05-01", .labourDay),
                ("2027-05-06", .ascension), ("2027-05-08", .victoryDay), ("2027-05-17", .whitMonday),
                ("2027-07-14", .nationalDay), ("2027-08-15", .assumption), ("2027-11-01", .allSaints),
                ("2027-11-11", .armistice), ("2027-12-25", .christmas),
            ]
        ),
    ]

    @Test(arguments: years.indices)
    func `a year has its eleven holidays and no other`(index: Int) throws {
        let (year, expected) = Self.years[index]
        #expect(try holidays(of: .france, inYear: year) == expected.map { "\($0.0) \($0.1)" })
        for (text, holiday) in expected { #expect(try holiday.day(inYear: year) == day(text)) }
    }

    @Test(arguments: [(2026, "2026-04-03"), (2027, "2027-03-26")])
    func `Alsace and Moselle keep two more`(year: Int, goodFriday: String) throws {
        let more = try holidays(of: .alsaceMoselle, inYear: year)
        let shared = Set(try holidays(of: .france, inYear: year))
        #expect(more.count == 13)
        #expect(more.filter { !shared.contains($0) } == ["\(goodFriday) goodFriday", "\(year)-12-26 saintStephen"])
    }

    @Test func `a site elsewhere keeps none that we know`() throws {
        #expect(try holidays(of: .none, inYear: 2026).isEmpty)
    }

    @Test func `two holidays on one day are one day off`() throws {
        let both = try day("2008-05-01")
        #expect(PublicHoliday.ascension.day(inYear: 2008) == both && PublicHoliday.labourDay.day(inYear: 2008) == both)
        #expect(HolidayRule.france.holiday(on: both) == .labourDay)
        #expect(try holidays(of: .france, inYear: 2008).count == 10)
    }

    private func holidays(of rule: HolidayRule, inYear year: Int) throws -> [String] {
        let first = try #require(CalendarDay(year: year, month: 1, day: 1))
        return (0..<366).map { first.advanced(byDays: $0) }.filter { $0.year == year }.compactMap { day in
            rule.holiday(on: day).map { "\(day) \($0)" }
        }
    }
}
