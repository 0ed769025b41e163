import Simulation
import Testing

@testable import Hub

/// What happens to transactions when servers go, come back, and change places.
struct PostgresOutageTests {
    private static func pool(_ connectionString: String, attempts: Int = 12) throws -> PostgresPool {
        var settings = PostgresPool.Settings(address: try PostgresAddress(connectionString), connections: 2)
        settings.retry.attempts = attempts
        settings.call = .seconds(20)
        return try PostgresPool(settings)
    }

    private static func create(_ pool: PostgresPool) async throws {
        try await pool.write { connection in
            // So that it also works on a server that waits for a standby which is not there.
            try connection.script("SET LOCAL synchronous_commit = local; CREATE TABLE item (id bigint PRIMARY KEY)")
        }
    }

    private static func items(_ pool: PostgresPool) async throws -> [Int] {
        try await pool.read { try $0.query("SELECT id FROM item ORDER BY id").map { try $0.int(0) } }
    }

    /// Waits until a session of the server does what the condition says.
    private static func wait(on server: PostgresServer, until condition: String) async throws {
        let watcher = try server.connection()
        for _ in 0..<1_000 {
            let seen = try watcher.row("SELECT count(*) FROM pg_stat_activity WHERE \(condition)").int(0)
            if seen > 0 { return }
            try await Task.sleep(for: .milliseconds(10))
        }
        throw PostgresServerFault(words: "never seen: \(condition)")
    }

