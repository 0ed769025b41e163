extension PostgresSchema {
    /// What the hub has signed about the events of each day, and when its history became another one.
    static let dailyRoots = """
        CREATE TABLE dailyRoot (
            number bigint PRIMARY KEY,
            day \(text) NOT NULL UNIQUE,
            firstSequence bigint NOT NULL,
            lastSequence bigint NOT NULL,
            events bigint NOT NULL CHECK (events > 0 AND events = lastSequence - firstSequence + 1),
            root bytea NOT NULL CHECK (length(root) = 32),
            previous bytea NOT NULL CHECK (length(previous) = 32),
            generation \(text) NOT NULL,
            signingKey bytea NOT NULL CHECK (length(signingKey) = 32),
            signature bytea NOT NULL CHECK (length(signature) = 64),
            madeAt bigint NOT NULL
        );
        CREATE TABLE hubRestoration (
            number bigint PRIMARY KEY,
            generation \(text) NOT NULL UNIQUE,
            previous \(text) NOT NULL,
            afterSequence bigint NOT NULL,
            cause \(text) NOT NULL CHECK (cause IN ('restored', 'promoted')),
            at bigint
        );
        \(numbered(["hubRestoration"]))
        \(lasting(["dailyRoot", "hubRestoration"], "what the hub has signed is never changed"))
        """
}
