import Foundation
import GRDB
import Returns
import SystemPackage
import Testing
import Wire

@testable import Hub

/// A backup of a hub that is at work, and what becomes of a floor whose hub is brought back from it.
@Suite(.overBothStores) struct RestoreTests {
    private let floor: Floor
    /// The empty place into which it is brought back.
    private let place: Floor
    private let backup: String

    init() throws {
        floor = try Floor()
        place = try Floor()
        backup = floor.directory + "/backup"
    }

    private static let bin = BinPlace(code: "A-1", generation: 1)

    private func origin() throws -> HubOrigin { try .fresh(at: Floor.start) }

    /// Six stations, with a bin whose rights they are given.
    private func opened() async throws -> (store: HubStore, stations: [PushingStation]) {
        let names = (1...6).map { "S\($0)" }
        let store = try await floor.open(stations: names).store
        _ = try await store.publish([
            .bin(Bin(code: "A-1", generation: 1, zone: "Z", binClass: "RESTOCK", capacity: 600))
        ])
        return (store, names.map { PushingStation($0) })
    }

    @Test func `a hub that comes back from an old backup is filled again by its stations, and nothing is there twice`()
        async throws
    {
        var (store, stations) = try await opened()
        for index in stations.indices {
            stations[index].work(20 + index)
            try await stations[index].push(to: store)
        }
        // The backup is made while they push.
        let (database, path, working) = (floor.database, backup, stations)
        let copied = Task { try await database.backUp(to: path) }
        stations = try await withThrowingTaskGroup(of: PushingStation.self) { [store] group in
            for station in working {
                group.addTask {
                    var station = station
                    for _ in 0..<5 {
                        station.work(9)
                        try await station.push(to: store)
                    }
                    return station
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let summary = try await copied.value
        #expect(summary.through >= 6 * 20 && summary.stations == 6)
        let lost = try await store.number("SELECT hubSequence FROM hub") ?? 0
        try await store.close()

        let restored = try await place.database.restore(backup, at: Floor.start)
        #expect(restored.previous == "g1" && restored.through < lost)
        #expect(restored.words.contains("S1, S2, S3, S4, S5, S6"))
        let again = try await HubStore.open(place.database, origin: try origin())
        #expect(try await again.watermark(station: "S1", epoch: 1).generation == restored.generation)
        try await expectRightsFrozenUntilAllReported(again, &stations)

        for station in stations { #expect(try await station.isWhole(in: again), "\(station.station)") }
        let report = try await again.verify(VerifyAsk())
        #expect(report.isSound, "\(report.words)")
        #expect(report.events == stations.reduce(0) { $0 + $1.journal.sealed.count })
        // Sent once more, nothing moves.
        for index in stations.indices { try await stations[index].push(to: again) }
        #expect(try await again.verify(VerifyAsk()).events == report.events)
        try await again.close()
    }

    /// Each station pushes and reports what it holds; until the last has, nothing is given out.
    private func expectRightsFrozenUntilAllReported(
        _ store: HubStore, _ stations: inout [PushingStation]
    ) async throws {
        _ = try await store.publish([
            .bin(Bin(code: "B-1", generation: 1, zone: "Z", binClass: "REPAIR", capacity: 600))
        ])
        let given = "SELECT count(*) FROM binRight WHERE code = 'B-1'"
        for index in stations.indices {
            #expect(try await store.shareRights(at: Floor.start).isEmpty)
            #expect(try await store.number(given) == 0)
            stations[index].held = [BinRights(place: Self.bin, count: index + 1)]
            stations[index].work(3)
            try await stations[index].push(to: store)
        }
        // The last report is the word that all waited for.
        #expect(try await store.number(given) == stations.count)
        let held = try await store.number("SELECT sum(rights) FROM binRight WHERE code = 'A-1'") ?? 0
        #expect(held >= 1 + 2 + 3 + 4 + 5 + 6)
    }

    @Test func `a station that had never reported when the backup was made is waited for as well`() async throws {
        var (store, stations) = try await opened()
        _ = try await floor.database.backUp(to: backup)
        for index in stations.indices { try await stations[index].push(to: store) }
        try await store.close()
        _ = try await place.database.restore(backup, at: Floor.start)
        let again = try await HubStore.open(place.database, origin: try origin())
        try await expectRightsFrozenUntilAllReported(again, &stations)
        try await again.close()
    }

    @Test func `what was told before the restore is no finding, and what is told of it says so`() async throws {
        let scene = try await VerifyFloor()
        _ = try await scene.floor.database.backUp(to: backup)
        var journal = scene.first
        journal.add(.benchResumed)
        try await scene.take(journal, from: 13, count: 1, onDay: 1)
        try await scene.sign(atDay: 2)
        let witnesses = try await scene.witnesses()
        try await scene.store.close()
        _ = try await place.database.restore(backup, at: Floor.start)
        let again = try await HubStore.open(place.database, origin: try origin())
        let report = try await again.verify(VerifyAsk(witnesses: witnesses))
        #expect(report.isSound, "\(report.words)")
        #expect(report.notes.contains { $0.hasPrefix("restored from a backup") }, "\(report.words)")
        #expect(report.notes.contains { $0.contains("has not sent the rest again yet") }, "\(report.words)")
        // What the backup had is held against the roots that it had not.
        try await again.writing { try $0.run("UPDATE event SET receivedAt = receivedAt + 1 WHERE hubSequence = 3") }
        let edited = try await again.verify(VerifyAsk(witnesses: witnesses)).findings
        #expect(edited.map(\.description).filter { $0.hasPrefix("S1 was told the root 1") }.count == 1, "\(edited)")
        try await again.close()
    }

    @Test func `prefixes of plates and numbers of pallets are not given twice`() async throws {
        let (store, _) = try await opened()
        try await store.writing { db in
            _ = try SSCCSeries(db: db).use(SSCCPrefix("3456789"), by: "AN", at: Floor.start)
            _ = try SSCCSeries(db: db).next()
        }
        _ = try await floor.database.backUp(to: backup)
        try await Floor.add("S7", to: store)
        let lost = try await store.writing { try SSCCSeries(db: $0).next() }
        try await store.close()
        _ = try await place.database.restore(backup, at: Floor.start)
        let again = try await HubStore.open(place.database, origin: try origin())
        try await Floor.add("S8", to: again)
        let prefix = try await again.reading { db in
            try db.one(String.self, "SELECT platePrefix FROM station WHERE id = 'S8'")
        }
        #expect(prefix == String(10_001 + 6 + BackupLimits.passedPrefixes))
        #expect(try await again.writing { try SSCCSeries(db: $0).next() } != lost)
        try await again.close()
    }

    @Test func `a backup replaces nothing, and is restored into an empty place only`() async throws {
        let (store, _) = try await opened()
        _ = try await floor.database.backUp(to: backup)
        let bytes = try Data(contentsOf: URL(filePath: backup))
        await #expect(throws: HubFault.file(path: backup, .fileExists)) { try await floor.database.backUp(to: backup) }
        #expect(try Data(contentsOf: URL(filePath: backup)) == bytes)
        let mode = try FileManager.default.attributesOfItem(atPath: backup)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        await #expect(throws: HubFault.notEmpty(floor.database.description)) {
            try await floor.database.restore(backup, at: Floor.start)
        }
        #expect(try await store.number("SELECT count(*) FROM station") == 6)
        let names = try FileManager.default.contentsOfDirectory(atPath: floor.directory)
        #expect(!names.contains { $0.hasSuffix(".part") }, "\(names)")
        try await store.close()
    }

    @Test func `a file that is no backup, or one of the other kind, is refused`() async throws {
        try Data("something else".utf8).write(to: URL(filePath: backup))
        await #expect(throws: HubFault.notABackup(path: backup)) {
            try await place.database.restore(backup, at: Floor.start)
        }
        let mark = StoreKind.current == .sqlite ? "PGDMP rest" : "SQLite format 3\0 rest"
        try Data(mark.utf8).write(to: URL(filePath: backup))
        await #expect(throws: HubFault.otherBackup(path: backup, database: place.database.description)) {
            try await place.database.restore(backup, at: Floor.start)
        }
    }

    @Test func `a backup that is cut short leaves the place empty`() async throws {
        let (store, _) = try await opened()
        _ = try await floor.database.backUp(to: backup)
        try await store.close()
        let whole = try Data(contentsOf: URL(filePath: backup))
        try whole.prefix(whole.count / 2).write(to: URL(filePath: backup))
        await #expect(throws: HubFault.self) { try await place.database.restore(backup, at: Floor.start) }
        try whole.write(to: URL(filePath: backup))
        // Nothing of the first try is in the way.
        _ = try await place.database.restore(backup, at: Floor.start)
        let names = try FileManager.default.contentsOfDirectory(atPath: place.directory)
        #expect(names.sorted() == (StoreKind.current == .sqlite ? ["hub.sqlite", "hub.sqlite.lock"] : []))
    }

    @Test func `a drill finds a good backup good, and says how far it is behind`() async throws {
        let scene = try await VerifyFloor()
        try await scene.sign(atDay: 1)
        _ = try await scene.floor.database.backUp(to: backup)
        var journal = scene.first
        journal.add(.benchResumed)
        try await scene.take(journal, from: 13, count: 1, onDay: 1)
        let drill = RestoreDrill(file: backup, scratch: scratch, original: scene.floor.database)
        let report = try await drill.run(at: Floor.start)
        #expect(report.isSound, "\(report.words)")
        #expect(report.behind == 1 && report.summary.through == 20 && report.summary.lastRoot?.number == 1)
        #expect(report.words.hasSuffix("The backup can be restored."))
    }

    /// For a dump a server on which databases may be made.
    private var scratch: String? {
        if case .server(let text) = place.database.place { text } else { place.directory }
    }

    @Test func `a drill names what was changed before the backup, and a backup of something else`() async throws {
        let scene = try await VerifyFloor()
        try await scene.tamper { try $0.run("DELETE FROM event WHERE hubSequence = 4") }
        _ = try await scene.floor.database.backUp(to: backup)
        let other = try await opened().store
        let report = try await RestoreDrill(file: backup, scratch: scratch, original: floor.database).run(
            at: Floor.start)
        try await other.close()
        #expect(!report.isSound)
        #expect(report.words.contains("19 rows of events, and 20 places"), "\(report.words)")
        #expect(report.words.contains("FOUND  hubSequence 4: no event: cut out"))
        #expect(report.differences.first?.contains("ends with hubSequence 20, the hub with 0") == true)
    }
}

struct BackupPlaceTests {
    @Test func `a log that is left beside the place is not taken for the restored file's`() async throws {
        let (floor, place) = (try Floor(), try Floor())
        let store = try await floor.open()
        _ = try await floor.database.backUp(to: floor.directory + "/backup")
        try await store.close()
        try Data("left".utf8).write(to: URL(filePath: place.file.description + "-wal"))
        await #expect(throws: HubFault.notEmpty(place.file.description + "-wal")) {
            try await place.database.restore(floor.directory + "/backup", at: Floor.start)
        }
    }

