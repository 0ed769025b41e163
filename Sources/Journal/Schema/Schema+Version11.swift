import GRDB

extension Schema {
    /// What the eleventh version adds: the signed roots of days that the hub has told. A witness forgets nothing: a row
    /// is never removed, also when the feed is told anew, and two tellings of one day stand beside each other.
    ///
    /// The feed is told again from the start: the program before this one passed over these rows.
    @Sendable static func createWitnessedRoots(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE witnessedRoot (
                    number INTEGER PRIMARY KEY NOT NULL,
                    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
                    content BLOB NOT NULL
                ) STRICT;
                UPDATE feed SET cursor = NULL, round = round + 1, isSettled = 0;
                """)
    }
}
