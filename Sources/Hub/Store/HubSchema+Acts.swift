extension HubSchema {
    /// What users asked for under which key, and what they were answered, for a day.
    static let actAnswers = """
        CREATE TABLE actAnswer (
            person TEXT NOT NULL REFERENCES hubUser (id),
            key TEXT NOT NULL,
            fingerprint BLOB NOT NULL CHECK (length(fingerprint) = 32),
            attempt TEXT NOT NULL,
            startedAt INTEGER NOT NULL,
            isCommitted INTEGER NOT NULL DEFAULT 0 CHECK (isCommitted IN (0, 1)),
            words TEXT,
            status INTEGER,
            type TEXT,
            body BLOB,
            PRIMARY KEY (person, key)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX actAnswerByAge ON actAnswer (startedAt);
        """
}
