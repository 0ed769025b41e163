/// What a server is, and what it can do.
struct PostgresFacts: Hashable, Sendable {
    /// 150018 for 15.18.
    let version: Int
    /// What the server calls itself.
    let versionWords: String
    /// Which history its data belongs to; nil for engines that have no such thing.
    let history: History?
    /// `synchronous_commit`: `on` and beyond, or what is less.
    let synchronousCommit: String?
    /// `synchronous_standby_names`; empty when a commit waits for nobody.
    let synchronousStandbyNames: String?
    /// Synchronous standbys that are streaming; nil when this user may not see them.
    let synchronousStandbys: Int?
    /// What was tried, and worked.
    let capabilities: Set<Capability>

    /// A cluster's history.
    struct History: Hashable, Sendable {
        /// `system_identifier`, given once by initdb.
        let cluster: String
        /// Rises by one with every promotion.
        let timeline: Int
        /// The server is a standby.
        let inRecovery: Bool
    }

    /// What a hub can do without, when an engine lacks it.
    enum Capability: String, Hashable, Sendable, CaseIterable {
        /// Temporary tables that go with their transaction.
        case temporaryTables
        /// COPY from the client, into such a table.
        case copy
        /// NOTIFY within a transaction, and LISTEN; whether a pooler lets them through cannot be seen from here.
        case notify
        /// Tables in partitions by range.
        case partitions
    }

    /// Asks the server, with a few short transactions that leave nothing behind.
    ///
    /// Throws `connectionLost` only: what an engine refuses, it has not.
    init(of connection: PostgresConnection) throws(PostgresFault) {
        version = try connection.open().serverVersion
        versionWords = try Self.text("SELECT version()", connection) ?? "unknown"
        history = try Self.history(of: connection)
        synchronousCommit = try Self.text("SELECT current_setting('synchronous_commit')", connection)
        synchronousStandbyNames = try Self.text("SELECT current_setting('synchronous_standby_names')", connection)
        synchronousStandbys = try Self.synchronousStandbys(connection)
        var found: Set<Capability> = []
        for capability in Capability.allCases where try Self.works(capability, connection) {
            found.insert(capability)
        }
        capabilities = found
    }

    /// The history; nil for engines without.
    ///
    /// The timeline of a primary stands in the names of its log files at once, in its control file only after the next
    /// checkpoint; a standby has only the latter.
    static func history(of connection: PostgresConnection) throws(PostgresFault) -> History? {
        let row = try row(
            """
            SELECT system_identifier::text, pg_is_in_recovery(), CASE WHEN pg_is_in_recovery()
            THEN (SELECT timeline_id FROM pg_control_checkpoint())
            ELSE ('x' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::integer END
            FROM pg_control_system()
            """, connection)
        guard let row else { return nil }
        return History(cluster: try row.text(0), timeline: try row.int(2), inRecovery: try row.bool(1))
    }

    private static func synchronousStandbys(_ connection: PostgresConnection) throws(PostgresFault) -> Int? {
        // A user without the right sees the rows, but null in them.
        let row = try row(
            """
            SELECT count(*) FILTER (WHERE sync_state IN ('sync', 'quorum') AND state = 'streaming'),
            count(*) = count(sync_state) FROM pg_stat_replication
            """, connection)
        guard let row, try row.bool(1) else { return nil }
        return try row.int(0)
    }

    /// Tries it in a transaction that is rolled back.
    private static func works(
        _ capability: Capability, _ connection: PostgresConnection
    ) throws(PostgresFault) -> Bool {
        let table = "CREATE TEMPORARY TABLE returns_trial (id integer)"
        let worked: Bool? = try tolerating(connection) { connection in
            do {
                try connection.transaction { connection in
                    switch capability {
                    case .temporaryTables: try connection.execute("\(table) ON COMMIT DROP")
                    case .copy:
                        try connection.execute("\(table) ON COMMIT DROP")
                        try connection.copy(into: "returns_trial", columns: ["id"], rows: [[1]])
                    case .notify: try connection.script("LISTEN returns_trial; NOTIFY returns_trial")
                    case .partitions: try connection.execute("\(table) PARTITION BY RANGE (id) ON COMMIT DROP")
                    }
                    throw TriedEnough()
                }
                return false
            } catch is TriedEnough {
                return true
            }
        }
        return worked ?? false
    }

    private static func text(_ sql: String, _ connection: PostgresConnection) throws(PostgresFault) -> String? {
        try row(sql, connection)?.text(0)
    }

    private static func row(_ sql: String, _ connection: PostgresConnection) throws(PostgresFault) -> PostgresRow? {
        try tolerating(connection) { try $0.row(sql) }
    }

    /// Nil for what the server refuses; throws when the connection is lost over it.
    private static func tolerating<Value>(
        _ connection: PostgresConnection, _ body: (PostgresConnection) throws -> Value
    ) throws(PostgresFault) -> Value? {
        do {
            return try body(connection)
        } catch let fault as PostgresFault {
            if connection.libpq == nil || fault == .cancelled || fault == .deadlinePassed { throw fault }
            return nil
        } catch {
            return nil
        }
    }

    /// Takes a trial back.
    private struct TriedEnough: Error {}
}
