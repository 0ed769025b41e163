import Foundation

/// What PostgreSQL's own programs do with a whole database: pg_dump and pg_restore.
struct PostgresDump {
    /// A connection string of libpq.
    private let text: String

    init(_ text: String) { self.text = text }

    /// Writes a dump in the custom format, of one snapshot. Throws `programMissing`, `programFailed`.
    func write(to file: String) async throws(HubFault) {
        try await run("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", "--file=\(file)"])
    }

    /// Reads a dump into a database that is empty, in one transaction. The table `hubRestoring` stands in it until the
    /// new history has begun: no hub serves it before. Throws `notEmpty`, `programMissing`, `programFailed`.
    func read(_ file: String) async throws(HubFault) {
        let address = try address()
        try mapped {
            let connection = try PostgresConnection(address)
            let tables = try connection.row(Self.tables).int(0)
            guard tables == 0 else { throw HubFault.notEmpty(address.description) }
            try connection.script("CREATE TABLE IF NOT EXISTS hubRestoring (begunAt timestamptz DEFAULT now())")
        }
        do throws(HubFault) {
            try await run(
                "pg_restore",
                [
                    "--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", file,
                ])
        } catch {
            // Nothing of it was taken: the place is empty again.
            try? PostgresConnection(address).script("DROP TABLE hubRestoring")
            throw error
        }
        // The history of the server that the dump is of; the first who writes notes this one's.
        try mapped { _ = try PostgresConnection(address).execute("DELETE FROM hubHistory") }
    }

    /// A database that is made for a drill, and dropped after it.
    struct Scratch {
        let database: HubDatabase
        fileprivate let name: String
        fileprivate let server: PostgresAddress

        /// Drops it.
        func drop() throws(HubFault) {
            do {
                _ = try PostgresConnection(server).execute("DROP DATABASE \(name) WITH (FORCE)")
            } catch {
                throw PostgresStore.fault(error)
            }
        }
    }

    /// Makes one; `name` is text of this program. Throws `postgres` when this user may not.
    func makeScratch(named name: String) throws(HubFault) -> Scratch {
        let address = try address()
        try mapped { _ = try PostgresConnection(address).execute("CREATE DATABASE \(name)") }
        let parts = address.parts.filter { $0.keyword != "dbname" }
        let text = ([.init(keyword: "dbname", value: name)] + parts).connectionString
        return Scratch(database: HubDatabase(text), name: name, server: address)
    }

    /// Everything that is there beside the server's own, and a restore that was cut off.
    private static let tables = """
        SELECT count(*) FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
        WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema' AND relkind IN ('r', 'p', 'v', 'm', 'S')
            AND relname <> 'hubrestoring'
        """

    /// A password goes by the environment: the command line is for everybody to read.
    private func run(_ program: String, _ arguments: [String]) async throws(HubFault) {
        let address = try address()
        let shown = address.parts.filter { $0.keyword != "password" }
        var environment: [String: String] = [:]
        if let password = address["password"] { environment["PGPASSWORD"] = password }
        try await OutsideProgram(name: program).run(
            arguments + ["--no-password", "--dbname=\(shown.connectionString)"], environment)
    }

    private func address() throws(HubFault) -> PostgresAddress {
        do throws(PostgresFault) {
            return try PostgresAddress(text)
        } catch {
            throw .postgres(error)
        }
    }

    private func mapped(_ body: () throws -> Void) throws(HubFault) {
        do {
            try body()
        } catch {
            throw PostgresStore.fault(error)
        }
    }
}
