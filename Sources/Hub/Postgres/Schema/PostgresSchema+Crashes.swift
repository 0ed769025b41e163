extension PostgresSchema {
    /// Events over which hubs crashed, and how often.
    static let crashes = """
        CREATE TABLE foldCrash (
            station \(text) NOT NULL,
            epoch bigint NOT NULL,
            sequence bigint NOT NULL,
            hash bytea NOT NULL CHECK (length(hash) = 32),
            crashes bigint NOT NULL,
            lastAt bigint NOT NULL,
            PRIMARY KEY (station, epoch, sequence, hash)
        );
        """
}
