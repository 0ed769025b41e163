extension HubSchema {
    /// Who uses the hub over the network, with the hashes of their tokens; and, in a table of their own that refers to
    /// nothing, the names behind pseudonyms, which can be erased.
    static let people = """
        CREATE TABLE hubUser (
            id TEXT PRIMARY KEY NOT NULL,
            role TEXT NOT NULL CHECK (role IN ('supervisor', 'director', 'it', 'reader')),
            addedBy TEXT NOT NULL,
            addedAt INTEGER NOT NULL,
            revokedBy TEXT,
            revokedAt INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER hubUserIsNeverRemoved BEFORE DELETE ON hubUser BEGIN
            SELECT RAISE(ABORT, 'a user is revoked, never removed');
        END;
        CREATE TABLE userSession (
            number INTEGER PRIMARY KEY NOT NULL,
            person TEXT NOT NULL REFERENCES hubUser (id),
            tokenHash BLOB NOT NULL UNIQUE CHECK (length(tokenHash) = 32),
            madeBy TEXT NOT NULL,
            madeAt INTEGER NOT NULL,
            expiresAt INTEGER NOT NULL,
            lastUsedAt INTEGER,
            endedAt INTEGER
        ) STRICT;
        CREATE INDEX userSessionByPerson ON userSession (person, number);
        CREATE TABLE personName (
            id TEXT PRIMARY KEY NOT NULL,
            name TEXT NOT NULL CHECK (length(name) > 0)
        ) STRICT, WITHOUT ROWID;
        """
}
