/// Brings the tables of a database up to date. Two hubs that start at once do it one after the other.
struct PostgresMigration {
    let pool: PostgresPool
    let texts: PostgresTexts
    /// What the database is called in a fault.
    let name: String

    /// Applies what was not applied yet; a new database begins with `origin`.
    func run(_ origin: HubOrigin) async throws {
        try await pool.write(PostgresTransaction(statementTimeout: .zero, lockTimeout: .zero), isRepeatable: true) {
            [texts, name] connection in
            let db = Database(engine: PostgresEngine(connection, texts, isCareful: false))
            try Self.checkDurability(db)
            // The number is "RHUB"; the lock goes with the transaction.
            _ = try db.row("SELECT pg_advisory_xact_lock(\(HubSchema.applicationID))")
            if !origin.finishesRestore { try Self.checkRestored(db, name) }
            let version = try Self.version(db, name)
            guard version < PostgresSchema.migrations.count else { return }
            for migration in PostgresSchema.migrations.dropFirst(version) { try db.script(migration) }
            try db.run("UPDATE hubSchema SET version = ?", [PostgresSchema.migrations.count])
            guard version == 0 else { return }
            try origin.begin(in: db)
            try PostgresHistory(db: db, of: connection).begin()
        }
    }

    /// Whether the tables are there and are of this version or an earlier one; changes nothing.
    func check() async throws {
        try await pool.read { [texts, name] connection in
            let db = Database(engine: PostgresEngine(connection, texts, isCareful: false))
            try Self.checkRestored(db, name)
            guard try Self.isThere("hubschema", db) else { throw HubFault.databaseMissing(path: name) }
            _ = try Self.version(db, name)
        }
    }

    /// How many migrations were applied: the one row of a table of its own, which is made here.
    private static func version(_ db: Database, _ name: String) throws -> Int {
        guard try isThere("hubschema", db) else {
            if try isThere("event", db) || isThere("hub", db) { throw HubFault.foreignDatabase(path: name) }
            try db.script("CREATE TABLE hubSchema (version bigint NOT NULL); INSERT INTO hubSchema VALUES (0)")
            return 0
        }
        let version = try db.one(Int.self, "SELECT version FROM hubSchema") ?? 0
        let known = PostgresSchema.migrations.count
        guard version <= known else { throw HubFault.newerDatabase(path: name, found: version, known: known) }
        return version
    }

    /// A restore that was cut off left the old history, in which positions lie.
    private static func checkRestored(_ db: Database, _ name: String) throws {
        if try isThere("hubrestoring", db) { throw HubFault.unfinishedRestore(name) }
    }

    private static func isThere(_ table: String, _ db: Database) throws -> Bool {
        try db.row("SELECT 1 WHERE to_regclass(?) IS NOT NULL", [table]) != nil
    }

    /// What is acknowledged must be on the server's disk.
    private static func checkDurability(_ db: Database) throws {
        let value = try db.one(String.self, "SELECT current_setting('synchronous_commit')") ?? "unknown"
        guard value != "off" else { throw HubFault.commitsNotDurable(setting: "synchronous_commit = \(value)") }
    }
}
