import Foundation

/// PostgreSQL's programs. The server refuses to run as root; then an account without rights runs it.
public enum PostgresTools {
    /// The superuser of every test cluster.
    public static let user = "returns"

    /// A new cluster, made once and copied for each server.
    static let template = Result {
        let folder = try newFolder()
        atExit.append(folder)
        try makeCluster(in: folder + "/data")
        return folder + "/data"
    }

    /// initdb: a cluster with an identifier of its own.
    static func makeCluster(in folder: String) throws {
        try run("initdb", ["-D", folder, "-A", "trust", "-U", user, "--locale=C.UTF-8", "-E", "UTF8", "-N"])
    }

    private static let atExit = FoldersRemovedAtExit()

    /// A folder for one server, which its account can write and reach.
    static func newFolder() throws -> String {
        let name = "returns-pg-" + String(UInt32.random(in: .min ... .max), radix: 36)
        let folder = FileManager.default.temporaryDirectory.appending(path: name).path(percentEncoded: false)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        if let account = try account() {
            try FileManager.default.setAttributes(
                [.ownerAccountID: account.user, .groupOwnerAccountID: account.group], ofItemAtPath: folder)
        }
        return folder
    }

    /// Runs a program to its end and gives what it said; throws its words when it fails, and what to install when it
    /// is not there.
    @discardableResult
    public static func run(_ program: String, _ arguments: [String]) throws -> String {
        let command = try command(program, arguments)
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        process.currentDirectoryURL = FileManager.default.temporaryDirectory
        try PosixSignals.withNoneBlocked { try process.run() }
        let words = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw PostgresServerFault(words: "\(command.joined(separator: " ")): \(words.suffix(1_000))")
        }
        return words
    }

    /// The command line that runs a program under the server's account.
    static func command(_ program: String, _ arguments: [String]) throws -> [String] {
        let command = [try path(of: program)] + arguments
        guard let account = try account() else { return command }
        return [
            "setpriv", "--reuid=\(account.user)", "--regid=\(account.group)", "--clear-groups", "--",
        ] + command
    }

    /// Debian keeps the server's programs outside PATH, one folder for each version; the latest is taken.
    private static func path(of program: String) throws -> String {
        let search = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let versions = "/usr/lib/postgresql"
        let installed = ((try? FileManager.default.contentsOfDirectory(atPath: versions)) ?? [])
            .sorted { (Int($0) ?? 0) > (Int($1) ?? 0) }
            .map { "\(versions)/\($0)/bin" }
        let folders = installed + search.split(separator: ":").map(String.init)
        let found = folders.map { "\($0)/\(program)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
        guard let found else {
            throw PostgresServerFault(words: "there is no \(program): install it by apt-get install postgresql")
        }
        return found
    }

    /// The account that runs the server when the tests run as root; nil otherwise.
    private static func account() throws -> (user: Int, group: Int)? {
        guard PosixSignals.isRoot else { return nil }
        let file = try String(contentsOfFile: "/etc/passwd", encoding: .utf8)
        let accounts = file.split(separator: "\n").map { $0.split(separator: ":", omittingEmptySubsequences: false) }
        let account = ["postgres", "nobody"].compactMap { name in accounts.first { $0.first == name[...] } }.first
        guard let account, account.count > 3, let user = Int(account[2]), let group = Int(account[3]) else {
            throw PostgresServerFault(
                words: "the server does not run as root, and there is no account postgres or nobody")
        }
        return (user, group)
    }
}
