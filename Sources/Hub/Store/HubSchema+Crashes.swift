extension HubSchema {
    /// Events over which hubs crashed, and how often.
    static let crashes = """
        CREATE TABLE foldCrash (
            station TEXT NOT NULL,
            epoch INTEGER NOT NULL,
            sequence INTEGER NOT NULL,
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            crashes INTEGER NOT NULL,
            lastAt INTEGER NOT NULL,
            PRIMARY KEY (station, epoch, sequence, hash)
        ) STRICT, WITHOUT ROWID;
        """
}
