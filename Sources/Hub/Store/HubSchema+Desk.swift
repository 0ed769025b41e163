extension HubSchema {
    /// What people at the desk decided: rows are only ever added. An exception is named by the place of the event that
    /// raised it, so that one raised anew is open again.
    static let fifth = """
        CREATE TABLE settlement (
            exception INTEGER PRIMARY KEY NOT NULL,
            finding TEXT NOT NULL,
            liability TEXT NOT NULL,
            note TEXT,
            settledBy TEXT NOT NULL,
            settledAt INTEGER NOT NULL
        ) STRICT;
        CREATE TRIGGER settlementIsNeverChanged BEFORE UPDATE ON settlement BEGIN
            SELECT RAISE(ABORT, 'a settlement is never changed');
        END;
        CREATE TRIGGER settlementIsNeverRemoved BEFORE DELETE ON settlement BEGIN
            SELECT RAISE(ABORT, 'a settlement is never removed');
        END;
        CREATE TABLE refund (
            rma TEXT PRIMARY KEY NOT NULL,
            cents INTEGER CHECK (cents >= 0),
            paidOn TEXT NOT NULL CHECK (length(paidOn) = 10),
            recordedBy TEXT NOT NULL,
            recordedAt INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER refundIsNeverChanged BEFORE UPDATE ON refund BEGIN
            SELECT RAISE(ABORT, 'a refund is never changed');
        END;
        CREATE TRIGGER refundIsNeverRemoved BEFORE DELETE ON refund BEGIN
            SELECT RAISE(ABORT, 'a refund is never removed');
        END;
        """

    /// Pieces of serialised products that came back, for the feed.
    static let sixth = """
        CREATE TABLE returnedSerial (
            plate TEXT PRIMARY KEY NOT NULL,
            gtin TEXT NOT NULL,
            serial TEXT NOT NULL,
            station TEXT NOT NULL,
            at INTEGER NOT NULL,
            hubSequence INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX returnedSerialByPiece ON returnedSerial (gtin, serial, hubSequence);
        CREATE INDEX returnedSerialByAge ON returnedSerial (hubSequence);
        """

    /// When stations could not reach the hub.
    static let seventh = """
        CREATE TABLE outage (
            station TEXT NOT NULL,
            since INTEGER NOT NULL,
            until INTEGER NOT NULL,
            PRIMARY KEY (station, since)
        ) STRICT, WITHOUT ROWID;
        """
}
