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

    @Test func `rows read back as they were written, and a column that holds something else is said`() throws {
        let queue = try DatabaseQueue()
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "CREATE TABLE row (text TEXT, number INTEGER, bytes BLOB) STRICT")
            let insert = "INSERT INTO row (text, number, bytes) VALUES (?, ?, ?)"
            try db.run(insert, ["é ☀", Int.max, Data([0, 255])])
            try db.run(insert, [nil, nil, nil])
            try db.run(insert, ["", Int.min, Data()])
            let all = "SELECT text, number, bytes FROM row ORDER BY rowid"
            #expect(try db.each(all, []) { try $0.optionalText(0) } == ["é ☀", nil, ""])
            #expect(try db.each(all, []) { try $0.optionalInteger(1) } == [Int.max, nil, Int.min])
            #expect(try db.each(all, []) { try $0.optionalData(2) } == [Data([0, 255]), nil, Data()])
            let one = "SELECT text, number FROM row WHERE number IS ?"
            #expect(try db.first(one, [Int.max]) { try $0.text(0) } == "é ☀")
            #expect(try db.first(one, [7]) { try $0.text(0) } == nil)
            #expect(throws: DatabaseError.self) { try db.first(one, [Int.max]) { try $0.text(1) } }
            #expect(throws: DatabaseError.self) { try db.first(one, [nil]) { try $0.integer(1) } }
            #expect(try db.first(one, [Int.min]) { try $0.integer(1) } == Int.min)
        }
    }
}
