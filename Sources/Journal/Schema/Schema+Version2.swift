import GRDB

extension Schema {
    /// What the station has learned of its own devices: one document for each subject.
    @Sendable static func createLearned(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE learned (
                    subject TEXT PRIMARY KEY NOT NULL,
                    document TEXT NOT NULL
                ) STRICT, WITHOUT ROWID;
                """)
    }
}
