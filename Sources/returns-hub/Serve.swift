import ArgumentParser
import Hub
import Logging

/// `returns-hub serve`
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run the hub until SIGTERM or SIGINT.",
        discussion: """
            Creates the database when it is not there. Tells systemd when it is ready (Type=notify). With `tls` in \
            its configuration it speaks TLS 1.3 only, with certificates of its own authority, which it makes at the \
            first start beside the database; stations are let in with `station enrol`. Without, it serves plain HTTP: \
            put it behind a reverse proxy, or on a network of its own.
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
