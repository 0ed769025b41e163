extension HubSchema {
    /// What the hub has signed about the events of each day, and when its history became another one. Rows are only
    /// ever added: they are what a store is held against.
    static let dailyRoots = """
        CREATE TABLE dailyRoot (
            number INTEGER PRIMARY KEY NOT NULL,
            day TEXT NOT NULL UNIQUE,
            firstSequence INTEGER NOT NULL,
            lastSequence INTEGER NOT NULL,
            events INTEGER NOT NULL CHECK (events > 0 AND events = lastSequence - firstSequence + 1),
            root BLOB NOT NULL CHECK (length(root) = 32),
            previous BLOB NOT NULL CHECK (length(previous) = 32),
            generation TEXT NOT NULL,
            signingKey BLOB NOT NULL CHECK (length(signingKey) = 32),
            signature BLOB NOT NULL CHECK (length(signature) = 64),
            madeAt INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE hubRestoration (
            number INTEGER PRIMARY KEY NOT NULL,
            generation TEXT NOT NULL UNIQUE,
            previous TEXT NOT NULL,
            afterSequence INTEGER NOT NULL,
            cause TEXT NOT NULL CHECK (cause IN ('restored', 'promoted')),
            at INTEGER
        ) STRICT;
        \(["dailyRoot", "hubRestoration"].map(lastingRoot).joined(separator: "\n"))
        """

    /// `table` is text of this file, never data.
    private static func lastingRoot(_ table: String) -> String {
        """
        CREATE TRIGGER \(table)IsNeverChanged BEFORE UPDATE ON \(table) BEGIN
            SELECT RAISE(ABORT, 'what the hub has signed is never changed');
        END;
        CREATE TRIGGER \(table)IsNeverRemoved BEFORE DELETE ON \(table) BEGIN
            SELECT RAISE(ABORT, 'what the hub has signed is never removed');
        END;
        """
    }
}
