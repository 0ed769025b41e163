import GRDB

extension Schema {
    /// Items that wait for another operator: where the event stands that asked for it. Taking one up looks for its
    /// labels, which until now only commands did.
    @Sendable static func createSecondLooks(_ db: Database) throws {
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
}
