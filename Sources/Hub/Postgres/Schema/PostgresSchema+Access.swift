extension PostgresSchema {
    /// The twin of `HubSchema.accesses`.
    static let accesses = """
        CREATE TABLE accessRecord (
            number bigint PRIMARY KEY,
            at bigint NOT NULL,
            who \(text) NOT NULL,
            door \(text) NOT NULL CHECK (door IN ('network', 'command')),
            data \(text) NOT NULL,
            asked \(text) NOT NULL,
            subject \(text)
        );
        \(numbered(["accessRecord"]))
        \(lasting(["accessRecord"], "a record of access is never changed"))
        """
}
