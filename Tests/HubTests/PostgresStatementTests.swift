import Simulation
import Testing

@testable import Hub

struct PostgresStatementTests {
    @Test func `another type than the column has is a fault that names both`() throws {
        let connection = try SharedServer.server.connection()
        let row = try connection.row("SELECT 1::integer AS n, 'x'::text AS t, NULL::bigint AS none, now() AS moment")
        #expect(try row.int("n") == 1 && row.text("t") == "x")
        #expect(throws: PostgresFault.wrongType(column: "n", expected: "a text", type: 23)) { try row.text("n") }
        #expect(throws: PostgresFault.wrongType(column: "t", expected: "a number", type: 25)) { try row.int("t") }
        #expect(throws: PostgresFault.wrongType(column: "1", expected: "bytes", type: 25)) { try row.bytes(1) }
        #expect(throws: PostgresFault.wrongType(column: "moment", expected: "a truth value", type: 1184)) {
            try row.bool("moment")
        }
        #expect(throws: PostgresFault.unexpectedNull(column: "none")) { try row.int("none") }
        #expect(try row.optionalInt("none") == nil)
        #expect(throws: PostgresFault.noSuchColumn("absent")) { try row.int("absent") }
        #expect(throws: PostgresFault.noSuchColumn("4")) { try row.optionalInt(4) }
    }

    @Test func `one row is exactly one`() throws {
        let connection = try SharedServer.server.connection()
        #expect(throws: PostgresFault.notOneRow(found: 0)) { try connection.row("SELECT 1 WHERE false") }
        #expect(throws: PostgresFault.notOneRow(found: 3)) { try connection.row("SELECT generate_series(1, 3)") }
        #expect(try connection.query("SELECT generate_series(1, 3)").map { try $0.int(0) } == [1, 2, 3])
    }

    @Test func `a fault tells code and constraint, but no value`() throws {
        let connection = try SharedServer.server.connection()
        try connection.script("CREATE TEMPORARY TABLE person (name text CONSTRAINT once PRIMARY KEY, age integer)")
        #expect(try connection.execute("INSERT INTO person VALUES ($1, $2)", ["geheim", 5]) == 1)
        let second = #expect(throws: PostgresFault.self) {
            try connection.execute("INSERT INTO person VALUES ($1, $2)", ["geheim", 5])
        }
        guard case .alreadyThere(let complaint) = second else { return #expect(second == nil) }
        #expect(complaint.sqlState == "23505" && complaint.constraint == "once")
        let third = #expect(throws: PostgresFault.self) {
            try connection.execute("INSERT INTO person VALUES ('x', $1)", ["geheim"])
        }
        guard case .statement(let wrong) = third else { return #expect(third == nil) }
        #expect(wrong.sqlState == "22P02" && wrong.message == "invalid input syntax for type integer")
        #expect(!"\(String(describing: second)) \(String(describing: third))".contains("geheim"))
    }

    @Test func `more values than the protocol counts are refused here`() throws {
        let connection = try SharedServer.server.connection()
        let values = [PostgresValue](repeating: 1, count: 65_536)
        #expect(throws: PostgresFault.tooManyValues(65_536, limit: 65_535)) { try connection.query("SELECT 1", values) }
    }

    @Test func `a prepared statement is named once, and not at all where that is off`() throws {
        let server = try SharedServer.server
        for (allowed, expected) in [(true, 2), (false, 0)] {
            let connection = try PostgresConnection(server.address, preparesStatements: allowed)
            for number in 1...5 {
                let row = try connection.row("SELECT $1::bigint", [PostgresValue(number)], prepared: true)
                #expect(try row.int(0) == number)
            }
            _ = try connection.row("SELECT $1::bytea", [.bytes([1])], prepared: true)
            let named = try connection.row("SELECT count(*) FROM pg_prepared_statements")
            #expect(try named.int(0) == expected)
        }
    }

    @Test func `a prepared statement whose table has changed works at the second attempt`() throws {
        let connection = try SharedServer.server.connection()
        try connection.script("CREATE TEMPORARY TABLE grown (a integer); INSERT INTO grown VALUES (1)")
        _ = try connection.row("SELECT * FROM grown", prepared: true)
        try connection.script("ALTER TABLE grown ADD b integer DEFAULT 2")
        #expect(throws: PostgresFault.self) { try connection.row("SELECT * FROM grown", prepared: true) }
        #expect(try connection.row("SELECT * FROM grown", prepared: true).int("b") == 2)
    }

    @Test func `a script is one transaction`() throws {
        let connection = try SharedServer.server.connection()
        #expect(throws: PostgresFault.self) {
            try connection.script("CREATE TABLE half (a integer); SELECT 1 / 0; CREATE TABLE other (a integer)")
        }
        #expect(try connection.row("SELECT to_regclass('half') IS NULL").bool(0))
    }

    @Test func `a deadline cancels the statement, and the connection stays good`() throws {
        let connection = try SharedServer.server.connection()
        let begin = ContinuousClock.now
        connection.deadline = begin + .milliseconds(200)
        #expect(throws: PostgresFault.deadlinePassed) { try connection.execute("SELECT pg_sleep(60)") }
        #expect(begin.duration(to: .now) < .seconds(10))
        #expect(throws: PostgresFault.deadlinePassed) { try connection.execute("SELECT 1") }
        connection.deadline = nil
        #expect(try connection.row("SELECT 1").int(0) == 1)
        #expect(connection.isOpen)
    }
}
