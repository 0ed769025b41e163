import ArgumentParser
import Foundation

/// What every figure takes.
struct BenchmarkOptions: ParsableArguments {
    @Option(
        help: "Work in this directory and keep what is made there. Without it: a new temporary one, removed afterwards."
    )
    var directory: String?

    @Flag(help: "Print the rows as JSON.")
    var json = false

    /// Makes the directory, measures, prints, and removes it again unless it was named.
    func report(_ measure: (Workplace) async throws -> BenchmarkReport) async throws {
        let workplace = try Workplace(directory)
        defer { workplace.leave() }
        try await measure(workplace).show(json: json)
    }
}

/// The directory that a run works in.
struct Workplace: Sendable {
    let path: String
    private let isTemporary: Bool

    init(_ named: String?) throws {
        let own = "returns-benchmark-\(ProcessInfo.processInfo.processIdentifier)"
        path = URL(filePath: named ?? NSTemporaryDirectory() + "/" + own).absoluteURL.path
        isTemporary = named == nil
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw BenchmarkFault.directory(path: path, cause: error.localizedDescription)
        }
    }

    /// An empty folder of this name; what an earlier run left in it is removed.
    func fresh(_ name: String) throws -> String {
        let folder = "\(path)/\(name)"
        try? FileManager.default.removeItem(atPath: folder)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return folder
    }

    /// A folder of this name, with what an earlier run left in it.
    func kept(_ name: String) throws -> String {
        let folder = "\(path)/\(name)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return folder
    }

    func leave() {
        if isTemporary { try? FileManager.default.removeItem(atPath: path) }
    }
}
