/// The hub's store: events, heads, forks, the reference feed and the views. One set of statements over one of two
/// databases.
public final class HubStore: Sendable {
    /// Where it is.
    public let database: HubDatabase
    let engine: any StoreEngine

    /// Opens the database for reading and writing; creates it, with its first feed, when it is not there.
    ///
    /// Throws `databaseInUse` when another program or object holds the lock, `foreignDatabase`, `damagedDatabase`,
    /// `newerDatabase`, `notDurable`, or `database` with the database's own code.
    public static func open(_ database: HubDatabase, origin: HubOrigin) async throws(HubFault) -> HubStore {
        switch database.place {
        case .file(let path): HubStore(database, try SQLiteStore(opening: path, origin: origin))
        case .server(let text): HubStore(database, try await PostgresStore(Self.address(text), origin: origin))
        }
    }

    /// Opens an existing database for reading only, whether or not a hub is serving it.
    ///
    /// Throws `databaseMissing` and what `open` throws about the content.
    public static func openReadOnly(_ database: HubDatabase) async throws(HubFault) -> HubStore {
        switch database.place {
        case .file(let path): HubStore(database, try SQLiteStore(reading: path))
        case .server(let text): HubStore(database, try await PostgresStore(reading: Self.address(text)))
        }
    }

    private static func address(_ text: String) throws(HubFault) -> PostgresAddress {
        do throws(PostgresFault) {
            return try PostgresAddress(text)
        } catch {
            throw .postgres(error)
        }
    }

    init(_ database: HubDatabase, _ engine: any StoreEngine) {
        self.database = database
        self.engine = engine
    }

    /// Closes every connection; the store cannot be used afterwards.
    public func close() async throws(HubFault) { try await engine.close() }

    /// Whether a commit reaches the disk right now: rewrites one row as it is.
    public func canCommit() async -> Bool {
        (try? await writing(isRepeatable: true) { db in try db.run("UPDATE hub SET createdAt = createdAt WHERE id = 1")
        }) != nil
    }
}

/// One database behind a store.
protocol StoreEngine: Sendable {
    /// Reads in one snapshot. Throws what `body` throws; the database's own faults as `HubFault`.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(HubFault) -> Value

    /// Writes in one transaction, which goes on when the calling task is cancelled; what `body` throws takes everything
    /// back. The body may run more than once: after a conflict, which took nothing, and after a commit of which nobody
    /// knows whether it was made only when it `isRepeatable`. Throws as `read`.
    func write<Value: Sendable>(
        isRepeatable: Bool, _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(HubFault) -> Value

    /// One element whenever somebody else may have committed; nil where nobody else can.
    func commitsElsewhere() -> AsyncStream<Void>?

    /// Closes every connection.
    func close() async throws(HubFault)
}

extension HubStore {
    /// Reads in one snapshot.
    func reading<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(HubFault) -> Value {
        try await engine.read(body)
    }

    /// Writes in one transaction, and tells the stations of the items that it changed; what `body` throws takes
    /// everything back.
    ///
    /// What `isRepeatable` leaves the same when it is done twice, and is done again when the database was lost over a
    /// commit; anything else then throws, for a person to look.
    @discardableResult
    func writing<Value: Sendable>(
        isRepeatable: Bool = false, _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(HubFault) -> Value {
        try await engine.write(isRepeatable: isRepeatable) { db in
            let value = try body(db)
            try FloorItems(db: db).tell()
            return value
        }
    }
}
