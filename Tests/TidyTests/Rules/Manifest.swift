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

    /// The targets that nothing which ships may depend on, whatever it imports; they may depend on each other.
    private static let testSupport = ["Rehearsal", "Simulation"]
    /// Executables that no product of the package names: they may depend on what tests do.
    private static let unshipped = ["returns-benchmark"]

    /// Places where something that is no test depends on what only tests may.
    static func testSupportFindings(in manifest: SourceFile) -> [Finding] {
        var kind = ""
        var target = ""
        var findings: [Finding] = []
        for (index, (line, code)) in zip(manifest.lines, manifest.code).enumerated() {
            kind = [".target(", ".executableTarget(", ".testTarget("].first(where: code.contains) ?? kind
            if let named = name(in: line) { target = named }
            let words = line.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
            if code.contains(".executable("), words.contains(where: unshipped.contains) {
                findings.append(Finding(manifest.path, index + 1, "\(target) is a product, yet it must not ship"))
            }
            for (place, word) in words.enumerated() where !place.isMultiple(of: 2) && testSupport.contains(word) {
                if kind == ".testTarget(" || words[place - 1].hasSuffix("name: ") { continue }
                if testSupport.contains(target) || unshipped.contains(target) { continue }
                findings.append(
                    Finding(manifest.path, index + 1, "\(target) depends on \(word), which is for tests only"))
            }
        }
        return findings
    }

    private static func name(in line: String) -> String? {
        let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() where part.hasSuffix("name: ") && index + 1 < parts.count {
            return String(parts[index + 1])
        }
        return nil
    }
}
