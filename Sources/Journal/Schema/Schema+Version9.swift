import GRDB

extension Schema {
    /// What the ninth version adds: the items of the whole house, as the hub tells, and what this station has said of
    /// items since the hub told.
    ///
    /// A row of `floorItem` without content is an item that has left the house or was given up, kept as long as the
    /// station's own rows know the item. `itemWord` names the events that say something of an item (an empty plate: of
    /// whatever lies in a bin) behind `feed.heardThrough`, the last own event that the hub spoke of; an item that has
    /// none is so as the hub tells. Events of earlier versions are not in it: the hub has heard of nearly all of them.
    ///
    /// The feed is told again from the start: the program before this one passed over these rows.
    @Sendable static func createFloorItems(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE floorItem (
                    plate TEXT NOT NULL PRIMARY KEY,
                    gtin TEXT,
                    bin TEXT,
                    content BLOB,
                    round INTEGER NOT NULL,
                    CHECK (content IS NOT NULL OR bin IS NULL)
                ) STRICT;
                CREATE INDEX floorItemByBin ON floorItem (bin) WHERE bin IS NOT NULL;
                CREATE TABLE itemWord (
                    sequence INTEGER NOT NULL PRIMARY KEY,
                    plate TEXT NOT NULL
                ) STRICT;
                CREATE INDEX itemWordByPlate ON itemWord (plate);
                ALTER TABLE feed ADD COLUMN heardThrough INTEGER CHECK (heardThrough >= 0);
                UPDATE feed SET cursor = NULL, round = round + 1, isSettled = 0;
                """)
    }
}
