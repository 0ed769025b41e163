import GRDB

extension Schema {
    /// What the sixth version adds: what came of offers of donation, as the hub tells. Without a day somebody takes it.
    ///
    /// As with the groups of the fifth version the feed is told again from the start: the program before this one
    /// passed over these rows.
    @Sendable static func createDonationRecords(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE donationRecord (
                    subject TEXT NOT NULL PRIMARY KEY,
                    fromDay TEXT CHECK (length(fromDay) = 10),
                    round INTEGER NOT NULL
                ) STRICT, WITHOUT ROWID;
                UPDATE feed SET cursor = NULL, round = round + 1, isSettled = 0;
                """)
    }
}
