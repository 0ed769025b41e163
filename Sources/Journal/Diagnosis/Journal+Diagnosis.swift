import GRDB
import Returns
public import Wire

extension Journal {
    /// The journal at a glance. Counts items, so it is not for every screen.
    public func summary() throws(JournalError) -> JournalSummary {
        let chain = known.chain
        let sinceCheckpoint = try eventsSinceCheckpoint()
        let items = try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM item") ?? 0 }
        let (synchronous, version, sqlite) = try writerSettings()
        return JournalSummary(
            events: chain.lastSequence, headHash: chain.lastHash, items: items, unsent: unsentCount(),
            eventsSinceCheckpoint: sinceCheckpoint,
            fileBytes: (FileSize.bytes(of: path) ?? 0) + (FileSize.logBytes(beside: path) ?? 0),
            freeBytes: Ballast(journal: path).freeBytes, hasBallast: Ballast(journal: path).isLaid,
            synchronous: synchronous, schemaVersion: version, sqliteVersion: sqlite)
    }

    /// Walks every event of the epoch: sequences without a gap, bytes that bear their hash, each naming the hash
    /// before. Reads in strides, so that it holds up nobody; events committed meanwhile may be left out.
    public func verifyChain() throws(JournalError) -> ChainVerdict {
        let identity = identity
        var walk = ChainWalk(ChainCheck(station: identity.station, epoch: identity.epoch))
        while walk.verdict == nil {
            try read { db in try db.follow(&walk) }
        }
        return walk.verdict ?? .intact(events: walk.check.lastSequence, headHash: walk.check.lastHash)
    }

    /// The events from a sequence on.
    ///
    /// - Parameters:
    ///   - from: the first sequence wanted.
    ///   - limit: events at most, 0…`JournalLimits.eventsPerPage`.
    public func events(from sequence: Int, limit: Int) throws(JournalError) -> [OpenedEvent] {
        let epoch = identity.epoch
        let rowsAtMost = min(max(0, limit), JournalLimits.eventsPerPage)
        return try read { db in
            let sql = "SELECT sequence, bytes FROM event WHERE epoch = ? AND sequence >= ? ORDER BY sequence LIMIT ?"
            return try Row.fetchAll(db, sql: sql, arguments: [epoch, sequence, rowsAtMost]).map {
                try EventRow.open($0.data(1), sequence: $0.integer(0))
            }
        }
    }

    /// Every item, ordered by plate.
    public func items() throws(JournalError) -> [JournalItem] {
        try read { db in
            let sql = """
                SELECT plate, gtin, serial, grade, disposition, bin, generation, isBinned, at FROM item ORDER BY plate
                """
            return try Row.fetchAll(db, sql: sql).map(JournalItem.init(row:))
        }
    }

    /// SQLite's own check of the whole file (`PRAGMA integrity_check`); nil when it finds nothing wrong, else its first
    /// complaint. Reads every page.
    public func integrityFault() throws(JournalError) -> String? {
        try read { db in
            let verdict = try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") ?? "no verdict"
            return verdict == "ok" ? nil : verdict
        }
    }

    private func writerSettings() throws(JournalError) -> (synchronous: Int, version: Int, sqlite: String) {
        do {
            return try pool.writeWithoutTransaction { db in
                (
                    try db.synchronousValue(), try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
                    try String.fetchOne(db, sql: "SELECT sqlite_version()") ?? ""
                )
            }
        } catch {
            throw JournalError(error, path: path)
        }
    }
}

extension JournalItem {
    /// Reads plate, gtin, serial, grade, disposition, bin, generation, isBinned, at.
    fileprivate init(row: Row) throws {
        guard let plate = LicencePlate(try row.text(0)) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an item row holds no licence plate")
        }
        let place: BinPlace? =
            if let code = try row.optionalText(5), let generation = try row.optionalInteger(6) {
                BinPlace(code: code, generation: generation)
            } else { nil }
        self.init(
            plate: plate, gtin: try row.optionalText(1).flatMap { GTIN($0) }, serial: try row.optionalText(2),
            grade: try row.optionalText(3).flatMap(Grade.init(rawValue:)),
            disposition: try row.optionalText(4).flatMap(Disposition.init(rawValue:)), place: place,
            isBinned: try row.integer(7) != 0, at: try row.moment(8))
    }
}