    @Test func `a server killed within a statement takes nothing, and the body is not run twice`() async throws {
        let server = try PostgresServer.started()
        let pool = try Self.pool(server.connectionString)
        try await Self.create(pool)
        async let written = Result {
            try await pool.write { connection in
                try connection.execute("INSERT INTO item VALUES (1)")
                try connection.execute("SELECT pg_sleep(60)")
            }
        }
        try await Self.wait(on: server, until: "wait_event = 'PgSleep'")
        try server.kill()
        let result = await written
        guard case .failure(PostgresFault.connectionLost) = result else { return #expect(Bool(false), "\(result)") }
        try server.start()
        #expect(try await Self.items(pool).isEmpty)
        await pool.close()
    }

    @Test func `a repeatable body is run again when the server is back`() async throws {
        let server = try PostgresServer.started()
        let pool = try Self.pool(server.connectionString, attempts: 30)
        try await Self.create(pool)
        let attempts = Counter()
        async let written: Void = pool.write(isRepeatable: true) { connection in
            let attempt = attempts.add()
            try connection.execute("INSERT INTO item VALUES (1) ON CONFLICT DO NOTHING")
            if attempt == 1 { try connection.execute("SELECT pg_sleep(60)") }
        }
        try await Self.wait(on: server, until: "wait_event = 'PgSleep'")
        try server.kill()
        try server.start()
        try await written
        #expect(try await Self.items(pool) == [1])
        #expect(attempts.value == 2)
        await pool.close()
    }

    @Test(arguments: [false, true])
    func `a commit in flight when the server is killed is unknown`(isRepeatable: Bool) async throws {
        let server = try PostgresServer.started(["synchronous_standby_names=nobody"])
        let pool = try Self.pool(server.connectionString, attempts: 30)
        try await Self.create(pool)
        let attempts = Counter()
        async let written = Result {
            try await pool.write(isRepeatable: isRepeatable) { connection in
                let attempt = attempts.add()
                if attempt > 1 { try connection.execute("SET LOCAL synchronous_commit = local") }
                try connection.execute("INSERT INTO item VALUES (1) ON CONFLICT DO NOTHING")
            }
        }
        try await Self.wait(on: server, until: "wait_event = 'SyncRep'")
        try server.kill()
        try server.start()
        let result = await written
        // This one had been made; nobody could know.
        #expect(try await Self.items(pool) == [1])
        if isRepeatable {
            #expect(attempts.value == 2)
            guard case .success = result else { return #expect(Bool(false), "\(result)") }
        } else {
            #expect(attempts.value == 1)
            guard case .failure(PostgresFault.commitUnknown) = result else {
                return #expect(Bool(false), "\(result)")
            }
        }
        await pool.close()
    }

    @Test func `a commit that went on without its standby is unknown`() async throws {
        let server = try PostgresServer.started(["synchronous_standby_names=nobody"])
        let pool = try Self.pool(server.connectionString)
        try await Self.create(pool)
        async let written = Result { try await pool.write { try $0.execute("INSERT INTO item VALUES (1)") } }
        try await Self.wait(on: server, until: "wait_event = 'SyncRep'")
        try server.connection().script(
            "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'")
        let result = await written
        guard case .failure(PostgresFault.commitUnknown(let reason)) = result else {
            return #expect(Bool(false), "\(result)")
        }
        #expect(reason.contains("synchronous replication"))
        await pool.close()
    }

    @Test func `a commit that is not answered before the deadline is unknown`() async throws {
        let server = try PostgresServer.started(["synchronous_standby_names=nobody"])
        let connection = try server.connection()
        try connection.transaction { connection in
            try connection.script("SET LOCAL synchronous_commit = local; CREATE TABLE item (id bigint)")
        }
        connection.deadline = .now + .milliseconds(300)
        #expect(throws: PostgresFault.commitUnknown(reason: "the server did not answer in time")) {
            try connection.transaction { try $0.execute("INSERT INTO item VALUES (1)") }
        }
        #expect(!connection.isOpen)
    }

    @Test func `after a restart the next call finds a new connection`() async throws {
        let server = try PostgresServer.started()
        let pool = try Self.pool(server.connectionString)
        try await Self.create(pool)
        try server.stop()
        try server.start()
        // Not repeatable: the loss was noticed before the body began.
        try await pool.write { try $0.execute("INSERT INTO item VALUES (1)") }
        try server.kill()
        try server.start()
        try await pool.write { try $0.execute("INSERT INTO item VALUES (2)") }
        #expect(try await Self.items(pool) == [1, 2])
        await pool.close()
    }

    @Test func `a server that is killed again and again keeps all that was acknowledged`() async throws {
        let server = try PostgresServer.started()
        let pool = try Self.pool(server.connectionString, attempts: 30)
        try await Self.create(pool)
        let kills = Counter()
        let acknowledged = try await withThrowingTaskGroup { group in
            for writer in 0..<4 {
                group.addTask {
                    var ids: [Int] = []
                    while kills.value < 5 {
                        let id = writer * 1_000_000 + ids.count
                        try await pool.write(isRepeatable: true) { connection in
                            try connection.execute(
                                "INSERT INTO item VALUES ($1) ON CONFLICT DO NOTHING", [PostgresValue(id)],
                                prepared: true)
                        }
                        ids.append(id)
                    }
                    return ids
                }
            }
            group.addTask {
                for _ in 0..<5 {
                    try await Task.sleep(for: .milliseconds(150))
                    try server.kill()
                    try server.start()
                    kills.add()
                }
                return []
            }
            return try await group.reduce(into: [Int]()) { $0 += $1 }
        }
        #expect(acknowledged.count > 20)
        #expect(try await Self.items(pool) == acknowledged.sorted())
        await pool.close()
    }

    @Test func `a server that is not there is a fault after the last attempt`() async throws {
        let server = try PostgresServer.started()
        let pool = try Self.pool(server.connectionString, attempts: 3)
        try server.stop()
        let fault = await #expect(throws: PostgresFault.self) { try await pool.read { _ in 1 } }
        guard case .cannotConnect = fault else { return #expect(fault == nil) }
        try server.start()
        #expect(try await pool.read { _ in 1 } == 1)
        await pool.close()
    }

    @Test func `a standby is refused, found among several hosts, and followed when it is promoted`() async throws {
        let primary = try PostgresServer.started()
        let standby = try primary.startedStandby()
        let alone = try Self.pool(standby.connectionString, attempts: 2)
        await #expect(throws: PostgresFault.readOnlyServer) { try await alone.write { _ in 1 } }
        await alone.close()
        let facts = try PostgresFacts(of: standby.connection())
        #expect(facts.history?.inRecovery == true && facts.history?.timeline == 1)
        #expect(!facts.capabilities.contains(.temporaryTables))

        let both = try Self.pool(
            "host=\(standby.folder),\(primary.folder) user=returns dbname=postgres", attempts: 20)
        try await Self.create(both)
        try await both.write { try $0.execute("INSERT INTO item VALUES (1)") }
        try await Self.wait(on: primary, until: "backend_type = 'walsender'")
        try await Self.awaitItem(on: standby)
        try primary.kill()
        async let written: Void = both.write { try $0.execute("INSERT INTO item VALUES (2)") }
        try standby.promote()
        try await written
        #expect(try await Self.items(both) == [1, 2])
        #expect(try await both.facts().history?.timeline == 2)

        // The old primary comes back and takes writes: it is on the older timeline.
        try standby.stop()
        try primary.start()
        let fault = await #expect(throws: PostgresFault.self) {
            try await both.write { try $0.execute("INSERT INTO item VALUES (3)") }
        }
        #expect(fault == .olderTimeline(seen: 2, found: 1))
        await both.close()
    }

    private static func awaitItem(on standby: PostgresServer) async throws {
        let connection = try standby.connection()
        for _ in 0..<1_000 {
            if let found = try? connection.row("SELECT count(*) FROM item").int(0), found == 1 { return }
            try await Task.sleep(for: .milliseconds(10))
        }
        throw PostgresServerFault(words: "the standby does not follow")
    }

    @Test func `another cluster under the same address is refused`() async throws {
        let (first, second) = (try PostgresServer.started(), try PostgresServer.started())
        let identity = PostgresIdentity()
        try identity.check(first.connection())
        #expect(throws: Never.self) { try identity.check(first.connection()) }
        // Both are copies of one template; a cluster made anew has another identifier.
        let other = try PostgresServer.started(isNewCluster: true)
        let fault = #expect(throws: PostgresFault.self) { try identity.check(other.connection()) }
        guard case .otherCluster = fault else { return #expect(fault == nil) }
        #expect(throws: Never.self) { try identity.check(second.connection()) }
    }
}
