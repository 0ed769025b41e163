/// One text file of the project; lines count from 1.
struct SourceFile {
    /// From the root of the project, for example `Sources/Returns/Limits.swift`.
    let path: String
    let text: String
    let lines: [String]
    /// The same lines without comments and without what stands inside quotes.
    let code: [String]
    /// The same lines with nothing but the comments.
    let comments: [String]

    init(path: String, text: String) {
        self.path = path
        self.text = text
        lines = Self.split(text)
        let parts = SwiftText(text)
        code = Self.split(parts.code)
        comments = Self.split(parts.comments)
    }

    /// The folder below `Sources` or `Tests`; nil elsewhere.
    var target: String? {
        let parts = path.split(separator: "/")
        guard parts.count > 2, parts[0] == "Sources" || parts[0] == "Tests" else { return nil }
        return String(parts[1])
    }

    /// The path below the target's folder.
    var pathInTarget: String {
        path.split(separator: "/").dropFirst(2).joined(separator: "/")
    }

    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    var isSwift: Bool { path.hasSuffix(".swift") }
    var isTest: Bool { path.hasPrefix("Tests/") }
    var isSource: Bool { path.hasPrefix("Sources/") }

    /// The number of lines, as an editor shows it.
    var lineCount: Int { text.hasSuffix("\n") ? lines.count - 1 : lines.count }

    private static func split(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
