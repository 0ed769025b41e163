import GRDB

extension Schema {
    /// Pieces of serialised products that came back at any bench of the site, as the hub tells.
    @Sendable static func createReturnedSerials(_ db: Database) throws {
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
