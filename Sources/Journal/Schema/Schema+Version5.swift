import GRDB

extension Schema {
    /// What the fifth version adds: product groups, items that wait for another operator, pieces that came back
    /// elsewhere.
    @Sendable static func createGroupsLooksAndSerials(_ db: Database) throws {
        try createGroups(db)
        try createSecondLooks(db)
        try createReturnedSerials(db)
    }

    /// Product groups with a sheet of their own.
    ///
    /// The program before this one could not read them and passed over them, and its cursor stands behind them: the
    /// feed is told again from the start, as after `Journal.restartReference`, while everything that is stored stays in
    /// use.
    private static func createGroups(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE productGroup (
                    id TEXT NOT NULL PRIMARY KEY,
                    nameFrench TEXT NOT NULL,
                    nameEnglish TEXT NOT NULL,
                    sheet TEXT NOT NULL,
                    round INTEGER NOT NULL
                ) STRICT, WITHOUT ROWID;
                UPDATE feed SET cursor = NULL, round = round + 1, isSettled = 0;
                """)
    }

    /// Items that wait for another operator: where the event stands that asked for it. Taking one up looks for its
    /// labels, which until now only commands did.
    private static func createSecondLooks(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE secondLook (
                    plate TEXT NOT NULL PRIMARY KEY,
                    epoch INTEGER NOT NULL,
                    sequence INTEGER NOT NULL
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX labelJobByPlate ON labelJob (plate);
                """)
    }

    /// Pieces of serialised products that came back at any bench of the site, as the hub tells.
    private static func createReturnedSerials(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE returnedSerial (
                    gtin TEXT NOT NULL CHECK (length(gtin) = 14),
                    serial TEXT NOT NULL,
                    plate TEXT NOT NULL,
                    station TEXT NOT NULL,
                    at INTEGER NOT NULL,
                    round INTEGER NOT NULL,
                    PRIMARY KEY (gtin, serial)
                ) STRICT, WITHOUT ROWID;
                """)
    }
}
