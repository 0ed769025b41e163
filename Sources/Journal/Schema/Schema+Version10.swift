import GRDB

extension Schema {
    /// What the tenth version adds: for which items of the house the desk has ordered something, so that a bench can
    /// say so without reading every item.
    ///
    /// The feed is told again from the start: the program before this one passed over the orders.
    @Sendable static func markOrderedItems(_ db: Database) throws {
        try db.execute(
            sql: """
                ALTER TABLE floorItem ADD COLUMN isOrdered INTEGER NOT NULL DEFAULT 0 CHECK (isOrdered IN (0, 1));
                CREATE INDEX floorItemOrdered ON floorItem (bin) WHERE isOrdered = 1;
                UPDATE feed SET cursor = NULL, round = round + 1, isSettled = 0;
                """)
    }
}
