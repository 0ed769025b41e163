extension PostgresSchema {
    /// The twin of `HubSchema.people`.
    static let people = """
        CREATE TABLE hubUser (
            id \(text) PRIMARY KEY,
            role \(text) NOT NULL CHECK (role IN ('supervisor', 'director', 'it', 'reader')),
            addedBy \(text) NOT NULL,
            addedAt bigint NOT NULL,
            revokedBy \(text),
            revokedAt bigint
        );
        CREATE TRIGGER hubUserIsNeverRemoved BEFORE DELETE ON hubUser
        FOR EACH ROW EXECUTE FUNCTION neverSo('a user is revoked, never removed');
        CREATE TABLE userSession (
            number bigint PRIMARY KEY,
            person \(text) NOT NULL REFERENCES hubUser (id),
            tokenHash bytea NOT NULL UNIQUE CHECK (length(tokenHash) = 32),
            madeBy \(text) NOT NULL,
            madeAt bigint NOT NULL,
            expiresAt bigint NOT NULL,
            lastUsedAt bigint,
            endedAt bigint
        );
        CREATE INDEX userSessionByPerson ON userSession (person, number);
        CREATE TABLE personName (
            id \(text) PRIMARY KEY,
            name \(text) NOT NULL CHECK (length(name) > 0)
        );
        \(numbered(["userSession"]))
        """
}
