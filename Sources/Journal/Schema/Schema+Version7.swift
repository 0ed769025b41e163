import GRDB

extension Schema {
    /// What the seventh version adds: the rights to fill bins that the hub gave, what items take up besides their
    /// place, and all that is known of a bin.
    ///
    /// `station.rightsHub` names the hub's history that was told of the rights, `rightsThrough` the last of its orders;
    /// without one no hub gives rights, and the load of a bin decides. The feed is told again from the start: the
    /// program before this one passed over the details of bins.
    @Sendable static func createRights(_ db: Database) throws {
        let measures = ["millilitres", "grams", "cents", "deciwattHours"]
        for table in ["item", "binLoad"] {
            for measure in measures {
                try db.execute(sql: "ALTER TABLE \(table) ADD COLUMN \(measure) INTEGER NOT NULL DEFAULT 0")
            }
        }
        try db.execute(
            sql: """
                ALTER TABLE item ADD COLUMN byRight INTEGER NOT NULL DEFAULT 0 CHECK (byRight IN (0, 1));
                ALTER TABLE bin ADD COLUMN content BLOB;
                ALTER TABLE station ADD COLUMN rightsHub TEXT;
                ALTER TABLE station ADD COLUMN rightsThrough INTEGER CHECK (rightsThrough >= 0);
                CREATE TABLE binRight (
                    code TEXT NOT NULL,
                    generation INTEGER NOT NULL,
                    rights INTEGER NOT NULL CHECK (rights >= 0),
                    PRIMARY KEY (code, generation)
                ) STRICT, WITHOUT ROWID;
                UPDATE feed SET cursor = NULL, round = round + 1, isSettled = 0;
                """)
    }
}
