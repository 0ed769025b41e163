import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// What a store over PostgreSQL promises beside the contract of all stores.
@Suite struct PostgresStoreTests {
    private let tables: PostgresTables

    init() throws { tables = try PostgresTables() }

    private func open(_ generation: String = "g1") async throws -> HubStore {
        let origin = HubOrigin(
            generation: generation, at: Floor.start, playbook: try StandardPlaybook.load(), newGeneration: { "g2" })
        return try await HubStore.open(HubDatabase(tables.connectionString), origin: origin)
    }

    @Test func `hubs that start at once make the tables once, and serve one history`() async throws {
        let stores = try await withThrowingTaskGroup(of: HubStore.self) { group in
            for number in 1...4 { group.addTask { try await open("g\(number)") } }
            return try await group.reduce(into: [HubStore]()) { $0.append($1) }
        }
        var generations: Set<String> = []
        for store in stores {
            generations.insert(try await store.reading { try $0.one(String.self, "SELECT generation FROM hub") } ?? "")
        }
        #expect(generations.count == 1)
        #expect(try await stores[0].feedHead() > 0)
    }

    @Test func `two hubs give numbers out without a hole, and take each event once`() async throws {
        let (left, right) = (try await open(), try await open())
        let (pushes, stations) = (12, (1...6).map { "S\($0)" })
        for station in stations { try await Floor.add(station, to: left) }
        let journals = stations.map { station in
            StationJournal(station, Array(repeating: .benchPaused, count: pushes * 5))
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (index, journal) in journals.enumerated() {
                group.addTask {
                    for push in 0..<pushes {
                        // Each push goes to both, as after an answer that was lost.
                        let batch = journal.received(from: push * 5 + 1, count: 5)
                        for store in (index + push).isMultiple(of: 2) ? [left, right] : [right, left] {
                            guard case .accepted = try await store.append(batch) else {
                                Issue.record("push \(push) of \(journal.station) was not accepted")
                                return
                            }
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let places = try await left.reading { try $0.all(Int.self, "SELECT hubSequence FROM event ORDER BY 1") }
        #expect(places == Array(1...(pushes * 5 * stations.count)))
        #expect(try await right.number("SELECT hubSequence FROM hub") == places.count)
    }

    @Test func `tables of a later version, and of something else, are left alone`() async throws {
        let store = try await open()
        try await store.writing { try $0.run("UPDATE hubSchema SET version = 99") }
        let name = HubDatabase(tables.connectionString).description
        let known = PostgresSchema.migrations.count
        await #expect(throws: HubFault.newerDatabase(path: name, found: 99, known: known)) { try await open() }

        let other = try PostgresTables()
        let connection = try PostgresConnection(PostgresAddress(other.connectionString))
        try connection.script("CREATE TABLE event (title text)")
        let foreign = HubDatabase(other.connectionString)
        await #expect(throws: HubFault.foreignDatabase(path: foreign.description)) {
            try await HubStore.open(foreign, origin: try .fresh(at: Floor.start))
        }
        await #expect(throws: HubFault.databaseMissing(path: foreign.description)) {
            try await HubStore.openReadOnly(foreign)
        }
    }

    @Test func `a server that does not wait for its disk is refused`() async throws {
        let connection = try PostgresConnection(PostgresAddress(tables.connectionString))
        let name = try connection.row("SELECT current_database()").text(0)
        try connection.script("ALTER DATABASE \(name) SET synchronous_commit = off")
        await #expect(throws: HubFault.commitsNotDurable(setting: "synchronous_commit = off")) { try await open() }
    }

    @Test func `a promotion begins another generation, whatever it lost`() async throws {
        let store = try await open()
        try await Floor.add("S1", to: store)
        let before = try await store.watermark(station: "S1", epoch: 1)
        #expect(before.generation == "g1")
        // As after a promotion: the tables were last written on an earlier timeline.
        try await store.writing { try $0.run("UPDATE hubHistory SET timeline = timeline - 1") }
        #expect(await store.canCommit())
        #expect(try await store.watermark(station: "S1", epoch: 1).generation == "g2")
    }

    @Test func `the tables are those of SQLite, column by column`() async throws {
        let floor = try Floor()
        let sqlite = try await floor.open()
        let postgres = try await open()
        let ours = try await sqlite.reading { db in
            try db.all(
                String.self,
                """
                SELECT lower(list.name || '.' || info.name) FROM pragma_table_list AS list
                JOIN pragma_table_xinfo(list.name) AS info
                WHERE list.schema = 'main' AND list.name NOT LIKE 'sqlite%'
                """)
        }
        let theirs = try await postgres.reading { db in
            try db.all(
                String.self,
                """
                SELECT CAST(table_name || '.' || column_name AS text) FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name NOT IN ('hubschema', 'hubhistory')
                """)
        }
        #expect(Set(ours).symmetricDifference(theirs) == [])
        #expect(ours.count > 200)
    }
}

@Suite struct PostgresTextsTests {
    @Test(arguments: [
        ("SELECT 1", "SELECT 1"), ("a = ? AND b = ?", "a = $1 AND b = $2"), ("?2, ?1, ?2", "$2, $1, $2"),
        ("x = '?' OR \"?\" = ?", "x = '?' OR \"?\" = $1"), ("'it''s ?' = ?", "'it''s ?' = $1"), ("?", "$1"),
    ])
    func `places are numbered, but not within quotes`(_ text: String, _ numbered: String) {
        #expect(PostgresTexts.number(text) == numbered)
    }
}
