import Devices
import Foundation

/// An event as a row: what the hub keeps of it, without anything that is folded from it.
struct EventRow: Sendable {
    let station: String
    let sequence: Int
    let kind: String
    let plate: String?
    let hash: Data
    let bytes: Data
}

/// What is particular to a database that a hub is measured over.
protocol IntakeRows: Sendable {
    /// What `--database` says.
    var database: String { get }

    /// Events that the hub stored, and those among them that were put aside.
    func stored() throws -> (events: Int, quarantined: Int)

    /// The least that keeping these events costs there, in rows a second: one row each and its two indexes, 500 at a
    /// time, with nothing read, checked or folded.
    func insert(_ rows: [EventRow]) throws -> Double
}

extension IntakeRows {
    static var rowsPerTransaction: Int { 500 }

    /// Rows a second of an insert that takes 500 at a time.
    static func pace(_ rows: [EventRow], _ insert: (ArraySlice<EventRow>, Int) throws -> Void) rethrows -> Double {
        let start = MonotonicTime.now()
        for first in stride(from: 0, to: rows.count, by: rowsPerTransaction) {
            try insert(rows[first..<min(first + rowsPerTransaction, rows.count)], first)
        }
        return Double(rows.count) / (MonotonicTime.now().milliseconds(since: start) / 1_000)
    }

    /// Throws unless the rows are there.
    static func check(_ count: Int64?, of rows: [EventRow]) throws {
        guard count == Int64(rows.count) else {
            throw BenchmarkFault.wrongOutcome(
                what: "bare rows", expected: "\(rows.count)", found: count.map(String.init) ?? "none")
        }
    }
}

/// SQLite, by its C interface.
struct SQLiteRows: IntakeRows {
    let folder: String

    var database: String { "\(folder)/hub.sqlite" }

    func stored() throws -> (events: Int, quarantined: Int) {
        let bare = try BareDatabase(path: database)
        defer { bare.close() }
        let events = try bare.integer("SELECT count(*) FROM event") ?? 0
        let quarantined = try bare.integer("SELECT count(*) FROM event WHERE quarantine IS NOT NULL") ?? 0
        return (Int(events), Int(quarantined))
    }

    func insert(_ rows: [EventRow]) throws -> Double {
        let bare = try BareDatabase(path: "\(folder)/bare.sqlite")
        defer { bare.close() }
        try bare.execute(
            """
            CREATE TABLE event (
                hubSequence INTEGER PRIMARY KEY, station TEXT NOT NULL, epoch INTEGER NOT NULL,
                sequence INTEGER NOT NULL, receivedAt INTEGER NOT NULL, kind TEXT NOT NULL, plate TEXT,
                hash BLOB NOT NULL, bytes BLOB NOT NULL, UNIQUE (station, epoch, sequence)
            ) STRICT;
            CREATE INDEX eventByPlate ON event (plate) WHERE plate IS NOT NULL;
            """)
        let pace = try Self.pace(rows) { group, first in
            try bare.transaction(group.enumerated().map { Self.statement($1, number: first + $0 + 1) })
        }
        try Self.check(try bare.integer("SELECT count(*) FROM event"), of: rows)
        return pace
    }

    private static func statement(_ row: EventRow, number: Int) -> BareDatabase.Statement {
        BareDatabase.Statement(
            """
            INSERT INTO event (hubSequence, station, epoch, sequence, receivedAt, kind, plate, hash, bytes)
            VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(Int64(number)), .text(row.station), .integer(Int64(row.sequence)), .integer(Int64(number)),
                .text(row.kind), row.plate.map(BareDatabase.Value.text) ?? .null, .blob(row.hash), .blob(row.bytes),
            ])
    }
}

/// PostgreSQL, by libpq alone: prepared statements of 500 rows, `ON CONFLICT DO NOTHING`, each a transaction.
struct PostgresRows: IntakeRows {
    let database: String

    func stored() throws -> (events: Int, quarantined: Int) {
        let bare = try BarePostgres(database)
        let events = try bare.integer("SELECT count(*) FROM event") ?? 0
        let quarantined = try bare.integer("SELECT count(*) FROM event WHERE quarantine IS NOT NULL") ?? 0
        return (Int(events), Int(quarantined))
    }

    func insert(_ rows: [EventRow]) throws -> Double {
        let bare = try BarePostgres(database)
        try bare.execute(
            """
            CREATE TABLE bareEvent (
                hubSequence bigint PRIMARY KEY, station text NOT NULL, epoch bigint NOT NULL,
                sequence bigint NOT NULL, receivedAt bigint NOT NULL, kind text NOT NULL, plate text,
                hash bytea NOT NULL, bytes bytea NOT NULL, UNIQUE (station, epoch, sequence));
            CREATE INDEX bareEventByPlate ON bareEvent (plate) WHERE plate IS NOT NULL
            """)
        // The last rows that do not fill a statement are left out: a statement of another size would be another one.
        let whole = Array(rows.prefix(rows.count / Self.rowsPerTransaction * Self.rowsPerTransaction))
        try bare.prepare("rows", Self.statement, places: Self.rowsPerTransaction * Self.columns) {
            $0 % Self.columns >= Self.columns - 2
        }
        let pace = try Self.pace(whole) { group, first in
            try bare.run("rows", group.enumerated().flatMap { Self.values($1, number: first + $0 + 1) })
        }
        try Self.check(try bare.integer("SELECT count(*) FROM bareEvent"), of: whole)
        try bare.execute("DROP TABLE bareEvent")
        return pace
    }

    private static let columns = 8

    private static var statement: String {
        let rows = (0..<rowsPerTransaction).map { row in
            let places = (1...columns).map { "$\(row * columns + $0)" }
            return "(\(places[0]), \(places[1]), 1, \(places[2...].joined(separator: ", ")))"
        }
        return """
            INSERT INTO bareEvent (hubSequence, station, epoch, sequence, receivedAt, kind, plate, hash, bytes)
            VALUES \(rows.joined(separator: ", ")) ON CONFLICT DO NOTHING
            """
    }

    private static func values(_ row: EventRow, number: Int) -> [BarePostgres.Value] {
        [
            .text("\(number)"), .text(row.station), .text("\(row.sequence)"), .text("\(number)"), .text(row.kind),
            row.plate.map(BarePostgres.Value.text) ?? .null, .bytes(row.hash), .bytes(row.bytes),
        ]
    }
}
