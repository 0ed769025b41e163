import Testing

@testable import Returns

/// Rates by the hour of the week, from arrivals that were counted.
@Suite struct HourRatesTests {
    /// A site at UTC, so that the hours of these tests can be read off.
    private static let calendar = SiteCalendar(offsetRule: .fixed(minutes: 0), holidayRule: .france)
    private static let hour: Int64 = 3_600_000
    private static let week = 168 * hour
    /// Monday, 2 March 2026, 12:30 UTC.
    private static let now = Moment(milliseconds: 1_772_454_600_000)

    private static func history(_ arrivals: [(hoursAgo: Int64, count: Int)]) -> ArrivalHistory {
        var history = ArrivalHistory(until: now, in: calendar)
        for (hoursAgo, count) in arrivals {
            for _ in 0..<count { history.count("A", at: now.advanced(byMilliseconds: -hoursAgo * hour)) }
        }
        return history
    }

    @Test func `an hour knows its place in the week, by the site's clocks`() {
        #expect(Self.calendar.hour(of: Self.now).ofWeek == 12)
        #expect(Self.calendar.hour(of: Moment(milliseconds: 0)).ofWeek == 72)
        #expect(Self.calendar.hour(of: Moment(milliseconds: -1)).ofWeek == 71)
        #expect(SiteCalendar.metropolitanFrance.hour(of: Self.now).ofWeek == 13)
        // 1 July 2026, a Wednesday, 10:00 UTC: noon in summer.
        #expect(SiteCalendar.metropolitanFrance.hour(of: Moment(milliseconds: 1_782_900_000_000)).ofWeek == 60)
        #expect(Self.calendar.endOfHour(at: Self.now) == Self.now.advanced(byMilliseconds: Self.hour / 2))
    }

    @Test func `without a history nothing is expected`() {
        let history = ArrivalHistory(until: Self.now, in: Self.calendar)
        #expect(history.rates(of: "A") == .none)
        #expect(HourRates.none.thousandths == Array(repeating: 0, count: 168))
        #expect(history.thousandthsPerDay(of: "A") == 0)
        #expect(history.permille(of: "A") == 0)
    }

    @Test func `an older week weighs seven tenths of the week after it`() {
        // Mondays from eleven to noon: 10 last, 20 a week before; (10 + 0.7 · 20) / 1.7 = 14.118.
        let history = Self.history([(1, 10), (1 + 168, 20)])
        let rates = history.rates(of: "A")
        #expect(rates.thousandths[11] == 14_118)
        #expect(rates.thousandths.reduce(0, +) == 14_118)
        #expect(rates[CivilHour(number: 96 + 11)] == 14_118)
        // Third week: 1 + 0.7 + 0.49, and nothing came in the latter two.
        #expect(Self.history([(1, 10), (1 + 336, 0), (2 + 336, 1)]).rates(of: "A").thousandths[11] == 4_566)
    }

    @Test func `only whole hours within eight weeks count, and nothing that lies ahead`() {
        var history = Self.history([(1, 1)])
        history.count("A", at: Self.now)
        history.count("A", at: Self.now.advanced(byMilliseconds: -Self.hour / 4))
        history.count("A", at: Self.now.advanced(byMilliseconds: Self.hour))
        history.count("A", at: Self.now.advanced(byMilliseconds: -9 * Self.week))
        history.count("A", at: Moment(milliseconds: .min))
        history.count("A", at: Moment(milliseconds: .max))
        #expect(history.hoursSeen == 1)
        #expect(history.thousandthsPerDay(of: "A") == 24_000)
    }

    @Test func `an hour of the week that was never seen is taken as the same hour of the days that were`() {
        // Since Saturday noon: 6 from nine to ten on Sunday and 2 on Monday; nothing else came.
        let history = Self.history([(3, 2), (27, 6), (48, 1)])
        let rates = history.rates(of: "A").thousandths
        #expect(history.hoursSeen == 48)
        #expect(rates[9] == 2_000 && rates[6 * 24 + 9] == 6_000)
        #expect((1...5).allSatisfy { rates[$0 * 24 + 9] == 4_000 })
        #expect(rates[3] == 0 && rates[24 + 3] == 0)
    }

    @Test func `after one single hour every hour is taken like it`() {
        #expect(Self.history([(1, 7)]).rates(of: "A").thousandths == Array(repeating: 7_000, count: 168))
    }

    @Test func `one hour of the week alone stays alone once a week was seen`() {
        let rates = Self.history([(1, 5), (168, 1)]).rates(of: "A").thousandths
        #expect(rates[11] == 5_000 && rates[12] == 1_000)
        #expect(rates.reduce(0, +) == 6_000)
    }

    @Test func `a class that came late has the floor's own quiet hours before it`() {
        var history = Self.history([(1, 4)])
        history.count("B", at: Self.now.advanced(byMilliseconds: -2 * Self.hour))
        history.count("B", at: Self.now.advanced(byMilliseconds: -2 * Self.hour))
        let rates = history.rates(of: "A").thousandths
        #expect(rates[10] == 0 && rates[11] == 4_000)
        #expect(rates[40] == 2_000)
        #expect(history.permille(of: "A") == 667 && history.permille(of: "B") == 333)
        #expect(history.permille(of: "C") == 0)
    }

    @Test func `arrivals per day are those of the last week`() {
        // 14 within seven days, 100 before them.
        let history = Self.history([(1, 7), (160, 7), (200, 100)])
        #expect(history.thousandthsPerDay(of: "A") == 2_000)
    }

    @Test func `rates are never below nothing and never absurd`() {
        let rates = HourRates(thousandths: [-5, .max])
        #expect(rates.thousandths[0] == 0 && rates.thousandths[1] == HourRates.thousandthsMax)
        #expect(rates.thousandths.count == 168)
    }
}
