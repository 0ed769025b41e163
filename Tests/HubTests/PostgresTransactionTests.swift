import Simulation
import Testing

@testable import Hub

struct PostgresTransactionTests {
    private struct Changed: Error {}

    /// A connection with a temporary table of one column.
    private static func connection() throws -> PostgresConnection {
        let connection = try SharedServer.server.connection()
        try connection.script("CREATE TEMPORARY TABLE bin (id bigint PRIMARY KEY)")
        return connection
    }

    private static func count(_ connection: PostgresConnection) throws -> Int {
        try connection.row("SELECT count(*) FROM bin").int(0)
    }

    @Test func `what a body throws takes everything back and comes out`() throws {
        let connection = try Self.connection()
        #expect(throws: Changed.self) {
            try connection.transaction { connection in
                try connection.execute("INSERT INTO bin VALUES (1)")
                throw Changed()
            }
        }
        #expect(try Self.count(connection) == 0 && !connection.isInTransaction)
        try connection.transaction { try $0.execute("INSERT INTO bin VALUES (1)") }
        #expect(try Self.count(connection) == 1)
    }

    @Test func `a fault that a body swallows comes out at the end`() throws {
        let connection = try Self.connection()
        let fault = #expect(throws: PostgresFault.self) {
            try connection.transaction { connection in
                try connection.execute("INSERT INTO bin VALUES (1)")
                _ = try? connection.execute("INSERT INTO bin VALUES (1)")
            }
        }
        guard case .alreadyThere = fault else { return #expect(fault == nil) }
        #expect(try Self.count(connection) == 0)
    }

    @Test func `the first fault comes out, not that the transaction has failed`() throws {
        let connection = try Self.connection()
        let fault = #expect(throws: PostgresFault.self) {
            try connection.transaction { connection in
                _ = try? connection.execute("SELECT 1 / 0")
                try connection.execute("SELECT 1")
            }
        }
        guard case .statement(let complaint) = fault else { return #expect(fault == nil) }
        #expect(complaint.sqlState == "22012")
    }

    @Test func `a rollback by hand is not taken for a commit`() throws {
        let connection = try Self.connection()
        #expect(
            throws: PostgresFault.statement(
                PostgresComplaint(sqlState: "22012", message: "division by zero", hint: nil, constraint: nil))
        ) {
            try connection.transaction { _ = try? $0.execute("SELECT 1 / 0") }
        }
    }

    @Test func `a transaction in a transaction is a fault`() throws {
        let connection = try Self.connection()
        #expect(throws: PostgresFault.alreadyInTransaction) {
            try connection.transaction { outer in try outer.transaction { _ in } }
        }
    }

    @Test func `its time-outs end with it`() throws {
        let connection = try Self.connection()
        let before = try connection.row("SELECT current_setting('statement_timeout')").text(0)
        let short = PostgresTransaction(statementTimeout: .milliseconds(100), lockTimeout: .milliseconds(50))
        #expect(throws: PostgresFault.statementTimedOut) {
            try connection.transaction(short) { try $0.execute("SELECT pg_sleep(30)") }
        }
        let inside = try connection.transaction(short) { inside in
            try inside.row("SELECT current_setting('lock_timeout')").text(0)
        }
        #expect(inside == "50ms")
        #expect(try connection.row("SELECT current_setting('statement_timeout')").text(0) == before)
    }

    @Test func `a lock that somebody else holds is waited for no longer than allowed`() throws {
        let server = try SharedServer.server
        let (holder, waiter) = (try server.connection(), try server.connection())
        try holder.script("CREATE TABLE held (id integer)")
        try holder.transaction { holder in
            try holder.script("LOCK TABLE held")
            #expect(throws: PostgresFault.lockTimedOut) {
                try waiter.transaction(PostgresTransaction(lockTimeout: .milliseconds(100))) {
                    try $0.execute("INSERT INTO held VALUES (1)")
                }
            }
        }
        try waiter.script("DROP TABLE held")
    }

    @Test func `a reading transaction refuses changes`() throws {
        let connection = try Self.connection()
        try connection.script("CREATE TABLE IF NOT EXISTS kept (id integer)")
        #expect(throws: PostgresFault.readOnlyServer) {
            try connection.transaction(.reading) { try $0.execute("INSERT INTO kept VALUES (1)") }
        }
    }

    @Test func `rows go in by COPY as they are`() throws {
        let connection = try SharedServer.server.connection()
        try connection.script(
            "CREATE TEMPORARY TABLE stage (id bigint, \"the \"\"note\" text, raw bytea, good boolean)")
        let texts = ["", "tab\there", "line\nline\r\n", #"back\slash \N \. \\"#, "é 👩‍👩‍👧", #"\."#]
        let rows = texts.enumerated().map { index, text in
            [PostgresValue(index), .text(text), .bytes([0, 9, 10, 92, 255]), .bool(index == 0)]
        }
        let columns = ["id", "the \"note", "raw", "good"]
        #expect(try connection.copy(into: "stage", columns: columns, rows: rows + [[99, nil, nil, nil]]) == 7)
        let found = try connection.query("SELECT * FROM stage ORDER BY id")
        #expect(try found.dropLast().map { try $0.text(1) } == texts)
        #expect(try found.dropLast().allSatisfy { try $0.bytes(2) == [0, 9, 10, 92, 255] })
        #expect(try found.dropLast().map { try $0.bool(3) } == [true, false, false, false, false, false])
        #expect(try found[6].optionalText(1) == nil && found[6].optionalBytes(2) == nil)
    }

    @Test func `a COPY that fails leaves nothing, and the connection good`() throws {
        let connection = try Self.connection()
        #expect(throws: PostgresFault.nulCharacter(place: 1)) {
            try connection.copy(into: "bin", columns: ["id"], rows: [[1], ["\0"]])
        }
        let many = (0..<100_000).map { [PostgresValue($0 % 99_999)] }
        let fault = #expect(throws: PostgresFault.self) {
            try connection.copy(into: "bin", columns: ["id"], rows: many)
        }
        guard case .alreadyThere = fault else { return #expect(fault == nil) }
        #expect(throws: PostgresFault.self) { try connection.copy(into: "absent", columns: ["id"], rows: [[1]]) }
        #expect(try Self.count(connection) == 0)
        #expect(try connection.copy(into: "bin", columns: ["id"], rows: many.dropLast()) == 99_999)
        #expect(try connection.copy(into: "bin", columns: ["id"], rows: []) == 0)
    }
}
