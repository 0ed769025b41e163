import GRDB

extension Schema {
    /// Policies in every version still in use, and what else is known of a product: the whole item as the feed brought
    /// it, where it says more than the columns do.
    @Sendable static func createPolicies(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE policy (
                    id TEXT NOT NULL,
                    version INTEGER NOT NULL CHECK (version >= 1),
                    content BLOB NOT NULL,
                    round INTEGER NOT NULL,
                    PRIMARY KEY (id, version)
                ) STRICT, WITHOUT ROWID;
                ALTER TABLE product ADD COLUMN content BLOB;
                """)
    }
}