    @Test func `damage that SQLite alone sees is named by a drill`() async throws {
        let floor = try Floor()
        let store = try await floor.open(stations: ["S1"]).store
        try await store.writing { db in
            try db.script("CREATE TABLE stray (id INTEGER PRIMARY KEY, station TEXT REFERENCES station (id))")
        }
        try await store.close()
        let raw = floor.file.description
        var settings = Configuration()
        settings.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: raw, configuration: settings)
        try await queue.write { try $0.execute(sql: "INSERT INTO stray VALUES (1, 'S9')") }
        try queue.close()
        let report = try await RestoreDrill(file: raw, scratch: floor.directory, original: nil).run(at: Floor.start)
        #expect(report.integrity == ["a row of stray names one of station that is not there"])
        #expect(report.words.contains("compared    with nothing"))
    }

    @Test func `a restore into PostgreSQL that was cut off is served by no hub`() async throws {
        let tables = try PostgresTables()
        let database = HubDatabase(tables.connectionString)
        let origin = try HubOrigin.fresh(at: Floor.start)
        try await HubStore.open(database, origin: origin).close()
        let connection = try PostgresConnection(PostgresAddress(tables.connectionString))
        try connection.script("CREATE TABLE hubRestoring (begunAt timestamptz)")
        let fault = HubFault.unfinishedRestore(database.description)
        await #expect(throws: fault) { try await HubStore.open(database, origin: origin) }
        await #expect(throws: fault) { try await HubStore.openReadOnly(database) }
    }

    @Test func `a program that is not installed is named`() async {
        await #expect(throws: HubFault.programMissing(name: "pg_dumb")) {
            try await OutsideProgram(name: "pg_dumb").run([], [:])
        }
    }

    @Test func `what a program complains of is passed on`() async throws {
        let fault = await #expect(throws: HubFault.self) {
            try await OutsideProgram(name: "ls").run(["/no/such/folder"], ["LC_ALL": "C"])
        }
        guard case .programFailed("ls", 2, let words) = fault else { return #expect(fault == nil) }
        #expect(words.contains("/no/such/folder"))
    }
}
