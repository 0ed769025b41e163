import Foundation
import GRDB
import Testing

@testable import Journal

/// Statements whose values are bound by SQLite's own calls.
struct RunTests {
    @Test func `every value reads back as it was given`() throws {
        let queue = try DatabaseQueue()
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "CREATE TABLE row (id INTEGER NOT NULL PRIMARY KEY, kind TEXT, value ANY) STRICT")
            let values: [(any RowValue)?] = [
                Int.max, Int64.min, true, false, "", "é ☀", Data(), Data([0, 255]), [UInt8](), [7, 0] as [UInt8],
                nil,
            ]
            for (id, value) in values.enumerated() {
                try db.run("INSERT INTO row (id, kind, value) VALUES (?, typeof(?), ?)", [id, value, value])
            }
            let found = try Row.fetchAll(db, sql: "SELECT kind, hex(value) FROM row ORDER BY id")
            let words = found.map { "\($0[0] as String) \($0[1] as String)" }
            #expect(
                words == [
                    "integer 39323233333732303336383534373735383037",
                    "integer 2D39323233333732303336383534373735383038",
                    "integer 31", "integer 30", "text ", "text C3A920E29880", "blob ", "blob 00FF", "blob ",
                    "blob 0700",
                    "null ",
                ])
        }
    }

    @Test func `a row that the schema refuses is said with SQLite's code, and the statement still runs`() throws {
        let queue = try DatabaseQueue()
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "CREATE TABLE row (id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0)) STRICT")
            let insert = "INSERT INTO row (id) VALUES (?)"
            let error = #expect(throws: DatabaseError.self) { try db.run(insert, [0]) }
            #expect(error?.extendedResultCode == .SQLITE_CONSTRAINT_CHECK)
            #expect(error?.message?.contains("CHECK constraint failed") == true)
            try db.run(insert, [1])
            #expect(try Int.fetchAll(db, sql: "SELECT id FROM row") == [1])
        }
    }
}
