extension PostgresSchema {
    /// The twin of `HubSchema.actAnswers`.
    static let actAnswers = """
        CREATE TABLE actAnswer (
            person \(text) NOT NULL REFERENCES hubUser (id),
            key \(text) NOT NULL,
            fingerprint bytea NOT NULL CHECK (length(fingerprint) = 32),
            attempt \(text) NOT NULL,
            startedAt bigint NOT NULL,
            isCommitted bigint NOT NULL DEFAULT 0 CHECK (isCommitted IN (0, 1)),
            words \(text),
            status bigint,
            type \(text),
            body bytea,
            PRIMARY KEY (person, key)
        );
        CREATE INDEX actAnswerByAge ON actAnswer (startedAt);
        """
}
