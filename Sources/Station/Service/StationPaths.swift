import Foundation
public import SystemPackage
public import Wire

/// Where a station keeps what it keeps.
public struct StationPaths: Sendable {
    /// The directory of the journal.
    public let state: String
    /// The directory of the control socket.
    public let runtime: String

    /// The paths of a configuration. The service manager's `$STATE_DIRECTORY` and `$RUNTIME_DIRECTORY` come first, so
    /// that one unit file serves every instance.
    public init(_ configuration: StationConfiguration, environment: [String: String]) {
        state = Self.first(environment["STATE_DIRECTORY"]) ?? configuration.stateDirectory
        runtime = Self.first(environment["RUNTIME_DIRECTORY"]) ?? configuration.runtimeDirectory
    }

    /// The journal's file.
    public var journal: FilePath { FilePath(state).appending("journal.sqlite") }

    /// The control socket.
    public var socket: String { FilePath(runtime).appending("control").string }

    /// Makes both directories, for the own user only unless they exist.
    func make() throws(StationFault) {
        try makeState()
        try Self.make(runtime)
    }

    /// Makes the directory of the journal alone.
    func makeState() throws(StationFault) {
        try Self.make(state)
    }

    /// Files that root or a colleague leaves in the state directory would keep the station from starting. Throws
    /// `foreignState`.
    func requireOwnState() throws(StationFault) {
        let owner = (try? FileManager.default.attributesOfItem(atPath: state))?[.ownerAccountID] as? NSNumber
        guard owner?.uint32Value == ControlSocket.ownUser else { throw .foreignState(path: state) }
    }

    private static func make(_ path: String) throws(StationFault) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o750])
        } catch {
            throw .directory(path: path, cause: error.localizedDescription)
        }
    }

    /// systemd joins several directories with colons; the first is ours.
    private static func first(_ list: String?) -> String? {
        list.flatMap { $0.split(separator: ":").first }.map(String.init)
    }
}
