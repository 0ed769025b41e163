import Simulation
import Testing

@testable import Hub

/// The server that tests share which neither stop it nor fill it.
enum SharedServer {
    private static let started = Result { try PostgresServer.started() }

    /// Started with the first test that asks.
    static var server: PostgresServer { get throws { try started.get() } }
}

struct PostgresConnectionTests {
    @Test(arguments: [
        "", "plain", "it's \"quoted\" \\ and $1", "'; DROP TABLE x; --", "tab\there\nline\r\n", "👩‍👩‍👧 é ß 漢字",
        String(repeating: "é", count: 500_000),
    ])
    func `a text comes back as it went`(text: String) throws {
        let connection = try SharedServer.server.connection()
        let row = try connection.row("SELECT $1::text AS text", [.text(text)])
        #expect(try row.text("text") == text)
    }

    @Test func `numbers, truth values, bytes and nulls come back as they went`() throws {
        let connection = try SharedServer.server.connection()
        let bytes = [UInt8](0...255)
        let row = try connection.row(
            "SELECT $1::bigint, $2::bigint, $3::boolean, $4::boolean, $5::bytea, $6::bytea, $7::text",
            [PostgresValue(Int64.min), PostgresValue(Int.max), true, false, .bytes(bytes), .bytes([]), nil])
        #expect(try row.int(0) == .min && row.int(1) == .max)
        #expect(try row.bool(2) && !row.bool(3))
        #expect(try row.bytes(4) == bytes)
        #expect(try row.bytes(5).isEmpty)
        #expect(try row.optionalText(6) == nil)
    }

    @Test func `a NUL is refused with the place of its value`() throws {
        let connection = try SharedServer.server.connection()
        #expect(throws: PostgresFault.nulCharacter(place: 2)) {
            try connection.query("SELECT $1::text, $2::text", ["a", "b\0c"])
        }
        #expect(throws: PostgresFault.nulCharacter(place: 0)) { try connection.execute("SELECT 1\0; garbage") }
        #expect(try connection.row("SELECT 1").int(0) == 1)
    }
}
