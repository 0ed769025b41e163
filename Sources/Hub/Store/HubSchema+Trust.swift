extension HubSchema {
    /// Who may speak as which station: one open code a station, every certificate that was issued, and what was taken
    /// back. `lastEpoch` is the highest epoch that a station was ever given; its present one may be lower, when an
    /// older disk of it came back with its journal. `hub.revocations` counts, so that every hub hears of each.
    static let trust = """
        CREATE TABLE enrolmentCode (
            station TEXT PRIMARY KEY NOT NULL REFERENCES station (id),
            key BLOB NOT NULL CHECK (length(key) = 32),
            expiresAt INTEGER NOT NULL,
            wrongTries INTEGER NOT NULL DEFAULT 0
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE stationCertificate (
            fingerprint TEXT PRIMARY KEY NOT NULL CHECK (length(fingerprint) = 64),
            serial TEXT NOT NULL,
            station TEXT NOT NULL REFERENCES station (id),
            epoch INTEGER NOT NULL CHECK (epoch >= 1),
            issuedAt INTEGER NOT NULL,
            notAfter INTEGER NOT NULL,
            revokedAt INTEGER,
            revokedFor TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX stationCertificateByStation ON stationCertificate (station, issuedAt);
        ALTER TABLE station ADD COLUMN lastEpoch INTEGER NOT NULL DEFAULT 1;
        UPDATE station SET lastEpoch = epoch;
        ALTER TABLE station ADD COLUMN revokedAt INTEGER;
        ALTER TABLE station ADD COLUMN revokedFor TEXT;
        ALTER TABLE hub ADD COLUMN revocations INTEGER NOT NULL DEFAULT 0;
        """
}
