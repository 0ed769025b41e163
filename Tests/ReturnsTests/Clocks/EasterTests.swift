import Testing

@testable import Returns

/// Easter Sunday by the Gregorian rule.
struct EasterTests {
    @Test(arguments: [
        "1583-04-10", "1818-03-22", "1886-04-25", "1900-04-15", "1913-03-23", "1927-04-17", "1943-04-25", "1954-04-18",
        "1961-04-02", "1981-04-19", "1997-03-30", "2000-04-23", "2008-03-23", "2011-04-24", "2016-03-27", "2019-04-21",
        "2020-04-12", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21",
        "2038-04-25", "2049-04-18", "2076-04-19", "2099-04-12", "2100-03-28", "2285-03-22",
    ])
    func `known years have their Easter`(text: String) throws {
        let easter = try day(text)
        #expect(CalendarDay.easterSunday(inYear: easter.year) == easter)
    }

    @Test func `Easter is the Sunday after the full moon of the tables, in every year to 4100`() throws {
        for year in 1583...4_100 {
            let moon = try paschalFullMoon(year)
            let sunday = moon.advanced(byDays: 7 - moon.weekday.rawValue % 7)
            try #require(CalendarDay.easterSunday(inYear: year) == sunday, "\(year)")
        }
    }

    /// The tables of Clavius: the moon's age on 1 January (the epact) puts the full moon of spring into 21 March to 18
    /// April, a day earlier for the two epacts that would give 19 April or repeat 18 April within one cycle.
    private func paschalFullMoon(_ year: Int) throws -> CalendarDay {
        let century = year / 100 + 1
        let golden = year % 19 + 1
        let sunCorrection = 3 * century / 4 - 12
        let moonCorrection = (8 * century + 5) / 25 - 5
        var epact = (11 * golden + 20 + moonCorrection - sunCorrection) % 30
        if epact < 0 { epact += 30 }
        if epact == 24 || epact == 25 && golden > 11 { epact += 1 }
        let inMarch = 44 - epact < 21 ? 74 - epact : 44 - epact
        return try #require(CalendarDay(year: year, month: 3, day: 1)).advanced(byDays: inMarch - 1)
    }
}
