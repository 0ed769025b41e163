extension HubSchema {
    /// Items that other stations than their own put somewhere, and bins of which two places tell different things.
    ///
    /// `placedBy` and `placedAt` say whose word an item's place is and of when; `strayItem` keeps the place of an item
    /// of which its own station has not told yet. `renewal` is every new generation of a bin, with what it took over.
    static let floor = """
        ALTER TABLE item ADD COLUMN placedBy TEXT;
        ALTER TABLE item ADD COLUMN placedAt INTEGER;
        CREATE TABLE strayItem (
            plate TEXT PRIMARY KEY NOT NULL,
            code TEXT NOT NULL,
            generation INTEGER NOT NULL,
            isInside INTEGER NOT NULL CHECK (isInside IN (0, 1)),
            placedBy TEXT NOT NULL,
            placedAt INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX strayItemByBin ON strayItem (code, generation);

        CREATE TABLE renewal (
            code TEXT NOT NULL,
            generation INTEGER NOT NULL,
            next INTEGER NOT NULL,
            oldClass TEXT NOT NULL,
            newClass TEXT NOT NULL,
            carries INTEGER NOT NULL CHECK (carries IN (0, 1)),
            toldBy TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (code, generation)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE binVersion (
            code TEXT NOT NULL,
            version INTEGER NOT NULL,
            generation INTEGER NOT NULL,
            binClass TEXT NOT NULL,
            toldBy TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (code, version)
        ) STRICT, WITHOUT ROWID;
        """
}
