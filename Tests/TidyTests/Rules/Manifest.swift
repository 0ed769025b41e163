/// The targets that `Package.swift` declares.
enum Manifest {
    /// The names, in the manifest's order.
    static func targets(in manifest: SourceFile) -> [String] {
        let kinds = [".target(", ".executableTarget(", ".testTarget(", ".systemLibrary("]
        var names: [String] = []
        var isWaiting = false
        for (line, code) in zip(manifest.lines, manifest.code) {
            // A dependency of another package is a .product; inside `targets:` every other call is a target.
            if kinds.contains(where: code.contains) { isWaiting = true }
            guard isWaiting, let name = name(in: line) else { continue }
            names.append(name)
            isWaiting = false
        }
        return names
    }

    /// What the folders and the manifest disagree about.
    static func findings(targets: [String], folders: [String]) -> [Finding] {
        let orphans = Set(folders).subtracting(targets).sorted().map { folder in
            Finding(folder, nil, "no target of Package.swift has this folder; declare it or remove the folder")
        }
        let ghosts = Set(targets).subtracting(folders).sorted().map { target in
            Finding("Package.swift", nil, "the target \(target) has no folder in Sources or Tests")
        }
        return orphans + ghosts
    }

    private static func name(in line: String) -> String? {
        let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() where part.hasSuffix("name: ") && index + 1 < parts.count {
            return String(parts[index + 1])
        }
        return nil
    }
}
