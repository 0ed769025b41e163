import GRDB

extension Schema {
    /// Product groups with a sheet of their own.
    ///
    /// The program before this one could not read them and passed over them, and its cursor stands behind them: the feed
    /// is told again from the start, as after `Journal.restartReference`, while everything that is stored stays in use.
    @Sendable static func createGroups(_ db: Database) throws {
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
}
