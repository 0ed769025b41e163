import Foundation
import Journal
import SystemPackage
public import Wire

/// What `returns-station import` does: has one file taken over by the running station, which alone writes its journal,
/// or by the journal itself when no station runs.
public struct ReferenceImport: Sendable {
    private let configuration: StationConfiguration
    private let paths: StationPaths

    /// An import into the station of a configuration; the environment is the one of the process.
    public init(configuration: StationConfiguration, environment: [String: String]) {
        self.configuration = configuration
        paths = StationPaths(configuration, environment: environment)
    }

    /// Imports the file at a path, all of it or nothing, and says what came of it.
    ///
    /// Throws `StationFault`: `file` when it cannot be read; `silent` when a station has the state directory and
    /// answers no import, so that neither way is open; `foreignState` when the directory is another account's; and what
    /// opening the journal throws. A file that is refused is no fault.
    public func run(_ kind: ImportKind, file path: String) async throws(StationFault) -> ImportAnswer {
        if let hub = configuration.hub { return ImportRefusal.hubOwnsReference(url: hub.url).answer(kind) }
        let limit = ImportLimits.stationFileBytes
        let bytes = try Self.bytes(of: path, upTo: limit + 1)
        guard bytes.count <= limit else {
            return ImportRefusal.faults(.fileTooLong(limitBytes: limit)).answer(kind)
        }
        let order = ImportOrder(kind: kind, bytes: bytes.count)
        let answer: [UInt8]
        do throws(StationFault) {
            answer = try await PromptClient(socketPath: paths.socket).ask(order.text, sending: bytes)
        } catch {
            guard case .notRunning = error else { throw error }
            return try intoTheJournal(kind, bytes)
        }
        do throws(WireError) {
            return try ImportAnswer(decoding: Data(answer))
        } catch {
            throw .silent(state: paths.state, socket: paths.socket)
        }
    }

    /// The lock is what lets nobody else write: a daemon that starts meanwhile says that another has it.
    private func intoTheJournal(_ kind: ImportKind, _ bytes: [UInt8]) throws(StationFault) -> ImportAnswer {
        try paths.makeState()
        try paths.requireOwnState()
        let lock: StateLock
        do throws(StationFault) {
            lock = try StateLock(directory: paths.state)
        } catch {
            guard case .alreadyRunning = error else { throw error }
            throw .silent(state: paths.state, socket: paths.socket)
        }
        let journal = try OpenStation.journal(at: paths.journal, configuration)
        let answer = journal.answer(to: kind, bytes)
        do throws(JournalError) { try journal.close() } catch { throw .journal(error) }
        return withExtendedLifetime(lock) { answer }
    }

    /// The first bytes of a file; more than a limit are left unread.
    private static func bytes(of path: String, upTo limit: Int) throws(StationFault) -> [UInt8] {
        do {
            let file = try FileDescriptor.open(FilePath(path), .readOnly, options: [.closeOnExec])
            return try file.closeAfter {
                var bytes: [UInt8] = []
                var part = [UInt8](repeating: 0, count: 65_536)
                while bytes.count < limit {
                    let count = try part.withUnsafeMutableBytes { try file.read(into: $0) }
                    if count == 0 { break }
                    bytes += part[..<count]
                }
                return bytes
            }
        } catch {
            throw .file(path: path, cause: "\(error)")
        }
    }
}
