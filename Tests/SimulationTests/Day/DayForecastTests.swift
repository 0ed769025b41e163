import Returns
import Testing
import Wire

@testable import Simulation

/// What a day's summary says about noon, over events that were written by hand.
@Suite struct DayForecastTests {
    /// Monday, 23 November 2026, noon in Paris.
    private static let noon = Moment(milliseconds: 1_795_431_600_000)

    private static func minutes(_ minutes: Int) -> Moment { noon.advanced(byMilliseconds: Int64(minutes) * 60_000) }

    /// One item after the other into a bin, at these minutes from noon.
    private static func placed(_ minutes: [Int], in place: BinPlace, from counter: Int) throws -> [RecordedEvent] {
        let prefix = try #require(PlatePrefix("10001"))
        return minutes.enumerated().map { index, minute in
            let plate = LicencePlate(prefix: prefix, counter: counter + index)
            return RecordedEvent(
                sequence: counter + index, step: counter + index, at: Self.minutes(minute),
                event: .itemBinned(plate: plate, place: place))
        }
    }

    private static func forecast(_ bins: [Bin], _ events: [RecordedEvent]) -> DayForecast {
        DayForecast(
            bins: bins.map { BinStatus(bin: $0, load: 0) }, events: events, noon: noon, evening: minutes(480),
            calendar: .metropolitanFrance)
    }

    /// Two an hour from eight o'clock on.
    private static let morning = Array(stride(from: -225, to: 0, by: 30))

    @Test func `what was foretold stands beside what came`() throws {
        let bin = Bin(code: "A-1", generation: 1, zone: "A", binClass: "A", capacity: 20)
        let events =
            try Self.placed(Self.morning, in: bin.place, from: 1)
            + Self.placed(Array(stride(from: 20, through: 300, by: 20)), in: bin.place, from: 100)
        let forecast = Self.forecast([bin], events)
        let row = try #require(forecast.rows.first)
        #expect(row.arrivals == 8 && row.forecast.load == 8 && row.forecast.usable == 18)
        // Ten more at two an hour; they came three an hour.
        #expect(row.forecast.full.likely == Self.minutes(300))
        #expect(row.real == Self.minutes(200))
        // x + 1.64 √x = 10 for x = 5.99, three hours.
        #expect(forecast.hits.within == 1 && forecast.hits.of == 1)
        #expect(forecast.table.rows.first == ["A", "8", "8", "18", "14:59", "17:00", "later", "15:20"])
    }

    @Test func `what left with a bin is history and no load, and an item that was moved counts once`() throws {
        let bin = Bin(code: "A-1", generation: 2, zone: "A", binClass: "A", capacity: 10)
        let events =
            try Self.placed(Self.morning, in: BinPlace(code: "A-1", generation: 1), from: 1)
            + Self.placed([-50, -40], in: bin.place, from: 1)
        let row = try #require(Self.forecast([bin], events).rows.first)
        #expect(row.arrivals == 8 && row.forecast.load == 2)
        #expect(row.real == nil)
    }

    @Test func `what came too early, or not at all, is a miss`() throws {
        let bin = Bin(code: "A-1", generation: 1, zone: "A", binClass: "A", capacity: 12)
        let morning = try Self.placed(Self.morning, in: bin.place, from: 1)
        // Three more at two an hour: at the earliest x = 1.20, after 36 minutes; at the latest x = 7.49.
        let early = Self.forecast([bin], morning + (try Self.placed([5, 6, 7], in: bin.place, from: 100)))
        #expect(early.hits.within == 0 && early.hits.of == 1)
        let never = Self.forecast([bin], morning)
        #expect(never.rows.first?.real == nil)
        #expect(never.hits.within == 0 && never.hits.of == 1)
        let inTime = Self.forecast([bin], morning + (try Self.placed([5, 60, 90], in: bin.place, from: 100)))
        #expect(inTime.hits.within == 1 && inTime.hits.of == 1)
    }

    @Test func `a class that neither was full nor was to be is left out`() throws {
        let bin = Bin(code: "A-1", generation: 1, zone: "A", binClass: "A", capacity: 1_000)
        let forecast = Self.forecast([bin], try Self.placed(Self.morning, in: bin.place, from: 1))
        #expect(forecast.rows.isEmpty && forecast.hits.of == 0)
    }

    @Test func `a class that is full at noon is full at noon`() throws {
        let bin = Bin(code: "A-1", generation: 1, zone: "A", binClass: "A", capacity: 8)
        let row = try #require(Self.forecast([bin], try Self.placed(Self.morning, in: bin.place, from: 1)).rows.first)
        #expect(row.real == Self.noon && row.forecast.full.likely == Self.noon)
    }
}
