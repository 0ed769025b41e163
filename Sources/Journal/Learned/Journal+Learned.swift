import GRDB

/// What a station learns of its own devices is no event of the trade, but as durable: it stands beside the events.
extension Journal {
    /// What is known of the scanners, as `keepLearnedScanners` was given it; nil before the first time.
    ///
    /// - Throws: `ioFault`, `damaged`.
    public func learnedScanners() throws(JournalError) -> String? {
        try read { db in
            try String.fetchOne(db, sql: "SELECT document FROM learned WHERE subject = ?", arguments: [Self.scanners])
        }
    }

    /// Keeps what is known of the scanners, in place of what was known before. When this returns, it is on disk.
    ///
    /// - Throws: `diskFull`, `ioFault`, `refusedBySQLite`, `damaged`; then what was known before still holds.
    public func keepLearnedScanners(_ document: String) throws(JournalError) {
        try write { db, _ in
            try db.execute(
                sql: """
                    INSERT INTO learned (subject, document) VALUES (?, ?)
                    ON CONFLICT (subject) DO UPDATE SET document = excluded.document
                    """, arguments: [Self.scanners, document])
        }
    }

    private static let scanners = "scanners"
}
