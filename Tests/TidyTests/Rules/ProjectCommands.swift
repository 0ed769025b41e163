/// The command that tests the project stands in README.md and in `.ci/run`; both must say the same.
enum ProjectCommands {
    /// The last part of the README's line that ends in a test run, for example `swift test`.
    static func testCommand(in readme: SourceFile) -> String? {
        pastedLines(in: readme).compactMap { line in
            line.components(separatedBy: "&&").last?.trimmed
        }.first { $0.hasPrefix("swift test") }
    }

    /// Packages that the tests need and the programs do not.
    static let forTests: Set<String> = ["postgresql"]

    /// The packages that the README's lines install, one set per line that installs some.
    static func packages(in readme: SourceFile) -> [Set<String>] {
        pastedLines(in: readme).compactMap(installed)
    }

    /// The packages that a command line installs by apt-get; nil when it installs none.
    static func installed(_ line: String) -> Set<String>? {
        let words = line.split(separator: " ").map(String.init)
        guard words.contains("install"), words.contains("apt-get") else { return nil }
        let names = words.drop { $0 != "install" }.dropFirst().prefix { $0 != "&&" && $0 != "|" }
        return Set(names.filter { !$0.hasPrefix("-") && !$0.hasPrefix(">") })
    }

    private static func pastedLines(in readme: SourceFile) -> [String] {
        readme.lines.filter { $0.contains("apt-get") && $0.contains("&&") }
    }
}

extension String {
    /// Without the white space around it.
    var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    /// The parts between the separators.
    func components(separatedBy separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
