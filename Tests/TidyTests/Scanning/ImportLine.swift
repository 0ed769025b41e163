/// One import of a file.
struct ImportLine: Equatable {
    let module: String
    let line: Int

    /// The words that may stand between `import` and the module.
    private static let kinds: Set<String> = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
    private static let modifiers: Set<String> = ["public", "package", "internal", "fileprivate", "private"]

    /// The imports in code that has neither comments nor quoted text.
    static func imports(in code: [String]) -> [ImportLine] {
        code.enumerated().compactMap { index, line in
            module(of: line).map { ImportLine(module: $0, line: index + 1) }
        }
    }

    private static func module(of line: String) -> String? {
        let words = line.split { $0 == " " || $0 == "\t" || $0 == ";" }.map(String.init)
        let rest = words.drop { modifiers.contains($0) || $0.hasPrefix("@") }
        guard rest.first == "import" else { return nil }
        return rest.dropFirst().first { !kinds.contains($0) }?.split(separator: ".").first.map(String.init)
    }
}
