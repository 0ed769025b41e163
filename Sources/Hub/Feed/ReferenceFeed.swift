import Foundation
import Returns
import Wire

/// The feed's rows: one per key, each with the place of its latest change.
enum ReferenceFeed {
    /// Publishes what differs from what the feed already holds, in the order given. Returns how many differed.
    static func publish(_ items: [ReferenceItem], in db: Database) throws -> Int {
        var sequence = try db.one(Int.self, "SELECT feedSequence FROM hub") ?? 0
        let before = sequence
        let current = "SELECT data FROM reference WHERE kind = ? AND key = ?"
        let upsert =
            """
            INSERT INTO reference (kind, key, feedSequence, removed, data) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (kind, key) DO UPDATE
            SET feedSequence = excluded.feedSequence, removed = excluded.removed, data = excluded.data
            """
        for item in items {
            let data = ReferenceCoding.encode(item)
            let place: SQLArguments = [item.kind.rawValue, item.key]
            if try db.one(Data.self, current, place) == data { continue }
            sequence += 1
            try db.run(upsert, place + [sequence, item.isRemoval ? 1 : 0, data])
            if item.kind == .bin { try noteBin(item, in: db) }
        }
        if sequence != before { try db.run("UPDATE hub SET feedSequence = ?", [sequence]) }
        return sequence - before
    }

    /// Keeps the bins as columns, for those who share out what is free in them.
    private static func noteBin(_ item: ReferenceItem, in db: Database) throws {
        guard case .bin(let bin) = item else {
            try db.run("DELETE FROM floorBin WHERE code = ?", [item.key])
            return
        }
        try db.run(
            """
            INSERT INTO floorBin (code, generation, binClass, capacity, takes) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (code) DO UPDATE SET generation = excluded.generation, binClass = excluded.binClass,
                capacity = excluded.capacity, takes = excluded.takes
            """, [bin.code, bin.generation, bin.binClass, bin.capacity, bin.isOpen])
    }

    /// The item that the feed holds under a key, unless it was removed or cannot be read.
    static func item(_ kind: ReferenceKind, _ key: String, in db: Database) throws -> ReferenceItem? {
        let statement = "SELECT data FROM reference WHERE kind = ? AND key = ? AND removed = 0"
        return try db.one(Data.self, statement, [kind.rawValue, key]).flatMap { try? ReferenceCoding.decode($0) }
    }

    /// The kinds that rules are made of.
    static let rules: [ReferenceKind] = [.category, .group, .sheet, .dispositions, .policy]

    /// The items of these kinds that were not removed and can be read, oldest change first.
    static func items(_ kinds: [ReferenceKind], in db: Database) throws -> [ReferenceItem] {
        var items: [ReferenceItem] = []
        try db.each(
            """
            SELECT data FROM reference WHERE kind IN (\(SQLArguments.marks(kinds.count))) AND removed = 0
            ORDER BY feedSequence
            """, SQLArguments(kinds.map(\.rawValue))
        ) { row in
            if let item = try? ReferenceCoding.decode(row[0]) { items.append(item) }
        }
        return items
    }

    /// Whether the feed holds a key that was not removed.
    static func knows(_ kind: ReferenceKind, _ key: String, in db: Database) throws -> Bool {
        let statement = "SELECT 1 FROM reference WHERE kind = ? AND key = ? AND removed = 0"
        return try db.one(Bool.self, statement, [kind.rawValue, key]) ?? false
    }

    /// The rows behind `sequence`, oldest change first, within the limits of one page.
    static func page(after sequence: Int, limit: Int, in db: Database) throws -> (items: [Data], last: Int?) {
        // Whoever starts from nothing has nothing to remove.
        let rows = try db.rows(
            """
            SELECT feedSequence, data FROM reference WHERE feedSequence > ?1 AND (removed = 0 OR ?1 > 0)
            ORDER BY feedSequence LIMIT ?2
            """, [sequence, limit + 1])
        var items: [Data] = []
        var bytes = 0
        var last = sequence
        for row in rows {
            let data: Data = row[1]
            bytes += data.count + 1
            if items.count == limit || (bytes > HubLimits.feedPageBytes && !items.isEmpty) { return (items, last) }
            items.append(data)
            last = row[0]
        }
        return (items, nil)
    }
}

extension ReferenceItem {
    /// Whether this takes a key out of the feed.
    var isRemoval: Bool {
        if case .removed = self { true } else { false }
    }
}
