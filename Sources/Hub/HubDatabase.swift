import SystemPackage

/// Where a hub's database is, and the two files beside it.
public struct HubDatabase: Hashable, Sendable, CustomStringConvertible {
    let path: FilePath

    /// Names a database by its path.
    public init(_ path: String) {
        self.path = FilePath(path)
    }

    /// The path.
    public var description: String { path.string }

    /// Held by whoever writes.
    var lockPath: FilePath { FilePath(path.string + ".lock") }

    /// The socket on which the running hub answers commands.
    var socketPath: String { path.string + ".desk" }
}
