import Foundation
import Simulation
import Testing

@testable import Hub

struct PostgresPoolTests {
    private static func pool(
        _ connections: Int = 4, _ change: (inout PostgresPool.Settings) -> Void = { _ in }
    ) throws -> PostgresPool {
        var settings = PostgresPool.Settings(address: try SharedServer.server.address, connections: connections)
        change(&settings)
        return try PostgresPool(settings)
    }

    /// A table of its own for each test.
    private static func table(_ name: String, _ columns: String, _ pool: PostgresPool) async throws {
        try await pool.write { try $0.script("DROP TABLE IF EXISTS \(name); CREATE TABLE \(name) (\(columns))") }
    }

    @Test func `a thousand readers share four connections`() async throws {
        let pool = try Self.pool()
        let answers = try await withThrowingTaskGroup { group in
            for number in 0..<1_000 {
                group.addTask {
                    try await pool.read { connection in
                        let row = try connection.row(
                            "SELECT $1::bigint, pg_backend_pid()", [PostgresValue(number)])
                        return (try row.int(0), try row.int(1))
                    }
                }
            }
            return try await group.reduce(into: [(Int, Int)]()) { $0.append($1) }
        }
        #expect(Set(answers.map(\.0)) == Set(0..<1_000))
        #expect((1...4).contains(Set(answers.map(\.1)).count))
        await pool.close()
    }

