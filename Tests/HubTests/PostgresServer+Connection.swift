import Simulation

@testable import Hub

extension PostgresServer {
    /// Where it is.
    var address: PostgresAddress { get throws { try PostgresAddress(connectionString) } }

    /// A connection to it.
    func connection() throws -> PostgresConnection { try PostgresConnection(address) }
}
