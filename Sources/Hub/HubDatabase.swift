import Foundation
import SystemPackage
import Wire

/// Where a hub's database is: a file of SQLite, or a server of PostgreSQL.
public struct HubDatabase: Hashable, Sendable, CustomStringConvertible {
    /// The kind of place, and the place.
    enum Place: Hashable, Sendable {
        /// A file, with two more beside it.
        case file(SQLitePath)
        /// A connection string of libpq, maybe with secrets in it.
        case server(String)
    }

    let place: Place

    /// Names a database: by the path of a file, or by a connection string, `postgresql://…` or one that begins with a
    /// key word of libpq (`host=`, `service=`, `dbname=`).
    public init(_ text: String) {
        let isServer = HubConfiguration.serverBeginnings.contains { text.hasPrefix($0) }
        place = isServer ? .server(text) : .file(SQLitePath(path: FilePath(text)))
    }

    /// The path, or where the server is and as whom; never with a secret.
    public var description: String {
        switch place {
        case .file(let file): file.description
        case .server(let text): (try? PostgresAddress(text).description) ?? "PostgreSQL"
        }
    }

    /// The socket on which the running hub answers commands; nil for a server, to which commands go themselves.
    var socketPath: String? {
        if case .file(let file) = place { file.socketPath } else { nil }
    }

    /// Where a hub notes what it is at, for the case that it crashes: beside a file; for a server in the state
    /// directory of the hub (systemd.exec(5)), or in that of temporary files, under its port. Nil for a port of the
    /// system's choice, which another start would not find again.
    func crashNotePath(_ listen: ListenAddress) -> FilePath? {
        if case .file(let file) = place { return FilePath(file.description + ".crash") }
        guard listen.port != 0 else { return nil }
        let folder = ProcessInfo.processInfo.environment["STATE_DIRECTORY"] ?? NSTemporaryDirectory()
        return FilePath(folder).appending("returns-hub-\(listen.port).crash")
    }
}

/// A file of SQLite, and the two beside it.
struct SQLitePath: Hashable, Sendable, CustomStringConvertible {
    let path: FilePath

    var description: String { path.string }

    /// Held by whoever writes.
    var lockPath: FilePath { FilePath(path.string + ".lock") }

    /// The socket on which the running hub answers commands.
    var socketPath: String { path.string + ".desk" }
}
