extension PostgresSchema {
    /// Who may speak as which station.
    static let trust = """
        CREATE TABLE enrolmentCode (
            station \(text) PRIMARY KEY REFERENCES station (id),
            key bytea NOT NULL CHECK (length(key) = 32),
            expiresAt bigint NOT NULL,
            wrongTries bigint NOT NULL DEFAULT 0
        );
        CREATE TABLE stationCertificate (
            fingerprint \(text) PRIMARY KEY CHECK (length(fingerprint) = 64),
            serial \(text) NOT NULL,
            station \(text) NOT NULL REFERENCES station (id),
            epoch bigint NOT NULL CHECK (epoch >= 1),
            issuedAt bigint NOT NULL,
            notAfter bigint NOT NULL,
            revokedAt bigint,
            revokedFor \(text)
        );
        CREATE INDEX stationCertificateByStation ON stationCertificate (station, issuedAt);
        ALTER TABLE station ADD COLUMN lastEpoch bigint NOT NULL DEFAULT 1;
        UPDATE station SET lastEpoch = epoch;
        ALTER TABLE station ADD COLUMN revokedAt bigint;
        ALTER TABLE station ADD COLUMN revokedFor \(text);
        ALTER TABLE hub ADD COLUMN revocations bigint NOT NULL DEFAULT 0;
        """
}
