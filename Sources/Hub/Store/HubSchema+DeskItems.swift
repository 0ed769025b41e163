extension HubSchema {
    /// What people at the desk said of single items: those that a count did not find, and plates that were given up, or
    /// had back. Rows are only ever added.
    static let deskItems = """
        CREATE TABLE deskMissing (
            number INTEGER PRIMARY KEY NOT NULL,
            plate TEXT NOT NULL,
            act INTEGER NOT NULL REFERENCES binAct (number),
            fromCode TEXT NOT NULL,
            fromGeneration INTEGER NOT NULL,
            UNIQUE (plate, act)
        ) STRICT;
        CREATE TABLE plateAct (
            number INTEGER PRIMARY KEY NOT NULL,
            plate TEXT NOT NULL,
            act TEXT NOT NULL CHECK (act IN ('void', 'restore')),
            code TEXT,
            generation INTEGER,
            reason TEXT,
            doneBy TEXT NOT NULL,
            doneAt INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX plateActByPlate ON plateAct (plate, number);
        \(["deskMissing", "plateAct"].map(lastingRow).joined(separator: "\n"))
        """

    /// `table` is text of this file, never data.
    private static func lastingRow(_ table: String) -> String {
        """
        CREATE TRIGGER \(table)IsNeverChanged BEFORE UPDATE ON \(table) BEGIN
            SELECT RAISE(ABORT, 'what was said of an item is never changed');
        END;
        CREATE TRIGGER \(table)IsNeverRemoved BEFORE DELETE ON \(table) BEGIN
            SELECT RAISE(ABORT, 'what was said of an item is never removed');
        END;
        """
    }
}
