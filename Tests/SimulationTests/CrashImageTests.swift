import GRDB
import Rehearsal
import Testing

@testable import Simulation

/// A power cut leaves what was committed, and nothing else.
struct CrashImageTests {
    private struct Shelf {
        let scratch: ScratchFolder
        let pool: DatabasePool

        init() throws {
            scratch = try ScratchFolder()
            pool = try DatabasePool(path: "\(scratch.path)/a.sqlite")
            try pool.write { try $0.execute(sql: "CREATE TABLE t (n INTEGER)") }
        }

        func add(_ number: Int) throws {
            try pool.write { try $0.execute(sql: "INSERT INTO t VALUES (?)", arguments: [number]) }
        }

        func numbers(in path: String) throws -> [Int] {
            let queue = try DatabaseQueue(path: path)
            defer { try? queue.close() }
            return try queue.read { db in
                #expect(try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok")
                return try Int.fetchAll(db, sql: "SELECT n FROM t ORDER BY n")
            }
        }
    }

    @Test func `an image holds what was committed before it, and nothing of what came after`() throws {
        let shelf = try Shelf()
        for number in 1...50 { try shelf.add(number) }
        let image = try CrashImage(of: "\(shelf.scratch.path)/a.sqlite")
        try shelf.add(51)
        try image.write(to: "\(shelf.scratch.path)/b.sqlite")
        #expect(try shelf.numbers(in: "\(shelf.scratch.path)/b.sqlite") == Array(1...50))
        try shelf.pool.close()
        image.release()
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>) func `a torn write behind the log is no commit`(seed: UInt64) throws
    {
        let shelf = try Shelf()
        for number in 1...3 { try shelf.add(number) }
        let image = try CrashImage(of: "\(shelf.scratch.path)/a.sqlite")
        var dice = Dice(seed: seed)
        let tail = image.tornFrame(&dice)
        #expect(!tail.isEmpty)
        try image.write(to: "\(shelf.scratch.path)/b.sqlite", tail: tail)
        #expect(try shelf.numbers(in: "\(shelf.scratch.path)/b.sqlite") == [1, 2, 3])
        try shelf.pool.close()
        image.release()
    }
}
