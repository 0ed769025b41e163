import Foundation

/// The project's own files, read from the checkout that this test was compiled in.
enum Project {
    /// The top folder, found from this file's place; links are followed.
    static let root: URL = {
        let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        return folder.appending(path: "../../..").standardizedFileURL
    }()

    /// What may lie at the top, and why nothing else: a newcomer reads this list first.
    static let topLevel: Set<String> = [
        ".ci", ".gitignore", ".swift-format", "Package.resolved", "Package.swift", "README.md", "Sources", "Tests",
        "systemd", "udev",
    ]

    /// What tools put beside it; git does not carry it.
    static let local: Set<String> = [".build", ".git", ".swiftpm"]

    /// Every Swift file below `Sources` and `Tests`.
    static let swift: [SourceFile] = files(below: ["Sources", "Tests"]).filter(\.isSwift)

    /// Every text file that git carries.
    static let texts: [SourceFile] = files(below: topLevel.sorted())

    /// One file; its text is empty when it is not there, so that the check that reads it fails and says why.
    static func file(_ path: String) -> SourceFile {
        SourceFile(path: path, text: read(root.appending(path: path)) ?? "")
    }

    /// The folder of the virtual machine and its scenarios: tests of the whole that Swift has no part in.
    static let laboratory = "Lab"

    /// The folder of the fuzz targets, which a script of their own compiles: no target of the manifest may hold them.
    static let fuzzing = "Fuzz"

    /// The folder of the script that asks a running hub whatever its document allows.
    static let asking = "API"

    /// The folders that are targets, sorted.
    static let targetFolders = names(in: "Sources") + testFolders

    /// The folders that are test targets, sorted.
    static let testFolders = names(in: "Tests").filter { ![laboratory, fuzzing, asking].contains($0) }

    /// The names in a folder, sorted.
    static func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? []).sorted()
    }

    /// The sizes in bytes of all files below a folder.
    static func sizes(below folder: String) -> [Int] {
        let url = root.appending(path: folder)
        let names = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
        return names.compactMap { name in
            let facts = try? FileManager.default.attributesOfItem(atPath: url.appending(path: name).path)
            return facts?[.type] as? FileAttributeType == .typeRegular ? facts?[.size] as? Int : nil
        }
    }

    /// Whether a file may be executed by its owner.
    static func isExecutable(_ path: String) -> Bool {
        FileManager.default.isExecutableFile(atPath: root.appending(path: path).path)
    }

    private static func files(below tops: [String]) -> [SourceFile] {
        tops.flatMap { top -> [String] in
            let url = root.appending(path: top)
            guard let walk = FileManager.default.enumerator(atPath: url.path) else { return [top] }
            let inside = walk.compactMap { $0 as? String }.sorted()
            return inside.isEmpty ? [top] : inside.map { "\(top)/\($0)" }
        }.compactMap { path in
            read(root.appending(path: path)).map { SourceFile(path: path, text: $0) }
        }
    }

    /// Text that is longer is data.
    private static let textBytesMax = 1_000_000

    private static func read(_ url: URL) -> String? {
        guard let data = try? Data(contentsOf: url), data.count <= textBytesMax, !data.contains(0) else { return nil }
        return String(data: data, encoding: .utf8)
    }
}
