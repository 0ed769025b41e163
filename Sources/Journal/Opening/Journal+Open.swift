import GRDB
public import Returns
public import SystemPackage
import Wire

extension Journal {
    /// Opens the journal, or creates it where there is none.
    ///
    /// - Parameters:
    ///   - path: the file; its folder must exist. SQLite keeps `-wal` and `-shm` files, and the journal a `.ballast`
    ///     file, beside it.
    ///   - identity: who this station is, for a journal that holds no event yet; later the stored identity counts.
    ///   - playbook: the rules in force until the hub has sent some.
    /// - Throws: `foreignFile`, `newerSchema`, `damaged` before anything is changed; `otherStation` when the journal
    ///   holds another station's events; `chainBroken` when the last event does not bear its hash;
    ///   `synchronousNotFull`, `cannotOpen`, `diskFull`, `ioFault`.
    public static func open(
        at path: FilePath, identity: StationIdentity, playbook: Playbook
    ) throws(JournalError) -> Journal {
        let found = try FileInspection(path: path).inspect()
        do {
            let pool = try DatabasePool(path: path.string, configuration: configuration(readonly: false))
            try pool.writeWithoutTransaction { db in
                try requireDurability(db)
                try Schema.migrate(db, from: found.version)
                try db.seed(identity)
            }
            var memory = try pool.read { try Memory(reading: $0, shipped: playbook) }
            // Benches are moved: where one stands is what the configuration says today.
            memory.identity.position = identity.position
            _ = Ballast(journal: path).lay()
            return Journal(path: path, pool: pool, inspection: found, memory: memory)
        } catch {
            throw JournalError(error, path: path)
        }
    }

    /// Opens an existing journal for reading only, for diagnosis and tests; every write throws `readOnly`.
    ///
    /// Throws as `open` does, and `cannotOpen` when there is no journal in the file.
    public static func openReadOnly(at path: FilePath, playbook: Playbook) throws(JournalError) -> Journal {
        let found = try FileInspection(path: path).inspectDatabase()
        guard found.version == Schema.supportedVersion else {
            throw .cannotOpen(path: path, code: 0, message: "no journal of schema \(Schema.supportedVersion)")
        }
        do {
            let pool = try DatabasePool(path: path.string, configuration: configuration(readonly: true))
            let memory = try pool.read { try Memory(reading: $0, shipped: playbook) }
            return Journal(path: path, pool: pool, inspection: found, memory: memory)
        } catch {
            throw JournalError(error, path: path)
        }
    }

    private static func configuration(readonly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readonly
        configuration.busyMode = .timeout(JournalLimits.busySeconds)
        configuration.maximumReaderCount = JournalLimits.readers
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
            try db.execute(sql: "PRAGMA cell_size_check = ON")
            try db.execute(sql: "PRAGMA mmap_size = 0")
        }
        return configuration
    }

    /// The pool turns `synchronous` down to NORMAL after it has prepared the connection, so it is set here, afterwards,
    /// and read back.
    private static func requireDurability(_ db: Database) throws {
        try db.execute(sql: "PRAGMA journal_size_limit = \(JournalLimits.walBytes)")
        try db.execute(sql: "PRAGMA synchronous = FULL")
        let found = try db.synchronousValue()
        guard found == 2 else { throw JournalError.synchronousNotFull(found: found) }
    }

    /// Gives up the ballast file, so that a full disk has room for a checkpoint; whether there was one.
    @discardableResult
    public func releaseBallast() -> Bool {
        Ballast(journal: path).release()
    }

    /// Lays the ballast file again once the disk has room to spare; whether it lies there now.
    @discardableResult
    public func layBallast() -> Bool {
        Ballast(journal: path).lay()
    }
}

extension Database {
    /// What `PRAGMA synchronous` says: 0 off, 1 normal, 2 full, 3 extra.
    func synchronousValue() throws -> Int {
        try Int.fetchOne(self, sql: "PRAGMA synchronous") ?? 0
    }
}
