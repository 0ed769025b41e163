import Simulation
import Testing

@testable import Hub

struct PostgresFactsTests {
    @Test func `a server tells what it is and what works`() throws {
        let connection = try SharedServer.server.connection()
        let facts = try PostgresFacts(of: connection)
        #expect(facts.version >= 130_000 && facts.versionWords.hasPrefix("PostgreSQL"))
        #expect(facts.history?.timeline == 1 && facts.history?.inRecovery == false)
        #expect((facts.history?.cluster.count ?? 0) > 10)
        #expect(facts.synchronousCommit == "on" && facts.synchronousStandbyNames == "")
        #expect(facts.synchronousStandbys == 0)
        #expect(facts.capabilities == Set(PostgresFacts.Capability.allCases))
        #expect(try connection.row("SELECT count(*) FROM pg_listening_channels()").int(0) == 0)
        #expect(!connection.isInTransaction)
    }

    @Test func `a pool tells it too`() async throws {
        let pool = try PostgresPool(.init(address: SharedServer.server.address))
        #expect(try await pool.facts().capabilities.contains(.copy))
        await pool.close()
    }
}
