extension HubSchema {
    /// What suppliers were asked and what they answered: rows are only ever added. An item may stand in several
    /// requests, because a number that ran out, or a refusal that only wants a picture, is asked for again.
    static let ninth = """
        CREATE INDEX itemForSupplier ON item (plate) WHERE disposition = 'RTV' AND voidedAt IS NULL;
        CREATE TABLE supplierRequest (
            number INTEGER PRIMARY KEY NOT NULL,
            supplier TEXT NOT NULL,
            askedBy TEXT NOT NULL,
            askedAt INTEGER NOT NULL,
            answerBy INTEGER
        ) STRICT;
        CREATE INDEX supplierRequestByAge ON supplierRequest (askedAt);
        CREATE TABLE requestedItem (
            request INTEGER NOT NULL REFERENCES supplierRequest (number),
            plate TEXT NOT NULL,
            costCents INTEGER CHECK (costCents >= 0),
            PRIMARY KEY (request, plate)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX requestedItemByPlate ON requestedItem (plate);
        CREATE TABLE supplierAnswer (
            request INTEGER PRIMARY KEY NOT NULL REFERENCES supplierRequest (number),
            authorisation TEXT,
            lastDay TEXT CHECK (length(lastDay) = 10),
            creditBy TEXT CHECK (length(creditBy) = 10),
            refusal TEXT,
            answeredBy TEXT NOT NULL,
            answeredAt INTEGER NOT NULL,
            CHECK ((authorisation IS NULL) <> (refusal IS NULL))
        ) STRICT;
        \(["supplierRequest", "requestedItem", "supplierAnswer"].map(lasting).joined(separator: "\n"))
        """

    /// `table` is text of this file, never data.
    private static func lasting(_ table: String) -> String {
        """
        CREATE TRIGGER \(table)IsNeverChanged BEFORE UPDATE ON \(table) BEGIN
            SELECT RAISE(ABORT, 'what suppliers were asked is never changed');
        END;
        CREATE TRIGGER \(table)IsNeverRemoved BEFORE DELETE ON \(table) BEGIN
            SELECT RAISE(ABORT, 'what suppliers were asked is never removed');
        END;
        """
    }
}
