import Foundation
import Simulation

@testable import Hub

/// An empty database of a test's own, on the one server that all tests share.
final class PostgresTables: Sendable {
    private static let server = Result { try PostgresServer.started() }
    private let name = "floor_" + UUID().uuidString.prefix(8).lowercased()

    init() throws { try Self.server.get().connection().execute("CREATE DATABASE \(name)") }

    deinit { _ = try? Self.server.get().connection().execute("DROP DATABASE \(name) WITH (FORCE)") }

    /// How a hub reaches it.
    var connectionString: String {
        let server = try? Self.server.get()
        return "host=\(server?.folder ?? "") user=\(PostgresTools.user) dbname=\(name)"
    }
}
