import Foundation
import SystemPackage

/// A folder of its own for one test, gone with the test.
final class TemporaryFolder: Sendable {
    let path: FilePath

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "journal-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = FilePath(url.path)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path.string)
    }

    func file(_ name: String) -> FilePath { path.appending(name) }

    /// Where the test's journal lies.
    var journal: FilePath { file("journal.sqlite") }
}

/// Whole files, for tests that spoil or compare them.
enum WholeFile {
    static func read(_ path: FilePath) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path.string)) }

    static func write(_ data: Data, to path: FilePath) throws {
        try data.write(to: URL(fileURLWithPath: path.string))
    }

    static func exists(_ path: FilePath) -> Bool { FileManager.default.fileExists(atPath: path.string) }
}
