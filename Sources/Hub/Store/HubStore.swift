import Foundation
import GRDB
public import Returns
import Wire

/// The hub's one SQLite file: events, heads, forks, the reference feed and the views.
///
/// WAL with `synchronous = FULL`, read back after opening. One connection writes and checkpoints, and a lock file keeps
/// every other writer away; readers, in this process or another, see the last commit.
public final class HubStore: Sendable {
    /// The database file.
    public let database: HubDatabase
    let connections: any DatabaseReader & Sendable
    private let writer: DatabasePool?
    private let lock: DatabaseLock?

    /// Opens the file for writing; creates it, with its first feed, when it is not there.
    ///
    /// Throws `databaseInUse` when another program or object holds the lock, `foreignDatabase`, `damagedDatabase`,
    /// `newerDatabase`, `notDurable`, or `database` with SQLite's code.
    public static func open(_ database: HubDatabase, origin: HubOrigin) throws(HubFault) -> HubStore {
        let lock = try DatabaseLock(database)
        let pool = try mapped(database) {
            let pool = try DatabasePool(path: database.description, configuration: configuration(database))
            try pool.writeWithoutTransaction { db in
                // GRDB sets NORMAL behind the configuration's back when it switches WAL on, so FULL is set after it.
                try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864")
                let value = try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1
                guard value == 2 else { throw HubFault.notDurable(synchronous: value) }
            }
            try pool.write { db in try migrate(db, origin: origin) }
            return pool
        }
        return HubStore(database: database, connections: pool, writer: pool, lock: lock)
    }

    /// Opens an existing file for reading only, whether or not a hub is serving it.
    ///
    /// Throws `databaseMissing` and what `open` throws about the file's content.
    public static func openReadOnly(_ database: HubDatabase) throws(HubFault) -> HubStore {
        let path = database.description
        guard FileManager.default.fileExists(atPath: path) else { throw .databaseMissing(path: path) }
        let queue = try mapped(database) {
            var settings = configuration(database)
            settings.readonly = true
            return try DatabaseQueue(path: path, configuration: settings)
        }
        return HubStore(database: database, connections: queue, writer: nil, lock: nil)
    }

    private init(
        database: HubDatabase, connections: any DatabaseReader & Sendable, writer: DatabasePool?, lock: DatabaseLock?
    ) {
        self.database = database
        self.connections = connections
        self.writer = writer
        self.lock = lock
    }

    /// Closes every connection and gives the lock back; the store cannot be used afterwards.
    public func close() throws(HubFault) {
        // So that the one file is the whole database for whoever copies it. A reader elsewhere may prevent it, which
        // loses nothing: the next opening takes up what is left beside the file.
        try? writer?.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        try Self.mapped(database) { try connections.close() }
        lock?.release()
    }

    /// The value of `PRAGMA synchronous` on the writing connection; 2 is FULL.
    public func synchronous() throws(HubFault) -> Int {
        try Self.mapped(database) {
            try writer?.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") } ?? -1
        }
    }

    /// Whether a commit reaches the disk right now: rewrites one row as it is.
    public func canCommit() async -> Bool {
        (try? await writing { db in
            try db.execute(sql: "UPDATE hub SET createdAt = createdAt WHERE id = 1")
        }) != nil
    }
}

/// What a new database begins with.
public struct HubOrigin: Sendable {
    /// The id of this history: new for every new database and after every restore.
    public let generation: String
    /// When it begins.
    public let at: Moment
    /// The rules that the feed offers from the start.
    public let playbook: Playbook

    /// Names an origin.
    public init(generation: String, at: Moment, playbook: Playbook) {
        self.generation = generation
        self.at = at
        self.playbook = playbook
    }
}

extension HubStore {
    /// Reads in one snapshot.
    func reading<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(HubFault) -> Value {
        do {
            return try await connections.read(body)
        } catch {
            throw Self.fault(error, database)
        }
    }

    /// Writes in one transaction, and tells the stations of the items that it changed; what `body` throws takes
    /// everything back.
    ///
    /// The write runs in a task of its own: GRDB rolls back when the calling task is cancelled, and a client that hangs
    /// up must not undo what others already wait for.
    func writing<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(HubFault) -> Value {
        guard let writer else { preconditionFailure("a store that was opened for reading is written to") }
        do {
            return try await Task {
                try await writer.write { db in
                    let value = try body(db)
                    try FloorItems(db: db).tell()
                    return value
                }
            }.value
        } catch {
            throw Self.fault(error, database)
        }
    }

    private static func mapped<Value>(_ database: HubDatabase, _ body: () throws -> Value) throws(HubFault) -> Value {
        do {
            return try body()
        } catch {
            throw fault(error, database)
        }
    }

    private static func fault(_ error: any Error, _ database: HubDatabase) -> HubFault {
        if let fault = error as? HubFault { return fault }
        guard let error = error as? DatabaseError else { return .database(code: 0, message: String(describing: error)) }
        switch error.resultCode {
        case .SQLITE_NOTADB, .SQLITE_CORRUPT: return .damagedDatabase(path: database.description)
        default: return .database(code: Int(error.extendedResultCode.rawValue), message: error.message ?? "no message")
        }
    }

    private static func configuration(_ database: HubDatabase) -> Configuration {
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
    private static func checkOwnership(_ db: Database, _ database: HubDatabase) throws {
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

    private static func migrate(_ db: Database, origin: HubOrigin) throws {
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        for migration in HubSchema.migrations.dropFirst(version) {
            try db.execute(sql: migration)
        }
        try db.execute(
            sql: """
                PRAGMA application_id = \(HubSchema.applicationID);
                PRAGMA user_version = \(HubSchema.migrations.count)
                """)
        if version == 0 { try begin(db, origin) }
    }

    /// The one row of the hub, and the shipped rules as the first entries of the feed.
    private static func begin(_ db: Database, _ origin: HubOrigin) throws {
        try db.execute(
            sql: "INSERT INTO hub (id, generation, platePrefix, createdAt) VALUES (1, ?, ?, ?)",
            arguments: [origin.generation, HubLimits.platePrefixes.lowerBound, origin.at.milliseconds])
        let items =
            origin.playbook.sheets.map(ReferenceItem.sheet) + origin.playbook.groups.map(ReferenceItem.group)
            + origin.playbook.categories.map(ReferenceItem.category)
            + [.dispositions(origin.playbook.dispositions)] + origin.playbook.policies.map(ReferenceItem.policy)
        _ = try ReferenceFeed.publish(items, in: db)
    }
}
