import Returns

/// The bins of a floor by class, the most urgent class first, with what is foretold of them.
public struct CapacityReport: Sendable {
    /// When it was asked for.
    let at: Moment
    /// The site's clocks, by which moments are shown.
    let calendar: SiteCalendar
    /// One row for each class.
    let rows: [CapacityRow]
    /// Room that stations hold of which nobody hears.
    let stranded: [StrandedRights]

    init(at: Moment, calendar: SiteCalendar, rows: [CapacityRow], stranded: [StrandedRights]) {
        self.at = at
        self.calendar = calendar
        self.stranded = stranded
        self.rows = rows.sorted { left, right in
            if left.forecast.alert != right.forecast.alert { return left.forecast.alert > right.forecast.alert }
            let (first, second) = (left.forecast.full.likely, right.forecast.full.likely)
            if first != second, let first { return second.map { first < $0 } ?? true }
            return first == second && left.fill.binClass < right.fill.binClass
        }
    }

    /// One row for each class; moments by the site's clocks, with their distance from UTC.
    public var classes: Listing {
        Listing(
            columns: [
                "class", "bins", "open", "load", "capacity", "fillPercent", "alert", "perDay", "earliest", "likely",
                "latest", "relief", "reliefUnits", "reliefLitres", "reliefCents", "empty", "close",
            ],
            rows: rows.map { row in
                let relief = row.relief(at: at)
                let full = row.forecast.full
                return [
                    .text(row.fill.binClass), .number(row.fill.bins.count), .number(row.fill.open.count),
                    .number(row.fill.load), .number(row.fill.capacity), .number(row.percent),
                    .text(row.forecast.alert.words), .number((row.thousandthsPerDay + 500) / 1_000),
                ]
                    + [full.earliest, full.likely, full.latest].map { .text($0.map { SiteTime($0, calendar).text }) }
                    + [
                        .text(relief.map(row.words)), .number(relief?.units),
                        .number(relief.flatMap(row.litres)), .number(relief.flatMap { row.value(of: $0)?.cents }),
                        .number(row.empties.empty),
                        .text(closings(in: row)),
                    ]
            })
    }

    /// One row for each bin, class by class.
    public var bins: Listing {
        Listing(
            columns: [
                "class", "code", "generation", "zone", "state", "load", "inside", "held", "capacity", "fillPercent",
                "alert", "costCents", "costKnown", "close",
            ],
            rows: rows.flatMap { row in
                row.fill.bins.map { fill in
                    let value = row.values[fill.bin.code]
                    return [
                        .text(row.fill.binClass), .text(fill.bin.code), .number(fill.bin.generation),
                        .text(fill.bin.zone), .text(fill.state), .number(fill.load), .number(fill.inside),
                        .number(fill.held), .number(fill.bin.capacity),
                        .number(FillAlert.permille(load: fill.load, capacity: fill.bin.capacity) / 10),
                        .text(fill.bin.isOpen ? fill.alert.words : nil),
                        .number(value.flatMap { $0.known > 0 ? $0.cents : nil }), .number(value?.known),
                        .text(closing(of: fill, in: row)),
                    ]
                }
            })
    }
}

/// One class of bins with what is foretold of it.
struct CapacityRow: Sendable {
    let fill: ClassFill
    let forecast: FillForecast
    let thousandthsPerDay: Int
    /// What lies in the bins, by the bin's code.
    let values: [String: GoodsValue]
    /// The bins that are due to be closed, by code.
    let closings: [BinClosing]

    var empties: EmptyBinFloor { EmptyBinFloor(fill) }

    var percent: Int { FillAlert.permille(load: forecast.load, capacity: forecast.capacity) / 10 }

    /// What to do, when there is something to do about it already.
    func relief(at now: Moment) -> Relief? {
        forecast.isUrgent(at: now) ? Relief.best(for: fill) : nil
    }

    /// What lies in the bin that a relief empties; nil when nobody knows what it cost.
    func value(of relief: Relief) -> GoodsValue? {
        switch relief {
        case .open, .inspect: nil
        case .dispatch(let bin), .decide(let bin): values[bin.bin.code].flatMap { $0.known > 0 ? $0 : nil }
        }
    }

    /// The room that a relief makes, in whole litres; nil where nobody knows.
    func litres(of relief: Relief) -> Int? {
        let millilitres: Int? =
            switch relief {
            case .open(let bin): bin.bin.details.limits.millilitres
            case .inspect: nil
            case .dispatch(let bin), .decide(let bin): values[bin.bin.code]?.millilitres
            }
        return millilitres.flatMap { $0 > 0 ? ($0 + 500) / 1_000 : nil }
    }

    /// The relief in words, with its effect.
    func words(_ relief: Relief) -> String {
        let bin = relief.bin
        switch relief {
        case .open: return "open \(bin.bin.code): empty, takes \(bin.bin.capacity)\(litres(of: relief).words)"
        case .inspect: return "look into \(bin.bin.code): declared full at \(bin.load) of \(bin.bin.capacity)"
        case .dispatch: return "dispatch \(bin.bin.code): \(goods(bin.inside, relief))"
        case .decide: return "decide on \(bin.bin.code): \(bin.held) of \(bin.inside) items are held"
        }
    }

    private func goods(_ items: Int, _ relief: Relief) -> String {
        let count = (items == 1 ? "1 item" : "\(items) items") + litres(of: relief).words
        guard let value = value(of: relief) else { return count }
        return "\(count), \(value.cents.euro) € at cost\(value.known == items ? "" : " of the \(value.known) known")"
    }
}

/// What some items cost and the room that they take, as far as the catalogue knows it.
struct GoodsValue: Hashable, Sendable {
    /// The sum, in euro cents.
    private(set) var cents = 0
    /// Items whose cost is known.
    private(set) var known = 0
    /// The room of those whose size is known, in millilitres.
    private(set) var millilitres = 0

    mutating func add(_ items: Int, costing cents: Int?, taking millilitres: Int?) {
        if let cents {
            known += items
            self.cents += items * cents
        }
        self.millilitres += items * (millilitres ?? 0)
    }
}

extension Int? {
    /// Litres behind a count; nothing where nobody knows them.
    fileprivate var words: String { map { ", \($0) l" } ?? "" }
}

extension BinFill {
    /// As `bins` says it.
    fileprivate var state: String {
        if load > bin.capacity { return "over" }
        if load == bin.capacity || isDeclaredFull { return "full" }
        return bin.isOpen ? "open" : "closed"
    }
}

extension FillAlert {
    /// The level as a sign and in words.
    var words: String {
        switch self {
        case .calm: "ok"
        case .seventy, .eightyFive, .ninetyFive: "\(sign) from \(rawValue / 10) %"
        }
    }

    /// More strokes for more urgency; none for none.
    var sign: String {
        switch self {
        case .calm: ""
        case .seventy: "!"
        case .eightyFive: "!!"
        case .ninetyFive: "!!!"
        }
    }
}
