import Foundation
public import Returns
import Wire

extension HubStore {
    /// The bins by class: what they hold, when they will be full, and what gives them room.
    ///
    /// Throws `refused` for a class that no bin is of.
    public func capacityReport(of binClass: String? = nil, at now: Moment) async throws(HubFault) -> CapacityReport {
        try await reading { db in
            let floor = try BinFloor(db: db, now: now)
            let classes = try floor.classes(binClass)
            if let binClass, classes.isEmpty { throw HubFault.refused(.noSuchBinClass(binClass)) }
            let history = try floor.history()
            let pieces = try floor.announcedPieces()
            return CapacityReport(
                at: now, calendar: floor.calendar,
                rows: try classes.map { fill in
                    let forecast = FillForecast(
                        load: fill.load, capacity: fill.capacity, rates: history.rates(of: fill.binClass),
                        announcedThousandths: pieces * history.permille(of: fill.binClass), at: now,
                        in: floor.calendar)
                    let values = try floor.values(of: fill)
                    return CapacityRow(
                        fill: fill, forecast: forecast,
                        thousandthsPerDay: history.thousandthsPerDay(of: fill.binClass), values: values,
                        closings: fill.bins.compactMap { bin in
                            BinClosing(
                                bin, worth: values[bin.bin.code]?.cents ?? 0, at: now, in: floor.calendar)
                        })
                }, stranded: try StrandedRights.all(in: db, of: binClass, at: now))
        }
    }
}

/// The floor's bins, and what the hub knows of their past and of what is to come.
private struct BinFloor {
    let db: Database
    let now: Moment
    let calendar: SiteCalendar
    private let bins: [Bin]

    init(db: Database, now: Moment) throws {
        self.db = db
        self.now = now
        calendar = try ReferenceFeed.calendar(in: db)
        bins = try ReferenceFeed.items([.bin], in: db).compactMap { item in
            if case .bin(let bin) = item { bin } else { nil }
        }
    }

    /// The bins by class, or those of one class.
    func classes(_ wanted: String?) throws -> [ClassFill] {
        let shown = bins.filter { wanted == nil || $0.binClass == wanted }
        return try Dictionary(grouping: shown, by: \.binClass).map { binClass, bins in
            ClassFill(
                binClass: binClass, bins: try bins.map { try BinFill(of: $0, in: db) })
        }
    }

    /// What came into the bins lately. An item counts for the class that it was decided for, and when it lies in a bin
    /// of another one, since its own was full, for that one too: the one was wanted and the other filled.
    func history() throws -> ArrivalHistory {
        var history = ArrivalHistory(until: now, in: calendar)
        let since = now.advanced(byMilliseconds: -ArrivalHistory.milliseconds)
        let classes = Dictionary(bins.map { ($0.code, $0.binClass) }) { first, _ in first }
        try db.each(
            """
            SELECT binClass, bin, binnedAt FROM item
            WHERE hubSequence >= ? AND binnedAt BETWEEN ? AND ? AND voidedAt IS NULL
            """, [try firstSequence(since: since), since.milliseconds, now.milliseconds]
        ) { row in
            let decided: String? = row[0]
            let filled = classes[row[1]]
            for binClass in Set([decided, filled].compactMap(\.self)) {
                history.count(binClass, at: Moment(milliseconds: row[2]))
            }
        }
        return history
    }

    /// The first event that the hub received at a moment or later: a search by halves along the primary key, because no
    /// index is by time. Only an item that had its plate for eight weeks before it came into a bin is passed over.
    private func firstSequence(since moment: Moment) throws -> Int {
        let statement = "SELECT receivedAt FROM event WHERE hubSequence >= ? ORDER BY hubSequence LIMIT 1"
        var (low, high) = (1, try db.one(Int.self, "SELECT hubSequence + 1 FROM hub") ?? 1)
        while low < high {
            let middle = low + (high - low) / 2
            let received = try db.one(Int64.self, statement, [middle]) ?? .max
            if received >= moment.milliseconds { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The pieces of announced returns that may still come, at most a million.
    func announcedPieces() throws -> Int {
        var pieces = 0
        try db.each("SELECT data FROM reference WHERE kind = 'expectedReturn' AND removed = 0") { row in
            guard case .expectedReturn(let announced)? = try? ReferenceCoding.decode(row[0]),
                announced.isAwaited(at: now, in: calendar)
            else { return }
            pieces = min(pieces + announced.pieces, HubLimits.announcedPieces)
        }
        return pieces
    }

    /// What lies in the bins at cost, by the bin's code.
    func values(of fill: ClassFill) throws -> [String: GoodsValue] {
        var values: [String: GoodsValue] = [:]
        for bin in fill.bins where bin.inside > 0 {
            values[bin.bin.code] = try GoodsValue(of: bin, in: db)
        }
        return values
    }
}
