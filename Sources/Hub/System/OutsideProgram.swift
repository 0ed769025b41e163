import Foundation

/// A program of the system that does a part of the work.
struct OutsideProgram {
    let name: String

    /// Runs it to its end. Throws `programMissing` when it is not installed, and `programFailed` with its words when it
    /// ends with another status than 0.
    func run(_ arguments: [String], _ environment: [String: String]) async throws(HubFault) {
        guard let path else { throw .programMissing(name: name) }
        let process = Process()
        let errors = Pipe()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = errors
        let words: String
        do {
            // A child inherits the mask, and threads of the pool block every signal: Ctrl-C is to reach it as well.
            try PosixCalls.withSignalsUnblocked { try process.run() }
            words = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        } catch {
            throw .programFailed(name: name, status: -1, words: "\(error)")
        }
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw .programFailed(
                name: name, status: Int(process.terminationStatus), words: String(words.suffix(Self.keptCharacters)))
        }
    }

    /// How much of what it complained of is kept.
    private static let keptCharacters = 2_000

    /// Where it is: in PATH, or where Debian keeps PostgreSQL's programs, one folder for each version; the latest.
    private var path: String? {
        let versions = "/usr/lib/postgresql"
        let installed = ((try? FileManager.default.contentsOfDirectory(atPath: versions)) ?? [])
            .sorted { (Int($0) ?? 0) > (Int($1) ?? 0) }
            .map { "\(versions)/\($0)/bin" }
        let search = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        return (installed + search).map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
