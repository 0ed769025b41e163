import ArgumentParser
import Hub
import Logging

/// `returns-hub serve`
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run the hub until SIGTERM or SIGINT.",
        discussion: """
            Creates the database when it is not there. Tells systemd when it is ready (Type=notify). Serves plain HTTP: \
            put it behind a reverse proxy for TLS, or on a network of its own.
            """)

    @Option(name: .long, help: "Configuration file (YAML); options given here win.")
    var config: String?

    @Option(name: .long, help: "A file, or postgresql://… (default: \(ServeSettings.standardDatabase))")
    var database: String?

    @Option(name: .long, help: "host:port; port 0 lets the system choose. (default: \(ServeSettings.standardListen))")
    var listen: String?

    func run() async throws {
        let settings = try ServeSettings(file: config, database: database, listen: listen)
        let logger = Logger(label: "returns-hub")
        let server = try await HubServer(settings, logger: logger)
        try await server.runUntilSignalled()
    }
}
