import Foundation
import Testing

/// The files of scenarios, in folders beside this target's sources.
struct ScenarioFile: Hashable, CustomTestStringConvertible, Sendable {
    /// Folder and name, for example `Exceptions/E02.txt`.
    let name: String

    var testDescription: String { name }

    /// Whether the run writes down what is not yet said: with `RECORD=1`.
    static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

    /// The folders whose files hold scenarios; `Floors` holds what they stand on.
    static let folders = ["Exceptions", "Playbooks", "Grounds", "Clauses", "Looks", "Bins", "Supervisor"]

    /// All files, sorted.
    static let all: [ScenarioFile] = folders.flatMap { folder in
        let names = try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
        return (names ?? []).filter { $0.hasSuffix(".txt") }.sorted().map { ScenarioFile(name: "\(folder)/\($0)") }
    }

    /// Files below the folder of scenarios that nobody plays, by their names; empty where all lie in their places.
    static var unplayed: [String] {
        let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        let played = Set(all.map(\.name))
        return names.filter { name in
            name.contains(".") && !played.contains(name) && !(name.hasPrefix("Floors/") && name.hasSuffix(".txt"))
        }.sorted()
    }

    private static let root =
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Scenarios")

    private var url: URL { Self.root.appending(path: name) }

    /// What the file holds.
    func text() throws -> String { try String(contentsOf: url, encoding: .utf8) }

    /// Writes the file anew.
    func write(_ text: String) throws { try Data(text.utf8).write(to: url) }

    /// A line of the file, as a place that a failure can name.
    func place(of line: Int) -> SourceLocation {
        SourceLocation(fileID: "ScenarioTests/\(name)", filePath: url.path, line: line, column: 1)
    }
}
