import Testing

@testable import Returns

/// When bins will be full; every expected moment was computed by hand.
@Suite struct FillForecastTests {
    private static let calendar = SiteCalendar(offsetRule: .fixed(minutes: 0), holidayRule: .france)
    private static let hour: Int64 = 3_600_000
    /// Monday, 2 March 2026, 12:00 UTC.
    private static let noon = Moment(milliseconds: 1_772_452_800_000)

    private static func later(_ milliseconds: Int64) -> Moment { noon.advanced(byMilliseconds: milliseconds) }

    private static func steady(_ thousandths: Int) -> HourRates {
        HourRates(thousandths: Array(repeating: thousandths, count: 168))
    }

    private func forecast(
        _ load: Int, of capacity: Int, _ rates: HourRates, announced: Int = 0, at now: Moment = Self.noon
    ) -> FillForecast {
        FillForecast(
            load: load, capacity: capacity, rates: rates, announcedThousandths: announced, at: now, in: Self.calendar)
    }

    @Test func `a steady rate fills the usable part, with a band around it`() {
        // 200 · 0.9 − 80 = 100 to come at 10 an hour. x + 1.64 √x = 100 for x = 84.891, x − 1.64 √x = 100 for 117.798.
        let forecast = forecast(80, of: 200, Self.steady(10_000))
        #expect(forecast.usable == 180)
        #expect(forecast.full.earliest == Self.later(30_560_760))
        #expect(forecast.full.likely == Self.later(10 * Self.hour))
        #expect(forecast.full.latest == Self.later(42_407_280))
    }

    @Test func `the hour that runs counts for what is left of it`() {
        // 10 to come at 6 an hour from 12:30: 3 by 13:00, 6 by 14:00, the last one at ten past.
        let forecast = forecast(80, of: 100, Self.steady(6_000), at: Self.later(Self.hour / 2))
        #expect(forecast.full.likely == Self.later(2 * Self.hour + Self.hour / 6))
    }

    @Test func `nights and a weekend without work are waited through`() {
        // From eight to sixteen o'clock, Monday to Friday, 5 an hour: from Friday noon 20 until four, 5 more on Monday.
        let rates = HourRates(
            thousandths: (0..<168).map { $0 / 24 < 5 && (8..<16).contains($0 % 24) ? 5_000 : 0 })
        let friday = Self.later(4 * 24 * Self.hour)
        #expect(forecast(70, of: 100, rates, at: friday).full.likely == Self.later((4 * 24 + 4) * Self.hour))
        #expect(forecast(65, of: 100, rates, at: friday).full.likely == Self.later((7 * 24 - 3) * Self.hour))
    }

    @Test func `rates of one hour only fill by that hour of the next weeks`() {
        var thousandths = Array(repeating: 0, count: 168)
        thousandths[11] = 8_000
        // Monday's hour from eleven: 8 next week, the other 2 in the first quarter of the hour a week later.
        let forecast = forecast(80, of: 100, HourRates(thousandths: thousandths))
        #expect(forecast.full.likely == Self.later((2 * 168 - 1) * Self.hour + Self.hour / 4))
        #expect(forecast.full.latest == nil)
    }

    @Test func `what is full now is full now, also where there is no capacity`() {
        for (load, capacity) in [(90, 100), (120, 100), (0, 0), (3, -1)] {
            let forecast = forecast(load, of: capacity, .none)
            #expect(forecast.full.earliest == Self.noon && forecast.full.latest == Self.noon, "\(load) of \(capacity)")
        }
    }

    @Test func `without rates, or with too low ones, it does not fill within the horizon`() {
        let empty = forecast(10, of: 100, .none)
        #expect(empty.full.earliest == nil && empty.full.likely == nil && empty.full.latest == nil)
        // 0.2 an hour are 67.2 in two weeks; x + 1.64 √x = 80 for x = 66.63.
        let slow = forecast(10, of: 100, Self.steady(200))
        #expect(slow.full.earliest != nil && slow.full.likely == nil && slow.full.latest == nil)
    }

    @Test func `announced parcels raise what is expected, and never what is sure`() {
        // 0.5 an hour are 60 in five days; 120 announced make it 1 an hour. 30 to come.
        let announced = forecast(60, of: 100, Self.steady(500), announced: 120_000)
        #expect(announced.full.likely == Self.later(30 * Self.hour))
        let usual = forecast(60, of: 100, Self.steady(500))
        #expect(usual.full.likely == Self.later(60 * Self.hour))
        #expect(announced.full.latest == usual.full.latest)
        #expect(forecast(60, of: 100, Self.steady(500), announced: 59_000).full == usual.full)
        #expect(forecast(60, of: 100, Self.steady(500), announced: -1).full == usual.full)
    }

    @Test func `what is announced where nothing was usual comes evenly`() {
        // 60 in 120 hours, 30 to come.
        let forecast = forecast(60, of: 100, .none, announced: 60_000)
        #expect(forecast.full.likely == Self.later(60 * Self.hour))
        #expect(forecast.full.latest == nil)
    }

    @Test func `the three moments keep their order at any load, rate and announcement`() {
        for load in stride(from: 0, through: 100, by: 7) {
            for rate in [1, 37, 900, 25_000, .max] {
                for announced in [0, 7_000, 90_000, .max] {
                    let full = forecast(load, of: 100, Self.steady(rate), announced: announced).full
                    let moments = [full.earliest, full.likely, full.latest].map { $0 ?? Moment(milliseconds: .max) }
                    #expect(moments == moments.sorted(), "\(load) \(rate) \(announced)")
                }
            }
        }
    }

    @Test func `a load, capacity or rate at the end of all numbers is no trap`() {
        let forecast = forecast(.max - 1, of: .max, Self.steady(.max), announced: .max)
        #expect(forecast.full.likely == Self.noon && forecast.alert == .ninetyFive)
        // A million an hour are 336 million in two weeks, and a billion is the most that is counted on.
        #expect(self.forecast(0, of: .max, Self.steady(.max)).full.likely == nil)
        #expect(self.forecast(0, of: 300_000_000, Self.steady(.max)).full.likely == Self.later(270 * Self.hour))
        #expect(FillBand(room: .max).latest > FillBand(room: .max).likely)
    }

    @Test(arguments: [
        (0, 100, FillAlert.calm), (69, 100, .calm), (70, 100, .seventy), (84, 100, .seventy), (85, 100, .eightyFive),
        (94, 100, .eightyFive), (95, 100, .ninetyFive), (130, 100, .ninetyFive), (0, 0, .ninetyFive),
    ])
    func `a load has its level`(load: Int, capacity: Int, alert: FillAlert) {
        #expect(FillAlert(load: load, capacity: capacity) == alert)
    }

    @Test func `a square root is cut`() {
        #expect([0, 1, 3, 4, 99, 100, 84_891_000].map(FillBand.root) == [0, 1, 1, 2, 9, 10, 9_213])
        #expect(FillBand.root(.max) == 3_037_000_499)
    }
}
