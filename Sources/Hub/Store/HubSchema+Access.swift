extension HubSchema {
    /// Who looked at personal data: rows are only ever added.
    static let accesses = """
        CREATE TABLE accessRecord (
            number INTEGER PRIMARY KEY NOT NULL,
            at INTEGER NOT NULL,
            who TEXT NOT NULL,
            door TEXT NOT NULL CHECK (door IN ('network', 'command')),
            data TEXT NOT NULL,
            asked TEXT NOT NULL,
            subject TEXT
        ) STRICT;
        CREATE TRIGGER accessRecordIsNeverChanged BEFORE UPDATE ON accessRecord BEGIN
            SELECT RAISE(ABORT, 'a record of access is never changed');
        END;
        CREATE TRIGGER accessRecordIsNeverRemoved BEFORE DELETE ON accessRecord BEGIN
            SELECT RAISE(ABORT, 'a record of access is never removed');
        END;
        """
}
