extension HubSchema {
    /// Which items the desk had put into another bin, and out of which.
    static let deskMoves = """
        CREATE TABLE deskMove (
            plate TEXT NOT NULL,
            act INTEGER NOT NULL REFERENCES binAct (number),
            fromCode TEXT,
            fromGeneration INTEGER,
            PRIMARY KEY (plate, act)
        ) STRICT, WITHOUT ROWID;
        DROP INDEX binActByEnd;
        CREATE INDEX binActByEnd ON binAct (code, generation) WHERE act IN ('repurpose', 'dispatch', 'merge');
        """

    /// What is done to bins, what leaves in them, and what other systems are told of it.
    ///
    /// The place of an item becomes a column, so that an index can answer what lies in a bin without reading the items.
    static let dispatch = """
        DROP INDEX itemByPlace;
        ALTER TABLE item ADD COLUMN place TEXT GENERATED ALWAYS AS (COALESCE(bin, reservedBin)) VIRTUAL;
        ALTER TABLE item ADD COLUMN placeGeneration INTEGER
            GENERATED ALWAYS AS (COALESCE(binGeneration, reservedGeneration)) VIRTUAL;
        ALTER TABLE item ADD COLUMN isInside INTEGER GENERATED ALWAYS AS (bin IS NOT NULL) VIRTUAL;
        CREATE TABLE binAct (
            number INTEGER PRIMARY KEY NOT NULL,
            code TEXT NOT NULL,
            generation INTEGER NOT NULL,
            act TEXT NOT NULL,
            stateBefore TEXT NOT NULL,
            stateAfter TEXT NOT NULL,
            detail TEXT,
            reason TEXT,
            doneBy TEXT NOT NULL,
            doneAt INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX binActByCode ON binAct (code, number);
        CREATE INDEX binActByEnd ON binAct (code, generation) WHERE act IN ('repurpose', 'dispatch');

        CREATE TABLE ssccPrefix (
            number INTEGER PRIMARY KEY NOT NULL,
            company TEXT NOT NULL,
            extensionDigit INTEGER NOT NULL CHECK (extensionDigit BETWEEN 0 AND 9),
            setBy TEXT NOT NULL,
            setAt INTEGER NOT NULL
        ) STRICT;
        -- The next serial of each prefix; it only ever grows, also when a prefix is set again.
        CREATE TABLE ssccSerial (
            company TEXT NOT NULL,
            extensionDigit INTEGER NOT NULL,
            next INTEGER NOT NULL CHECK (next >= 0),
            PRIMARY KEY (company, extensionDigit)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER ssccSerialOnlyGrows BEFORE UPDATE ON ssccSerial WHEN NEW.next <= OLD.next BEGIN
            SELECT RAISE(ABORT, 'an SSCC is never given twice');
        END;
        CREATE TABLE stagedBin (
            sscc TEXT PRIMARY KEY NOT NULL CHECK (length(sscc) = 18),
            act INTEGER NOT NULL UNIQUE REFERENCES binAct (number),
            code TEXT NOT NULL,
            generation INTEGER NOT NULL,
            counted INTEGER NOT NULL,
            known INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX stagedBinByPlace ON stagedBin (code, generation, act);

        CREATE TABLE dispatch (
            number INTEGER PRIMARY KEY NOT NULL,
            code TEXT NOT NULL,
            generation INTEGER NOT NULL,
            sscc TEXT NOT NULL UNIQUE REFERENCES stagedBin (sscc),
            binClass TEXT NOT NULL,
            destination TEXT NOT NULL,
            carrier TEXT,
            authorisation TEXT,
            counted INTEGER NOT NULL,
            sentBy TEXT NOT NULL,
            sentAt INTEGER NOT NULL,
            UNIQUE (code, generation)
        ) STRICT;
        CREATE INDEX dispatchByAge ON dispatch (sentAt);
        -- The dispatch in which an item left; its place stays what it was then. What turns up elsewhere is here again.
        ALTER TABLE item ADD COLUMN leftIn INTEGER REFERENCES dispatch (number);
        CREATE INDEX itemByBin ON item (place, placeGeneration, isInside, binnedAt, gtin)
            WHERE voidedAt IS NULL AND place IS NOT NULL AND leftIn IS NULL;
        CREATE TABLE dispatchedItem (
            dispatch INTEGER NOT NULL REFERENCES dispatch (number),
            line INTEGER NOT NULL,
            plate TEXT NOT NULL,
            gtin TEXT,
            french TEXT,
            english TEXT,
            serial TEXT,
            grade TEXT,
            disposition TEXT,
            ground TEXT,
            category TEXT,
            supplier TEXT,
            owner TEXT,
            costCents INTEGER,
            priceCents INTEGER,
            grams INTEGER,
            commodityCode TEXT,
            chemistry TEXT,
            deciwattHours INTEGER,
            isWithEquipment INTEGER CHECK (isWithEquipment IN (0, 1)),
            isDamaged INTEGER NOT NULL CHECK (isDamaged IN (0, 1)),
            isDangerous INTEGER NOT NULL CHECK (isDangerous IN (0, 1)),
            isElectrical INTEGER NOT NULL CHECK (isElectrical IN (0, 1)),
            PRIMARY KEY (dispatch, line),
            UNIQUE (plate, dispatch)
        ) STRICT, WITHOUT ROWID;

        -- Where other systems are told that goods are on their way to stock; no row as long as nobody is.
        CREATE TABLE alertTarget (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            target TEXT NOT NULL
        ) STRICT;
        CREATE TABLE alert (
            number INTEGER PRIMARY KEY NOT NULL,
            key TEXT NOT NULL UNIQUE,
            occasion TEXT NOT NULL,
            code TEXT NOT NULL,
            generation INTEGER NOT NULL,
            document BLOB NOT NULL,
            createdAt INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE alertDelivery (
            alert INTEGER PRIMARY KEY NOT NULL REFERENCES alert (number),
            state TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'dead', 'dropped')),
            tries INTEGER NOT NULL,
            dueAt INTEGER NOT NULL,
            fault TEXT,
            changedAt INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX alertByDue ON alertDelivery (dueAt) WHERE state = 'waiting';
        CREATE TABLE alertAct (
            number INTEGER PRIMARY KEY NOT NULL,
            alert INTEGER NOT NULL REFERENCES alert (number),
            act TEXT NOT NULL CHECK (act IN ('retry', 'drop')),
            reason TEXT,
            doneBy TEXT NOT NULL,
            doneAt INTEGER NOT NULL
        ) STRICT;
        \(["binAct", "ssccPrefix", "stagedBin", "dispatch", "dispatchedItem", "alert", "alertAct"].map(lastingAct)
            .joined(separator: "\n"))
        """

    /// `table` is text of this file, never data.
    private static func lastingAct(_ table: String) -> String {
        """
        CREATE TRIGGER \(table)IsNeverChanged BEFORE UPDATE ON \(table) BEGIN
            SELECT RAISE(ABORT, 'what was done to bins is never changed');
        END;
        CREATE TRIGGER \(table)IsNeverRemoved BEFORE DELETE ON \(table) BEGIN
            SELECT RAISE(ABORT, 'what was done to bins is never removed');
        END;
        """
    }
}
