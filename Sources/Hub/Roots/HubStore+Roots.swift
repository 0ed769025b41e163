import Foundation
import Returns
import Wire

extension DailyRoot {
    /// A day, in milliseconds.
    static let dayMilliseconds: Int64 = 86_400_000

    /// Events of which hash and time are read at a time.
    static let eventsPerStride = 20_000

    /// The day (UTC) of a moment.
    static func day(of moment: Moment) -> CalendarDay {
        let (days, rest) = moment.milliseconds.quotientAndRemainder(dividingBy: dayMilliseconds)
        return CalendarDay(number: Int(rest < 0 ? days - 1 : days))
    }
}

extension HubStore {
    /// Makes the roots of all days (UTC) that are over and of which there are events without one.
    ///
    /// A day's root speaks of everything up to the last event that came before the day's end, so that one which is
    /// stored later is left to the next root, and no root ever changes. Returns those that were made, none when another
    /// hub of the database made them. Throws `eventsMissing` when the hub has lost events.
    func makeRoots(key: RootKey, at now: Moment) async throws(HubFault) -> [DailyRoot] {
        let known = try await reading { db in
            (last: try DailyRoot.latest(in: db), counter: try db.one(Int.self, "SELECT hubSequence FROM hub") ?? 0)
        }
        var (last, made) = (known.last, [DailyRoot]())
        for cut in try await cuts(behind: known.last?.last ?? 0, through: known.counter, at: now) {
            let first = (last?.last ?? 0) + 1
            guard cut.last >= first else { continue }
            let tree = try await tree(of: first...cut.last)
            guard let root = try await sign(tree, first...cut.last, of: cut.day, behind: last, key, at: now) else {
                return made
            }
            made.append(root)
            last = root
        }
        return made
    }

    /// The day that ended, and the last event that came before its end.
    private struct Cut {
        let day: CalendarDay
        let last: Int
    }

    /// Where days end among the events behind a place: the days that are over and have no root yet, the earliest first.
    private func cuts(behind place: Int, through counter: Int, at now: Moment) async throws(HubFault) -> [Cut] {
        let today = DailyRoot.day(of: now)
        var lasts: [Int: Int] = [:]
        var start = place
        while start < counter {
            let range = (start, min(start + DailyRoot.eventsPerStride, counter))
            let rows = try await reading { db in
                try db.rows(
                    """
                    SELECT receivedAt / \(DailyRoot.dayMilliseconds), max(hubSequence) FROM event
                    WHERE hubSequence > ? AND hubSequence <= ? GROUP BY 1
                    """, [range.0, range.1])
            }
            for row in rows { lasts[row[0], default: 0] = max(lasts[row[0], default: 0], row[1]) }
            start = range.1
        }
        guard let earliest = lasts.keys.min(), earliest < today.number else { return [] }
        // What came late for a day that has its root is in that of the next one that ends, events of its own or not.
        let days = Set(lasts.keys.filter { $0 < today.number } + [today.number - 1]).sorted()
        let rooted = try await reading { db in
            try Set(db.all(String.self, "SELECT day FROM dailyRoot"))
        }
        var reach = 0
        return days.compactMap { number in
            reach = max(reach, lasts[number] ?? 0)
            let day = CalendarDay(number: number)
            return rooted.contains(day.description) ? nil : Cut(day: day, last: reach)
        }
    }

    /// The tree over the events in these places. Throws `eventsMissing` when some are not there.
    func tree(of places: ClosedRange<Int>) async throws(HubFault) -> MerkleTree {
        var tree = MerkleTree()
        var start = places.lowerBound - 1
        while start < places.upperBound {
            let through = min(start + DailyRoot.eventsPerStride, places.upperBound)
            let (grown, from) = (tree, start)
            tree = try await reading { db in
                var tree = grown
                try db.each(
                    """
                    SELECT hash, receivedAt FROM event WHERE hubSequence > ? AND hubSequence <= ? ORDER BY hubSequence
                    """, [from, through]
                ) { row in
                    guard let hash = EventHash(bytes: Array(row[0] as Data)) else { return }
                    tree.add(hash, receivedAt: Moment(milliseconds: row[1]))
                }
                return tree
            }
            start = through
        }
        guard tree.leaves == places.count else {
            throw .eventsMissing(first: places.lowerBound, last: places.upperBound)
        }
        return tree
    }

    /// Nil when another hub has added a root meanwhile.
    private func sign(
        _ tree: MerkleTree, _ places: ClosedRange<Int>, of day: CalendarDay, behind last: DailyRoot?, _ key: RootKey,
        at now: Moment
    ) async throws(HubFault) -> DailyRoot? {
        try await writing { db in
            guard try DailyRoot.latest(in: db)?.number == last?.number else { return nil }
            let root = try key.signed(
                DailyRoot(
                    number: (last?.number ?? 0) + 1, day: day, first: places.lowerBound, last: places.upperBound,
                    root: tree.root, previous: last?.hash ?? .zero,
                    generation: try db.one(String.self, "SELECT generation FROM hub") ?? "", madeAt: now,
                    key: key.publicKey))
            try root.insert(in: db)
            // Each station is a witness.
            _ = try ReferenceFeed.publish([.dailyRoot(root)], in: db)
            return root
        }
    }
}
