import GRDB

extension Schema {
    /// What the eighth version adds: what the PIN of a supervisor's badge is checked by.
    ///
    /// The feed is told again from the start: the program before this one passed over that part of a badge.
    @Sendable static func createPins(_ db: Database) throws {
        try db.execute(
            sql: """
                ALTER TABLE badge ADD COLUMN pin TEXT;
                UPDATE feed SET cursor = NULL, round = round + 1, isSettled = 0;
                """)
    }
}
