import Foundation
import Returns
import Simulation
import Testing
import Wire

@testable import Hub

/// What a station may count as safe from the loss of the server.
struct PostgresCopiesTests {
    private struct Hub {
        let store: HubStore
        var journal = StationJournal("S1")

        init(_ connectionString: String) async throws {
            store = try await HubStore.open(
                HubDatabase(connectionString),
                origin: HubOrigin(generation: "g1", at: Floor.start, playbook: try StandardPlaybook.load()))
            try await Floor.add("S1", to: store)
        }

        /// One more event; what the station is told.
        mutating func push() async throws -> Watermark {
            journal.add(.benchPaused)
            let reply = try await store.append(journal.received(from: journal.sealed.count))
            guard case .accepted(let mark, _) = reply else {
                throw PostgresServerFault(words: String(describing: reply))
            }
            return mark
        }

        /// Pushes until something more is durable.
        mutating func pushUntilDurable(beyond sequence: Int) async throws -> Watermark {
            for _ in 0..<400 {
                let mark = try await push()
                if mark.durableThrough > sequence { return mark }
                try await Task.sleep(for: .milliseconds(20))
            }
            throw PostgresServerFault(words: "nothing beyond \(sequence) became durable")
        }
    }

    @Test func `without a standby what is on the disk is durable`() async throws {
        let server = try PostgresServer.started()
        var hub = try await Hub(server.connectionString)
        let mark = try await hub.push()
        #expect(mark.acceptedThrough == 1 && mark.durableThrough == 1)
        try await hub.store.close()
    }

    @Test func `a commit that waits for its standby is durable`() async throws {
        let pair = try PostgresPair(.synchronous)
        var hub = try await Hub(pair.connectionString)
        let mark = try await hub.push()
        #expect(mark.acceptedThrough == 1 && mark.durableThrough == 1)
        try await hub.store.close()
    }

    @Test func `a commit that does not wait is durable when every standby has it, and stays so`() async throws {
        let pair = try PostgresPair(.asynchronous)
        var hub = try await Hub(pair.connectionString)
        #expect(try await hub.push().durableThrough == 0)
        let reached = try await hub.pushUntilDurable(beyond: 0)
        #expect(reached.durableThrough < reached.acceptedThrough)
        try pair.holdBack()
        // What was noted before the standby was held back may still come out once.
        let before = try await hub.push().durableThrough
        var held = try await hub.push()
        for _ in 0..<3 { held = try await hub.push() }
        #expect(held.durableThrough - before <= 1 && held.durableThrough < held.acceptedThrough - 2)
        let asked = try await hub.store.watermark(station: "S1", epoch: 1)
        #expect(asked.durableThrough == held.durableThrough && asked.acceptedThrough == held.acceptedThrough)
        try pair.letGo()
        _ = try await hub.pushUntilDurable(beyond: held.acceptedThrough)
        try await hub.store.close()
    }
}
