import Devices
import Foundation
import Hub
import Returns
import Simulation
import Wire

/// The database that a hub is measured over, with all that is particular to it: how it is prepared, how the hub is told
/// of it, how its events are counted, and the plain insert that stands beside the hub. Another database has another one
/// of these, and everything else stays.
struct MeasuredStore: Sendable {
    /// An event as a row: what the hub keeps of it, without anything that is folded from it.
    struct Row: Sendable {
        let station: String
        let sequence: Int
        let kind: String
        let plate: String?
        let hash: Data
        let bytes: Data
    }

    /// A station as it was enrolled.
    struct Enrolled: Sendable {
        let id: String
        let token: String
        let prefix: PlatePrefix
    }

    let folder: String

    private static let rowsPerTransaction = 500
    private static let site = "DAY"

    private var path: String { "\(folder)/hub.sqlite" }

    /// What `returns-hub serve` is told of it.
    var arguments: [String] { ["--database", path] }

    /// Makes the database with its stations and with what IT imports.
    func prepare(_ recorded: RecordedReturns, stations: Int, returnsEach: Int) async throws -> [Enrolled] {
        let store = try await HubStore.open(HubDatabase(path), origin: .fresh(at: recorded.site.morning))
        var generator = SystemRandomNumberGenerator()
        var enrolled: [Enrolled] = []
        for number in 1...stations {
            let id = "S\(number)"
            let token = StationToken(station: id, using: &generator)
            let station = try await store.addStation(
                id, site: Self.site, labelLanguage: .french, token: token, at: recorded.site.morning)
            enrolled.append(Enrolled(id: id, token: token.text, prefix: station.platePrefix))
        }
        for file in recorded.files(stations: stations, returnsEach: returnsEach) {
            _ = try await store.importCSV(file.kind, Array(file.csv.utf8))
        }
        try await store.close()
        return enrolled
    }

    /// Events that are stored, and those among them that were put aside.
    func stored() throws -> (events: Int, quarantined: Int) {
        let bare = try BareDatabase(path: path)
        defer { bare.close() }
        let events = try bare.integer("SELECT count(*) FROM event") ?? 0
        let quarantined = try bare.integer("SELECT count(*) FROM event WHERE quarantine IS NOT NULL") ?? 0
        return (Int(events), Int(quarantined))
    }

    /// The least that keeping these events costs on this disk, in rows a second: one row each and its two indexes, with
    /// nothing read, checked or folded.
    func insertBare(_ rows: [Row]) throws -> Double {
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
        let statements = rows.enumerated().map { Self.insert($1, number: $0 + 1) }
        let start = MonotonicTime.now()
        for first in stride(from: 0, to: statements.count, by: Self.rowsPerTransaction) {
            let end = min(first + Self.rowsPerTransaction, statements.count)
            try bare.transaction(Array(statements[first..<end]))
        }
        let seconds = MonotonicTime.now().milliseconds(since: start) / 1_000
        guard try bare.integer("SELECT count(*) FROM event") == Int64(rows.count) else {
            throw BenchmarkFault.wrongOutcome(what: "bare rows", expected: "\(rows.count)", found: "others")
        }
        return Double(rows.count) / seconds
    }

    private static func insert(_ row: Row, number: Int) -> BareDatabase.Statement {
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
