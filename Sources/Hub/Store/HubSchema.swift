/// The hub's tables. Migrations are only ever appended; `PRAGMA user_version` counts those that were applied.
enum HubSchema {
    /// "RHUB": marks the file as ours (`PRAGMA application_id`).
    static let applicationID = 0x5248_5542

    /// Every migration, oldest first.
    static let migrations = [
        first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, rights, dispatch, floor,
        rightsByHolder, deskMoves, floorItems, deskOrders, deskItems, crashes, dailyRoots, people, accesses,
        actAnswers, trust,
    ]

    /// What a closed parcel held is counted when it closes.
    private static let second = "CREATE INDEX itemByParcel ON item (parcel) WHERE voidedAt IS NULL;"

    /// What the stations note of their scanners.
    private static let third = """
        CREATE TABLE scannerNote (
            station TEXT NOT NULL,
            scanner TEXT NOT NULL,
            about TEXT NOT NULL,
            words TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (station, scanner, about)
        ) STRICT, WITHOUT ROWID;
        """

    /// What left the ordinary path. What is not there is empty or 0, because a key has no NULL.
    private static let fourth = """
        CREATE TABLE exception (
            station TEXT NOT NULL,
            code TEXT NOT NULL,
            parcel TEXT NOT NULL,
            plate TEXT NOT NULL,
            line INTEGER NOT NULL,
            hubSequence INTEGER NOT NULL,
            declaredReason TEXT,
            finding TEXT,
            liability TEXT NOT NULL,
            owner TEXT NOT NULL,
            dueBy INTEGER,
            detail TEXT,
            raisedAt INTEGER NOT NULL,
            withdrawnAt INTEGER,
            PRIMARY KEY (station, code, parcel, plate, line)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX exceptionByDue ON exception (dueBy) WHERE withdrawnAt IS NULL;
        """

    /// What two operators answered about the same item: whose answers they are is not here.
    private static let eighth = """
        CREATE TABLE secondGrading (
            plate TEXT PRIMARY KEY NOT NULL,
            station TEXT NOT NULL,
            sheet TEXT NOT NULL,
            firstGrade TEXT NOT NULL,
            secondGrade TEXT NOT NULL,
            at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE answerPair (
            plate TEXT NOT NULL REFERENCES secondGrading (plate) ON DELETE CASCADE,
            question TEXT NOT NULL,
            first TEXT NOT NULL,
            second TEXT NOT NULL,
            PRIMARY KEY (plate, question)
        ) STRICT, WITHOUT ROWID;
        """

    private static let first = """
        CREATE TABLE hub (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            generation TEXT NOT NULL,
            site TEXT,
            hubSequence INTEGER NOT NULL DEFAULT 0,
            feedSequence INTEGER NOT NULL DEFAULT 0,
            platePrefix INTEGER NOT NULL,
            createdAt INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE station (
            id TEXT PRIMARY KEY NOT NULL,
            tokenHash BLOB NOT NULL CHECK (length(tokenHash) = 32),
            epoch INTEGER NOT NULL CHECK (epoch >= 1),
            platePrefix TEXT NOT NULL UNIQUE CHECK (length(platePrefix) = 5),
            labelLanguage TEXT NOT NULL,
            registeredAt INTEGER NOT NULL,
            lastPushAt INTEGER
        ) STRICT, WITHOUT ROWID;

        -- One row for each (station, epoch), for ever: what makes a push idempotent must never be forgotten.
        CREATE TABLE stationHead (
            station TEXT NOT NULL REFERENCES station (id),
            epoch INTEGER NOT NULL,
            lastSequence INTEGER NOT NULL,
            headHash BLOB NOT NULL CHECK (length(headHash) = 32),
            PRIMARY KEY (station, epoch)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE event (
            hubSequence INTEGER PRIMARY KEY,
            station TEXT NOT NULL REFERENCES station (id),
            epoch INTEGER NOT NULL,
            sequence INTEGER NOT NULL,
            receivedAt INTEGER NOT NULL,
            kind TEXT NOT NULL,
            plate TEXT,
            quarantine TEXT,
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            bytes BLOB NOT NULL,
            UNIQUE (station, epoch, sequence)
        ) STRICT;
        CREATE INDEX eventByPlate ON event (plate) WHERE plate IS NOT NULL;
        CREATE INDEX eventInQuarantine ON event (station, epoch, sequence) WHERE quarantine IS NOT NULL;

        -- The losing side of a fork: events whose place is taken by an event with another hash.
        CREATE TABLE forkedEvent (
            station TEXT NOT NULL REFERENCES station (id),
            epoch INTEGER NOT NULL,
            sequence INTEGER NOT NULL,
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            receivedAt INTEGER NOT NULL,
            bytes BLOB NOT NULL,
            PRIMARY KEY (station, epoch, sequence, hash)
        ) STRICT, WITHOUT ROWID;

        -- The feed: the latest version of each key; a change moves the row to the end.
        CREATE TABLE reference (
            kind TEXT NOT NULL,
            key TEXT NOT NULL,
            feedSequence INTEGER NOT NULL UNIQUE,
            removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
            data BLOB NOT NULL,
            PRIMARY KEY (kind, key)
        ) STRICT, WITHOUT ROWID;

        -- Views, folded from events in the transaction that stores them.
        CREATE TABLE parcel (
            id TEXT PRIMARY KEY NOT NULL,
            hubSequence INTEGER NOT NULL,
            station TEXT NOT NULL,
            code TEXT NOT NULL,
            carrier TEXT,
            rma TEXT,
            arrivedAt INTEGER NOT NULL,
            condition TEXT,
            claimBy INTEGER,
            missingPieces INTEGER NOT NULL DEFAULT 0,
            isEmpty INTEGER NOT NULL DEFAULT 0,
            closedAt INTEGER,
            withdrawnAt INTEGER
        ) STRICT;
        CREATE INDEX parcelByRMA ON parcel (rma, hubSequence) WHERE rma IS NOT NULL AND withdrawnAt IS NULL;

        CREATE TABLE item (
            plate TEXT PRIMARY KEY NOT NULL,
            hubSequence INTEGER NOT NULL,
            station TEXT NOT NULL,
            parcel TEXT NOT NULL,
            gtin TEXT,
            serial TEXT,
            name TEXT,
            category TEXT,
            identifiedAt INTEGER NOT NULL,
            grade TEXT,
            hold TEXT,
            disposition TEXT,
            binClass TEXT,
            rule TEXT,
            reservedBin TEXT,
            reservedGeneration INTEGER,
            bin TEXT,
            binGeneration INTEGER,
            binnedAt INTEGER,
            labelVerifiedAt INTEGER,
            voidedAt INTEGER
        ) STRICT;
        CREATE INDEX itemByAge ON item (hubSequence);
        CREATE INDEX itemByPlace ON item (
            COALESCE(bin, reservedBin), COALESCE(binGeneration, reservedGeneration)
        ) WHERE voidedAt IS NULL;

        CREATE TABLE fullBin (
            code TEXT NOT NULL,
            generation INTEGER NOT NULL,
            station TEXT NOT NULL,
            declaredAt INTEGER NOT NULL,
            PRIMARY KEY (code, generation)
        ) STRICT, WITHOUT ROWID;
        """
}
