import Foundation
import Synchronization

/// A real PostgreSQL server of a test's own, on a Unix socket in a temporary folder.
///
/// A shell stands between the test and the server and reads from the test: when the test's process ends, however it
/// ends, the shell reads the end of its input, stops the server and removes the folder.
public final class PostgresServer: Sendable {
    /// Where data, log and socket are.
    public let folder: String
    private let options: [String]
    private let running = Mutex<(process: Process, input: FileHandle)?>(nil)

    /// A new empty cluster, started; `settings` are its `-c` options.
    ///
    /// It has the same identifier as the others unless it is made anew. Without `isDurable` it does not wait for the
    /// disk, which loses nothing but by a power cut.
    public static func started(
        _ settings: [String] = [], isDurable: Bool = false, isNewCluster: Bool = false
    ) throws -> PostgresServer {
        let server = try PostgresServer(settings + (isDurable ? [] : ["fsync=off"]))
        if isNewCluster {
            try PostgresTools.makeCluster(in: server.dataFolder)
        } else {
            try PostgresTools.run("cp", ["-a", PostgresTools.template.get(), server.dataFolder])
        }
        try server.start()
        return server
    }

    /// A new standby of this server, which streams from it and answers questions.
    public func startedStandby(isDurable: Bool = false) throws -> PostgresServer {
        let standby = try PostgresServer(isDurable ? [] : ["fsync=off"])
        try standby.start(following: self)
        return standby
    }

    /// Starts it anew as a standby of another server, of which it takes a copy in the place of what it had.
    public func start(following primary: PostgresServer) throws {
        try? FileManager.default.removeItem(atPath: dataFolder)
        try PostgresTools.run(
            "pg_basebackup",
            ["-h", primary.folder, "-U", PostgresTools.user, "-D", dataFolder, "-R", "-c", "fast"])
        try start()
    }

    private init(_ settings: [String]) throws {
        folder = try PostgresTools.newFolder()
        options = (["listen_addresses=", "unix_socket_directories=\(folder)"] + settings).flatMap { ["-c", $0] }
    }

    deinit {
        let keeper = running.withLock(\.self)
        // A keeper removes the folder itself; after a stop there is none.
        if let keeper { try? keeper.input.close() } else { try? FileManager.default.removeItem(atPath: folder) }
    }

    private var dataFolder: String { folder + "/data" }

    /// The connection string.
    public var connectionString: String { "host=\(folder) user=\(PostgresTools.user) dbname=postgres" }

    /// psql: what a statement answers, one line a row, columns apart by `|`; a program that knows nothing of the hub.
    public func ask(_ statement: String) throws -> [String] {
        let words = try PostgresTools.run(
            "psql", ["-X", "-q", "-A", "-t", "-h", folder, "-U", PostgresTools.user, "-d", "postgres", "-c", statement])
        return words.split(separator: "\n").map(String.init)
    }

    /// Starts it, and waits until it lets somebody in.
    public func start() throws {
        let process = Process()
        let input = Pipe()
        process.executableURL = URL(filePath: "/bin/sh")
        let command = try PostgresTools.command("postgres", ["-D", dataFolder] + options)
        process.arguments = ["-c", Self.keeper, "sh", folder] + command
        process.standardInput = input
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try PosixSignals.withNoneBlocked { try process.run() }
        running.withLock { $0 = (process, input.fileHandleForWriting) }
        for _ in 0..<600 {
            if (try? PostgresTools.run("pg_isready", ["-q", "-h", folder])) != nil { return }
            Thread.sleep(forTimeInterval: 0.05)
        }
        let log = (try? String(contentsOfFile: folder + "/log", encoding: .utf8)) ?? "no log"
        throw PostgresServerFault(words: "PostgreSQL did not start: \(log.suffix(500))")
    }

    /// Runs the server until told how to end, or until whoever could tell is gone.
    private static let keeper = """
        folder=$1; shift
        "$@" >>"$folder/log" 2>&1 &
        if read -r signal; then kill -s "$signal" $!; wait $!; else kill -QUIT $!; wait $!; rm -rf "$folder"; fi
        """

    /// Stops it in order (SIGINT: open transactions are rolled back); it can be started again.
    public func stop() throws { try end(by: "INT") }

    /// Kills every process of it at once, as when the machine stops.
    public func kill() throws {
        let main = try processID
        let children = Self.processes.filter { $0.parent == main }.map(\.id)
        PosixSignals.kill(main)
        for child in children { PosixSignals.kill(child) }
        try end(by: "KILL")
    }

    /// Makes a standby a primary, and waits until it is.
    public func promote() throws { try PostgresTools.run("pg_ctl", ["promote", "-w", "-D", dataFolder]) }

    private func end(by signal: String) throws {
        let taken = running.withLock { running in
            defer { running = nil }
            return running
        }
        guard let taken else { return }
        try taken.input.write(contentsOf: Data((signal + "\n").utf8))
        taken.process.waitUntilExit()
        try taken.input.close()
    }

    /// The first line of the file that says who runs here.
    private var processID: Int32 {
        get throws {
            let text = try String(contentsOfFile: dataFolder + "/postmaster.pid", encoding: .utf8)
            guard let id = text.split(separator: "\n").first.flatMap({ Int32($0) }), id > 1 else {
                throw PostgresServerFault(words: "no server runs in \(folder)")
            }
            return id
        }
    }

    /// proc(5): every process with its parent.
    private static var processes: [(id: Int32, parent: Int32)] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap { Int32($0) }.compactMap { id in
            guard let stat = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8),
                let afterName = stat.lastIndex(of: ")")
            else { return nil }
            let fields = stat[afterName...].split(separator: " ")
            guard fields.count > 2, let parent = Int32(fields[2]) else { return nil }
            return (id, parent)
        }
    }
}

/// Why there is no server.
public struct PostgresServerFault: Error, CustomStringConvertible {
    /// What a person reads.
    public let words: String

    /// A server that is not there for this reason.
    public init(words: String) {
        self.words = words
    }

    /// What a person reads.
    public var description: String { words }
}
