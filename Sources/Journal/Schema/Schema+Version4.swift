import GRDB

extension Schema {
    /// Recalls, found by the product codes that they name: every product scan asks for them.
    @Sendable static func createRecalls(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE recall (
                    id TEXT NOT NULL PRIMARY KEY,
                    content BLOB NOT NULL,
                    round INTEGER NOT NULL
                ) STRICT, WITHOUT ROWID;
                CREATE TABLE recalledProduct (
                    gtin TEXT NOT NULL,
                    recall TEXT NOT NULL REFERENCES recall (id) ON DELETE CASCADE,
                    PRIMARY KEY (gtin, recall)
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX recalledProductByRecall ON recalledProduct (recall);
                """)
    }
}
