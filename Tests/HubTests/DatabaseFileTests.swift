import Foundation
import GRDB
import Testing

@testable import Hub

@Suite struct DatabaseFileTests {
    let floor: Floor

    init() throws {
        floor = try Floor()
    }

    /// Runs SQL on the file with a plain connection of its own.
    private func tamper(_ sql: String) throws {
        let queue = try DatabaseQueue(path: floor.database.description)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    @Test func `what was acknowledged is on disk: synchronous is FULL`() async throws {
        let store = try await floor.open()
        #expect(try (store.engine as? SQLiteStore)?.synchronous() == 2)
        try await store.close()
        let again = try await floor.open()
        #expect(try (again.engine as? SQLiteStore)?.synchronous() == 2)
    }

    @Test func `one writer at a time, and the next one when it is gone`() async throws {
        let store = try await floor.open()
        await #expect(throws: HubFault.databaseInUse(path: floor.database.description)) { try await floor.open() }
        try await store.close()
        try await floor.open().close()
    }

    @Test func `readers come while a writer works`() async throws {
        let (store, _) = try await floor.open(stations: ["S1"])
        let reader = try await HubStore.openReadOnly(floor.database)
        #expect(try await reader.stationListing().rows.count == 1)
        try await Floor.add("S2", to: store)
        #expect(try await reader.stationListing().rows.count == 2)
        try await reader.close()
    }

    @Test func `a missing file is not created by reading`() async {
        await #expect(throws: HubFault.databaseMissing(path: floor.database.description)) {
            try await HubStore.openReadOnly(floor.database)
        }
        #expect(!FileManager.default.fileExists(atPath: floor.database.description))
    }

    @Test func `a file of a later version is left alone`() async throws {
        try await floor.open().close()
        try tamper("PRAGMA user_version = 99")
        let known = HubSchema.migrations.count
        let fault = HubFault.newerDatabase(path: floor.database.description, found: 99, known: known)
        await #expect(throws: fault) { try await floor.open() }
        await #expect(throws: fault) { try await HubStore.openReadOnly(floor.database) }
    }

    @Test func `a database of something else is left alone`() async throws {
        try tamper("CREATE TABLE album (id INTEGER)")
        let before = try Data(contentsOf: URL(fileURLWithPath: floor.database.description))
        await #expect(throws: HubFault.foreignDatabase(path: floor.database.description)) { try await floor.open() }
        #expect(try Data(contentsOf: URL(fileURLWithPath: floor.database.description)) == before)
    }

    @Test func `a file that is no database is named as damaged`() async throws {
        try Data(repeating: 0x41, count: 5_000).write(to: URL(fileURLWithPath: floor.database.description))
        await #expect(throws: HubFault.damagedDatabase(path: floor.database.description)) { try await floor.open() }
    }

    @Test func `a directory that is not there is a fault with a code`() async throws {
        let nowhere = HubDatabase(floor.directory + "/no/hub.sqlite")
        await #expect(throws: HubFault.self) { try await HubStore.open(nowhere, origin: try .fresh(at: Floor.start)) }
    }
}