    @Test func `who waits too long for a connection is told so`() async throws {
        let pool = try Self.pool(1) { $0.wait = .milliseconds(150) }
        let (holds, release) = (Latch(), Latch())
        async let held: Void = pool.read { _ in
            holds.open()
            release.wait()
        }
        await holds.opened()
        let begin = ContinuousClock.now
        await #expect(throws: PostgresFault.noFreeConnection(waitedMilliseconds: 150)) {
            try await pool.read { _ in 1 }
        }
        #expect(begin.duration(to: .now) >= .milliseconds(150))
        release.open()
        try await held
        #expect(try await pool.read { _ in 1 } == 1)
        await pool.close()
    }

    @Test func `one more than may wait is refused at once`() async throws {
        let pool = try Self.pool(1) { $0.waitingCallers = 1 }
        let (holds, release) = (Latch(), Latch())
        async let held: Void = pool.read { _ in
            holds.open()
            release.wait()
        }
        await holds.opened()
        async let first = Result { try await pool.read { _ in 1 } }
        async let second = Result { try await pool.read { _ in 1 } }
        // Whichever comes second is refused while the other waits.
        while !pool.hasWaiting { await Task.yield() }
        await #expect(throws: PostgresFault.tooManyWaiting(limit: 1)) { try await pool.read { _ in 1 } }
        release.open()
        try await held
        let served = [await first, await second].count { (try? $0.get()) == 1 }
        #expect((1...2).contains(served))
        await pool.close()
    }

    @Test func `two serialisable transactions that cannot both be are run one after the other`() async throws {
        let pool = try Self.pool()
        try await Self.table("tally", "id bigint, amount bigint", pool)
        let meeting = Meeting(of: 2)
        let attempts = Counter()
        let serializable = PostgresTransaction(isolation: .serializable)
        try await withThrowingTaskGroup { group in
            for number in 1...2 {
                group.addTask {
                    try await pool.write(serializable) { connection in
                        attempts.add()
                        let sum = try connection.row("SELECT coalesce(sum(amount), 0)::bigint FROM tally").int(0)
                        meeting.arrive()
                        try connection.execute(
                            "INSERT INTO tally VALUES ($1, $2)", [PostgresValue(number), PostgresValue(sum + 10)])
                    }
                }
            }
            try await group.waitForAll()
        }
        let amounts = try await pool.read { connection in
            try connection.query("SELECT amount FROM tally ORDER BY amount").map { try $0.int(0) }
        }
        #expect(amounts == [10, 20])
        #expect(attempts.value >= 3)
        await pool.close()
    }

    @Test func `a deadlock is broken and both transactions are made`() async throws {
        let pool = try Self.pool()
        try await Self.table("knot", "id bigint, times bigint", pool)
        try await pool.write { try $0.execute("INSERT INTO knot VALUES (1, 0), (2, 0)") }
        let meeting = Meeting(of: 2)
        let attempts = Counter()
        try await withThrowingTaskGroup { group in
            for order in [[1, 2], [2, 1]] {
                group.addTask {
                    try await pool.write { connection in
                        attempts.add()
                        for (step, id) in order.enumerated() {
                            try connection.execute(
                                "UPDATE knot SET times = times + 1 WHERE id = $1", [PostgresValue(id)])
                            if step == 0 { meeting.arrive() }
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let times = try await pool.read { try $0.query("SELECT times FROM knot").map { try $0.int(0) } }
        #expect(times == [2, 2])
        #expect(attempts.value == 3)
        await pool.close()
    }

    @Test func `a conflict that never ends is given up`() async throws {
        let pool = try Self.pool(1) { $0.retry = PostgresRetry(attempts: 3, firstPause: .milliseconds(1)) }
        let attempts = Counter()
        let fault = await #expect(throws: PostgresFault.self) {
            try await pool.write { connection in
                attempts.add()
                try connection.script("DO $$ BEGIN RAISE SQLSTATE '40001'; END $$")
            }
        }
        guard case .conflict = fault else { return #expect(fault == nil) }
        #expect(attempts.value == 3)
        await pool.close()
    }

    @Test func `cancelling the task cancels its statement`() async throws {
        let pool = try Self.pool(1)
        let begin = ContinuousClock.now
        let started = Latch()
        let task = Task {
            try await pool.read { connection in
                started.open()
                try connection.execute("SELECT pg_sleep(60)")
            }
        }
        await started.opened()
        task.cancel()
        await #expect(throws: PostgresFault.cancelled) { try await task.value }
        #expect(try await pool.read { try $0.row("SELECT 2").int(0) } == 2)
        #expect(begin.duration(to: .now) < .seconds(20))
        await pool.close()
    }

    @Test func `a task that is cancelled while it waits leaves the queue`() async throws {
        let pool = try Self.pool(1)
        let (holds, release) = (Latch(), Latch())
        async let held: Void = pool.read { _ in
            holds.open()
            release.wait()
        }
        await holds.opened()
        let task = Task { try await pool.read { _ in 1 } }
        while !pool.hasWaiting { await Task.yield() }
        task.cancel()
        await #expect(throws: PostgresFault.cancelled) { try await task.value }
        #expect(!pool.hasWaiting)
        release.open()
        try await held
        await pool.close()
    }

    @Test func `closing waits for the body that runs and refuses the rest`() async throws {
        let pool = try Self.pool(1)
        let (holds, release) = (Latch(), Latch())
        async let held = pool.read { _ in
            holds.open()
            release.wait()
            return 7
        }
        await holds.opened()
        async let waiting = Result { try await pool.read { _ in 1 } }
        while !pool.hasWaiting { await Task.yield() }
        let ended = Counter()
        let closing = Task {
            await pool.close()
            ended.add()
        }
        guard case .failure(let fault as PostgresFault) = await waiting else { return #expect(Bool(false)) }
        #expect(fault == .closed)
        #expect(ended.value == 0)
        release.open()
        #expect(try await held == 7)
        await closing.value
        await #expect(throws: PostgresFault.closed) { try await pool.read { _ in 1 } }
        await pool.close()
    }

    @Test func `reading writes nothing, and says that it is the body's fault`() async throws {
        let pool = try Self.pool(1)
        try await Self.table("untouched", "id bigint", pool)
        let fault = await #expect(throws: PostgresFault.self) {
            try await pool.read { try $0.execute("INSERT INTO untouched VALUES (1)") }
        }
        guard case .statement(let complaint) = fault else { return #expect(fault == nil) }
        #expect(complaint.sqlState == "25006")
        await pool.close()
    }

    @Test func `a worker that has nothing to do does not wake`() async throws {
        let pool = try Self.pool(1)
        let thread = try await pool.read { _ in
            try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/thread-self")
        }
        try await Task.sleep(for: .milliseconds(300))
        let before = try Self.switches(of: thread)
        try await Task.sleep(for: .seconds(2))
        #expect(try Self.switches(of: thread) == before)
        await pool.close()
    }

    /// proc(5): how often a thread has left the processor by itself.
    private static func switches(of thread: String) throws -> Int? {
        let status = try String(contentsOfFile: "/proc/\(thread)/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches") }
        return line.flatMap { Int($0.split(separator: "\t").last ?? "") }
    }
}

@Suite struct PostgresPoolerTests {
    @Test func `a pool whose prepared statements are another session's goes on without them`() async throws {
        var settings = PostgresPool.Settings(address: try SharedServer.server.address, connections: 1)
        settings.retry.attempts = 3
        let pool = try PostgresPool(settings)
        let ask: @Sendable (PostgresConnection) throws -> Int = { try $0.row("SELECT 7", prepared: true).int(0) }
        #expect(try await pool.read(ask) == 7)
        // What PgBouncer does in transaction mode: the next transaction meets a session that never heard of it.
        try await pool.write { try $0.script("DEALLOCATE ALL") }
        #expect(try await pool.read(ask) == 7)
        let kept = try await pool.read { connection in
            _ = try ask(connection)
            return try connection.row("SELECT count(*) FROM pg_prepared_statements").int(0)
        }
        #expect(kept == 0)
        await pool.close()
    }
}
