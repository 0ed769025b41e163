extension HubSchema {
    /// What was offered for donation and what came of it: rows are only ever added, for they are the papers on which
    /// goods may be destroyed.
    static let tenth = """
        CREATE TABLE donationOffer (
            number INTEGER PRIMARY KEY NOT NULL,
            subject TEXT NOT NULL,
            recipient TEXT NOT NULL,
            isListing INTEGER NOT NULL CHECK (isListing IN (0, 1)),
            offeredBy TEXT NOT NULL,
            offeredAt INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX donationOfferBySubject ON donationOffer (subject);
        CREATE TABLE donationAnswer (
            offer INTEGER PRIMARY KEY NOT NULL REFERENCES donationOffer (number),
            answer TEXT NOT NULL CHECK (answer IN ('accepted', 'declined', 'none')),
            note TEXT,
            answeredBy TEXT NOT NULL,
            answeredAt INTEGER NOT NULL
        ) STRICT;
        \(["donationOffer", "donationAnswer"].map(lastingOffers).joined(separator: "\n"))
        """

    /// `table` is text of this file, never data.
    private static func lastingOffers(_ table: String) -> String {
        """
        CREATE TRIGGER \(table)IsNeverChanged BEFORE UPDATE ON \(table) BEGIN
            SELECT RAISE(ABORT, 'what was offered for donation is never changed');
        END;
        CREATE TRIGGER \(table)IsNeverRemoved BEFORE DELETE ON \(table) BEGIN
            SELECT RAISE(ABORT, 'what was offered for donation is never removed');
        END;
        """
    }
}
