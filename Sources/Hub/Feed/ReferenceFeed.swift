import Foundation
import GRDB
import Returns
import Wire

/// The feed's rows: one per key, each with the place of its latest change.
enum ReferenceFeed {
    /// Publishes what differs from what the feed already holds, in the order given. Returns how many differed.
    static func publish(_ items: [ReferenceItem], in db: Database) throws -> Int {
        var sequence = try Int.fetchOne(db, sql: "SELECT feedSequence FROM hub") ?? 0
        let before = sequence
        let current = try db.cachedStatement(sql: "SELECT data FROM reference WHERE kind = ? AND key = ?")
        let upsert = try db.cachedStatement(
            sql: """
                INSERT INTO reference (kind, key, feedSequence, removed, data) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (kind, key) DO UPDATE
                SET feedSequence = excluded.feedSequence, removed = excluded.removed, data = excluded.data
                """)
        for item in items {
            let data = ReferenceCoding.encode(item)
            let place: StatementArguments = [item.kind.rawValue, item.key]
            if try Data.fetchOne(current, arguments: place) == data { continue }
            sequence += 1
            try upsert.execute(arguments: place + [sequence, item.isRemoval ? 1 : 0, data])
            if item.kind == .bin { try noteBin(item, in: db) }
        }
        if sequence != before { try db.execute(sql: "UPDATE hub SET feedSequence = ?", arguments: [sequence]) }
        return sequence - before
    }

    /// Keeps the bins as columns, for those who share out what is free in them.
    private static func noteBin(_ item: ReferenceItem, in db: Database) throws {
        guard case .bin(let bin) = item else {
            return try db.execute(sql: "DELETE FROM floorBin WHERE code = ?", arguments: [item.key])
        }
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO floorBin (code, generation, binClass, capacity, takes) VALUES (?, ?, ?, ?, ?)
                """, arguments: [bin.code, bin.generation, bin.binClass, bin.capacity, bin.isOpen])
    }

    /// The item that the feed holds under a key, unless it was removed or cannot be read.
    static func item(_ kind: ReferenceKind, _ key: String, in db: Database) throws -> ReferenceItem? {
        let statement = try db.cachedStatement(
            sql: "SELECT data FROM reference WHERE kind = ? AND key = ? AND removed = 0")
        return try Data.fetchOne(statement, arguments: [kind.rawValue, key]).flatMap { try? ReferenceCoding.decode($0) }
    }

    /// The kinds that rules are made of.
    static let rules: [ReferenceKind] = [.category, .group, .sheet, .dispositions, .policy]

    /// The items of these kinds that were not removed and can be read, oldest change first.
    static func items(_ kinds: [ReferenceKind], in db: Database) throws -> [ReferenceItem] {
        let marks = databaseQuestionMarks(count: kinds.count)
        let rows = try Data.fetchCursor(
            db, sql: "SELECT data FROM reference WHERE kind IN (\(marks)) AND removed = 0 ORDER BY feedSequence",
            arguments: StatementArguments(kinds.map(\.rawValue)))
        var items: [ReferenceItem] = []
        while let data = try rows.next() {
            if let item = try? ReferenceCoding.decode(data) { items.append(item) }
        }
        return items
    }

    /// Whether the feed holds a key that was not removed.
    static func knows(_ kind: ReferenceKind, _ key: String, in db: Database) throws -> Bool {
        let statement = try db.cachedStatement(
            sql: "SELECT 1 FROM reference WHERE kind = ? AND key = ? AND removed = 0")
        return try Bool.fetchOne(statement, arguments: [kind.rawValue, key]) ?? false
    }

    /// The rows behind `sequence`, oldest change first, within the limits of one page.
    static func page(after sequence: Int, limit: Int, in db: Database) throws -> (items: [Data], last: Int?) {
        // Whoever starts from nothing has nothing to remove.
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT feedSequence, data FROM reference WHERE feedSequence > ? AND (removed = 0 OR ? > 0)
                ORDER BY feedSequence
                """, arguments: [sequence, sequence])
        var items: [Data] = []
        var bytes = 0
        var last = sequence
        while let row = try rows.next() {
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
