import Foundation
import GRDB

/// One SQLite file.
///
/// WAL with `synchronous = FULL`, read back after opening. One connection writes and checkpoints, and a lock file keeps
/// every other writer away; readers, in this process or another, see the last commit.
final class SQLiteStore: StoreEngine {
    private let database: SQLitePath
    private let connections: any DatabaseReader & Sendable
    private let writer: DatabasePool?
    private let lock: DatabaseLock?

    /// Opens the file for writing; creates it when it is not there.
    init(opening database: SQLitePath, origin: HubOrigin) throws(HubFault) {
        self.database = database
        lock = try DatabaseLock(database)
        let pool = try Self.mapped(database) {
            let pool = try DatabasePool(path: database.description, configuration: Self.configuration(database))
            try pool.writeWithoutTransaction { db in
                // GRDB sets NORMAL behind the configuration's back when it switches WAL on, so FULL is set after it.
                try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864")
                let value = try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1
                guard value == 2 else { throw HubFault.notDurable(synchronous: value) }
            }
            try pool.write { db in try Self.migrate(db, origin: origin) }
            return pool
        }
        (connections, writer) = (pool, pool)
    }

    /// Opens an existing file for reading only.
    init(reading database: SQLitePath) throws(HubFault) {
        let path = database.description
        guard FileManager.default.fileExists(atPath: path) else { throw .databaseMissing(path: path) }
        self.database = database
        connections = try Self.mapped(database) {
            var settings = Self.configuration(database)
            settings.readonly = true
            return try DatabaseQueue(path: path, configuration: settings)
        }
        (writer, lock) = (nil, nil)
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(HubFault) -> Value {
        do {
            return try await connections.read { db in
                try body(Database(engine: SQLiteEngine(db: db, isCareful: false)))
            }
        } catch {
            throw Self.fault(error, database)
        }
    }

    func write<Value: Sendable>(
        isRepeatable: Bool, _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(HubFault) -> Value {
        guard let writer else { preconditionFailure("a store that was opened for reading is written to") }
        do {
            // In a task of its own: GRDB rolls back when the calling task is cancelled, and a client that hangs up must
            // not undo what others already wait for.
            return try await Task {
                do {
                    return try await Self.write(on: writer, isCareful: false, body)
                } catch is SQLCareNeeded {
                    return try await Self.write(on: writer, isCareful: true, body)
                }
            }.value
        } catch {
            throw Self.fault(error, database)
        }
    }

    /// The lock lets nobody else write.
    func commitsElsewhere() -> AsyncStream<Void>? { nil }

    private static func write<Value: Sendable>(
        on writer: DatabasePool, isCareful: Bool, _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws -> Value {
        try await writer.write { db in try body(Database(engine: SQLiteEngine(db: db, isCareful: isCareful))) }
    }

    func close() throws(HubFault) {
        // So that the one file is the whole database for whoever copies it. A reader elsewhere may prevent it, which
        // loses nothing: the next opening takes up what is left beside the file.
        try? writer?.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        try Self.mapped(database) { try connections.close() }
        lock?.release()
    }

    /// Copies all pages as they are at one instant.
    func copy(to other: DatabaseQueue) throws { try connections.backup(to: other) }

    /// The value of `PRAGMA synchronous` on the writing connection; 2 is FULL.
    func synchronous() throws(HubFault) -> Int {
        try Self.mapped(database) {
            try writer?.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") } ?? -1
        }
    }
}

extension SQLiteStore {
    static func mapped<Value>(_ database: SQLitePath, _ body: () throws -> Value) throws(HubFault) -> Value {
        do {
            return try body()
        } catch {
            throw fault(error, database)
        }
    }

    private static func fault(_ error: any Error, _ database: SQLitePath) -> HubFault {
        if let fault = error as? HubFault { return fault }
        if case SQLFault.value(let complaint) = error { return .valueRefused(complaint) }
        guard let error = error as? DatabaseError else { return .database(code: 0, message: String(describing: error)) }
        switch error.resultCode {
        case .SQLITE_NOTADB, .SQLITE_CORRUPT: return .damagedDatabase(path: database.description)
        default: return .database(code: Int(error.extendedResultCode.rawValue), message: error.message ?? "no message")
        }
    }

    private static func configuration(_ database: SQLitePath) -> Configuration {
        var settings = Configuration()
        settings.label = "hub"
        settings.busyMode = .timeout(5)
        settings.prepareDatabase { db in
            try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0")
            try checkOwnership(db, database)
        }
        return settings
    }

    /// Refuses a file of another program, or of a later version, before anything is changed in it.
    private static func checkOwnership(_ db: GRDB.Database, _ database: SQLitePath) throws {
        let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        let known = HubSchema.migrations.count
        guard application == HubSchema.applicationID else {
            let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
            if application == 0, version == 0, tables == 0, !db.configuration.readonly { return }
            throw HubFault.foreignDatabase(path: database.description)
        }
        if version > known { throw HubFault.newerDatabase(path: database.description, found: version, known: known) }
    }

    private static func migrate(_ db: GRDB.Database, origin: HubOrigin) throws {
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        for migration in HubSchema.migrations.dropFirst(version) {
            try db.execute(sql: migration)
        }
        try db.execute(
            sql: """
                PRAGMA application_id = \(HubSchema.applicationID);
                PRAGMA user_version = \(HubSchema.migrations.count)
                """)
        if version == 0 { try origin.begin(in: Database(engine: SQLiteEngine(db: db, isCareful: false))) }
    }
}
