extension PostgresSchema {
    /// Stations, their events, and the feed.
    static let stations = """
        CREATE TABLE hub (
            id bigint PRIMARY KEY CHECK (id = 1),
            generation \(text) NOT NULL,
            site \(text),
            hubSequence bigint NOT NULL DEFAULT 0,
            feedSequence bigint NOT NULL DEFAULT 0,
            platePrefix bigint NOT NULL,
            createdAt bigint NOT NULL,
            floorItems bigint NOT NULL DEFAULT 0
        );
        CREATE TABLE station (
            id \(text) PRIMARY KEY,
            tokenHash bytea NOT NULL CHECK (length(tokenHash) = 32),
            epoch bigint NOT NULL CHECK (epoch >= 1),
            platePrefix \(text) NOT NULL UNIQUE CHECK (length(platePrefix) = 5),
            labelLanguage \(text) NOT NULL,
            registeredAt bigint NOT NULL,
            lastPushAt bigint
        );
        CREATE TABLE stationHead (
            station \(text) NOT NULL REFERENCES station (id),
            epoch bigint NOT NULL,
            lastSequence bigint NOT NULL,
            headHash bytea NOT NULL CHECK (length(headHash) = 32),
            PRIMARY KEY (station, epoch)
        );
        CREATE TABLE event (
            hubSequence bigint PRIMARY KEY,
            station \(text) NOT NULL REFERENCES station (id),
            epoch bigint NOT NULL,
            sequence bigint NOT NULL,
            receivedAt bigint NOT NULL,
            kind \(text) NOT NULL,
            plate \(text),
            quarantine \(text),
            hash bytea NOT NULL CHECK (length(hash) = 32),
            bytes bytea NOT NULL,
            UNIQUE (station, epoch, sequence)
        );
        CREATE INDEX eventByPlate ON event (plate) WHERE plate IS NOT NULL;
        CREATE INDEX eventInQuarantine ON event (station, epoch, sequence) WHERE quarantine IS NOT NULL;
        CREATE TABLE forkedEvent (
            station \(text) NOT NULL REFERENCES station (id),
            epoch bigint NOT NULL,
            sequence bigint NOT NULL,
            hash bytea NOT NULL CHECK (length(hash) = 32),
            receivedAt bigint NOT NULL,
            bytes bytea NOT NULL,
            PRIMARY KEY (station, epoch, sequence, hash)
        );
        CREATE TABLE reference (
            kind \(text) NOT NULL,
            key \(text) NOT NULL,
            feedSequence bigint NOT NULL UNIQUE,
            removed bigint NOT NULL CHECK (removed IN (0, 1)),
            data bytea NOT NULL,
            PRIMARY KEY (kind, key)
        );
        CREATE INDEX floorItemByAge ON reference (feedSequence) WHERE kind = 'floorItem' AND removed = 0;
        CREATE TABLE outage (
            station \(text) NOT NULL,
            since bigint NOT NULL,
            until bigint NOT NULL,
            PRIMARY KEY (station, since)
        );
        CREATE TABLE scannerNote (
            station \(text) NOT NULL,
            scanner \(text) NOT NULL,
            about \(text) NOT NULL,
            words \(text) NOT NULL,
            at bigint NOT NULL,
            PRIMARY KEY (station, scanner, about)
        );
        """
}
