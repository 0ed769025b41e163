import Returns
import Wire

/// What was foretold at noon of the bins of each class, from the hours of the morning alone, beside what the afternoon
/// brought.
struct DayForecast: Hashable, Sendable {
    /// One class.
    struct Row: Hashable, Sendable {
        /// The class.
        let binClass: String
        /// Items that came into its bins before noon.
        let arrivals: Int
        /// What was foretold.
        let forecast: FillForecast
        /// When so many more had come that the usable part would have been full; nil when they did not that day. Bins
        /// that were taken away in the meantime change nothing about it.
        let real: Moment?
    }

    /// The classes that were full at noon or foretold to be full on the day, and those that were; by name.
    let rows: [Row]
    private let evening: Moment
    private let calendar: SiteCalendar

    /// Foretells at noon from the bins as they stood then, and looks up in the whole day's events what came.
    init(bins: [BinStatus], events: [RecordedEvent], noon: Moment, evening: Moment, calendar: SiteCalendar) {
        (self.evening, self.calendar) = (evening, calendar)
        let classes = Dictionary(bins.map { ($0.bin.code, $0.bin.binClass) }) { first, _ in first }
        let placed = Self.placed(events)
        var history = ArrivalHistory(until: noon, in: calendar)
        var loads: [BinPlace: Int] = [:]
        var (before, after): ([String: Int], [String: [Moment]]) = ([:], [:])
        for (place, at) in placed {
            guard let binClass = classes[place.code] else { continue }
            guard at < noon else {
                after[binClass, default: []].append(at)
                continue
            }
            history.count(binClass, at: at)
            before[binClass, default: 0] += 1
            loads[place, default: 0] += 1
        }
        rows = Dictionary(grouping: bins, by: \.bin.binClass).compactMap { binClass, bins in
            let fill = ClassFill(
                binClass: binClass,
                bins: bins.map { status in
                    let load = loads[status.bin.place] ?? 0
                    return BinFill(
                        bin: status.bin, load: load, inside: load, isDeclaredFull: status.isDeclaredFull)
                })
            let forecast = FillForecast(
                load: fill.load, capacity: fill.capacity, rates: history.rates(of: binClass), at: noon, in: calendar)
            let real = Self.real(forecast, after[binClass] ?? [], noon)
            guard real != nil || forecast.full.earliest.map({ $0 <= evening }) == true else { return nil }
            return Row(binClass: binClass, arrivals: before[binClass] ?? 0, forecast: forecast, real: real)
        }.sorted { $0.binClass < $1.binClass }
    }

    /// Where each item was put last and when, in the order of time.
    private static func placed(_ events: [RecordedEvent]) -> [(place: BinPlace, at: Moment)] {
        var last: [LicencePlate: (place: BinPlace, at: Moment)] = [:]
        for recorded in events {
            if case .itemBinned(let plate, let place) = recorded.event { last[plate] = (place, recorded.at) }
            if case .itemUnbinned(let plate, _) = recorded.event { last[plate] = nil }
        }
        return last.values.sorted { $0.at < $1.at }
    }

    private static func real(_ forecast: FillForecast, _ arrivals: [Moment], _ noon: Moment) -> Moment? {
        let room = forecast.usable - forecast.load
        guard room > 0 else { return noon }
        return arrivals.count < room ? nil : arrivals[room - 1]
    }

    /// How many classes the day passed judgement on, because they were full or should surely have been by its end, and
    /// how many of these were full within the band.
    var hits: (within: Int, of: Int) {
        let judged = rows.filter { row in
            guard row.forecast.load < row.forecast.usable else { return false }
            return row.real != nil || row.forecast.full.latest.map { $0 <= evening } == true
        }
        let within = judged.count { row in
            guard let real = row.real, let earliest = row.forecast.full.earliest else { return false }
            return earliest <= real && row.forecast.full.latest.map { real <= $0 } ?? true
        }
        return (within, judged.count)
    }

    /// What the table shows.
    var title: String {
        "at noon: when nine tenths of a class are full, foretold from the morning alone, and when so many had come "
            + "(\(hits.within) of \(hits.of) within the band)"
    }

    /// The rows as a table; moments by the site's clocks.
    var table: CommandReport {
        let shown = { (moment: Moment?) -> String in
            guard let moment, moment <= evening else { return "later" }
            let minutes = Int(moment.millisecondsSince(calendar.start(of: calendar.day(of: moment)))) / 60_000
            return [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: ":")
        }
        return CommandReport(
            columns: ["class", "came", "load", "usable", "earliest", "likely", "latest", "real"],
            rows: rows.map { row in
                let full = row.forecast.full
                return [
                    row.binClass, String(row.arrivals), String(row.forecast.load), String(row.forecast.usable),
                    shown(full.earliest), shown(full.likely), shown(full.latest), shown(row.real),
                ]
            })
    }
}

extension DayForecast {
    /// The forecast of a day that was worked through; nil when it was over by noon.
    init?(_ day: GeneratedDay) {
        guard let bins = day.binsAtNoon else { return nil }
        let noon = day.site.time(12)
        self.init(
            bins: bins, events: day.benches.flatMap { $0.journal.flatMap(\.self) }, noon: noon,
            evening: day.benches.map(\.clock).max() ?? noon, calendar: day.site.playbook.currentPolicy.calendar)
    }
}
