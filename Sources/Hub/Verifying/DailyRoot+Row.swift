import Foundation
import Returns
import Wire

extension DailyRoot {
    /// Every root, the first one first. A row that is none is left out: then its number is missing.
    static func all(in db: Database) throws -> [DailyRoot] {
        try db.rows("SELECT \(columns) FROM dailyRoot ORDER BY number").compactMap(DailyRoot.init)
    }

    /// The latest root; nil before the first.
    static func latest(in db: Database) throws -> DailyRoot? {
        try db.row("SELECT \(columns) FROM dailyRoot ORDER BY number DESC LIMIT 1").flatMap(DailyRoot.init)
    }

    /// Adds it to the table.
    func insert(in db: Database) throws {
        try db.run(
            "INSERT INTO dailyRoot (\(Self.columns)) VALUES (\(SQLArguments.marks(11)))",
            [
                number, day.description, first, last, Data(root.bytes), Data(previous.bytes), generation,
                madeAt.milliseconds, key, signature, events,
            ])
    }

    private static let columns = """
        number, day, firstSequence, lastSequence, root, previous, generation, madeAt, signingKey, signature, events
        """

    private init?(_ row: Row) {
        guard let day = CalendarDay(row[1] as String), let root = EventHash(bytes: Array(row[4] as Data)),
            let previous = EventHash(bytes: Array(row[5] as Data)), (row[2] as Int) <= (row[3] as Int)
        else { return nil }
        self.init(
            number: row[0], day: day, first: row[2], last: row[3], root: root, previous: previous,
            generation: row[6], madeAt: Moment(milliseconds: row[7]), key: row[8], signature: row[9])
    }
}
