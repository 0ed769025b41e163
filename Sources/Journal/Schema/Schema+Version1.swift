import GRDB

extension Schema {
    /// Version 1: the events, what is derived from them, the reference data and the positions of both streams.
    static func createTables(_ db: Database) throws {
        try db.execute(sql: events)
        try db.execute(sql: projections)
        try db.execute(sql: reference)
    }

    private static let events = """
        CREATE TABLE station (
            id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
            station TEXT NOT NULL,
            epoch INTEGER NOT NULL CHECK (epoch >= 1),
            platePrefix TEXT NOT NULL CHECK (length(platePrefix) = 5),
            site TEXT NOT NULL,
            labelLanguage TEXT NOT NULL
        ) STRICT;
        CREATE TABLE event (
            epoch INTEGER NOT NULL CHECK (epoch >= 1),
            sequence INTEGER NOT NULL CHECK (sequence >= 1),
            step INTEGER NOT NULL CHECK (step BETWEEN 1 AND sequence),
            at INTEGER NOT NULL,
            bytes BLOB NOT NULL,
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            PRIMARY KEY (epoch, sequence)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER eventIsNeverChanged BEFORE UPDATE ON event BEGIN
            SELECT RAISE(ABORT, 'an event is never changed');
        END;
        CREATE TABLE checkpoint (
            id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
            epoch INTEGER NOT NULL,
            sequence INTEGER NOT NULL CHECK (sequence >= 0),
            content BLOB NOT NULL
        ) STRICT;
        CREATE TABLE outbox (
            generation TEXT NOT NULL PRIMARY KEY,
            epoch INTEGER NOT NULL,
            acceptedThrough INTEGER NOT NULL CHECK (acceptedThrough >= 0),
            durableThrough INTEGER NOT NULL CHECK (durableThrough >= 0),
            headHash BLOB NOT NULL CHECK (length(headHash) = 32),
            turn INTEGER NOT NULL UNIQUE
        ) STRICT, WITHOUT ROWID;
        """

    private static let projections = """
        CREATE TABLE labelJob (
            epoch INTEGER NOT NULL,
            number INTEGER NOT NULL CHECK (number >= 1),
            plate TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            stage TEXT NOT NULL CHECK (stage IN
                ('queued', 'sending', 'sent', 'confirmed', 'verified', 'failed', 'unknown', 'cancelled')),
            failure TEXT,
            PRIMARY KEY (epoch, number),
            CHECK ((failure IS NOT NULL) = (stage = 'failed'))
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX labelJobByOpenStage ON labelJob (stage, epoch, number)
            WHERE stage IN ('queued', 'sending', 'failed');
        CREATE TABLE receipt (
            code TEXT NOT NULL,
            parcel TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (code, parcel)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX receiptByParcel ON receipt (parcel);
        CREATE TABLE item (
            plate TEXT NOT NULL PRIMARY KEY,
            parcel TEXT NOT NULL,
            gtin TEXT,
            serial TEXT,
            grade TEXT,
            disposition TEXT,
            bin TEXT,
            generation INTEGER,
            isBinned INTEGER NOT NULL CHECK (isBinned IN (0, 1)),
            at INTEGER NOT NULL,
            CHECK ((bin IS NULL) = (generation IS NULL)),
            CHECK (isBinned = 0 OR bin IS NOT NULL)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX itemBySerial ON item (serial, gtin) WHERE serial IS NOT NULL;
        CREATE TABLE binLoad (
            code TEXT NOT NULL,
            generation INTEGER NOT NULL,
            load INTEGER NOT NULL CHECK (load >= 0),
            isDeclaredFull INTEGER NOT NULL CHECK (isDeclaredFull IN (0, 1)),
            PRIMARY KEY (code, generation)
        ) STRICT, WITHOUT ROWID;
        """

    // `round` tells rows of the present telling of the feed from leftovers of an earlier one.
    private static let reference = """
        CREATE TABLE feed (
            name TEXT NOT NULL PRIMARY KEY,
            cursor TEXT,
            round INTEGER NOT NULL,
            isSettled INTEGER NOT NULL CHECK (isSettled IN (0, 1))
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE product (
            gtin TEXT NOT NULL PRIMARY KEY CHECK (length(gtin) = 14),
            nameFrench TEXT NOT NULL,
            nameEnglish TEXT NOT NULL,
            category TEXT NOT NULL,
            supplier TEXT NOT NULL,
            priceCents INTEGER,
            weightGrams INTEGER,
            round INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE expectedReturn (
            rma TEXT NOT NULL PRIMARY KEY,
            content BLOB NOT NULL,
            round INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE expectedCode (
            code TEXT NOT NULL,
            rma TEXT NOT NULL REFERENCES expectedReturn (rma) ON DELETE CASCADE,
            PRIMARY KEY (code, rma)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX expectedCodeByReturn ON expectedCode (rma);
        CREATE TABLE bin (
            code TEXT NOT NULL PRIMARY KEY,
            generation INTEGER NOT NULL,
            zone TEXT NOT NULL,
            binClass TEXT NOT NULL,
            capacity INTEGER NOT NULL,
            isOpen INTEGER NOT NULL CHECK (isOpen IN (0, 1)),
            round INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE badge (
            id TEXT NOT NULL PRIMARY KEY,
            alias TEXT NOT NULL,
            language TEXT NOT NULL,
            role TEXT NOT NULL,
            round INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE category (
            id TEXT NOT NULL PRIMARY KEY,
            nameFrench TEXT NOT NULL,
            nameEnglish TEXT NOT NULL,
            sheet TEXT NOT NULL,
            round INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE sheet (
            id TEXT NOT NULL,
            version INTEGER NOT NULL,
            content BLOB NOT NULL,
            round INTEGER NOT NULL,
            PRIMARY KEY (id, version)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE dispositionTable (
            id TEXT NOT NULL,
            version INTEGER NOT NULL,
            content BLOB NOT NULL,
            round INTEGER NOT NULL,
            PRIMARY KEY (id, version)
        ) STRICT, WITHOUT ROWID;
        """
}
