import Testing

/// One place where the tree breaks a rule: where it is, and what to do about it.
struct Finding: Hashable, CustomStringConvertible {
    let path: String
    /// From 1; nil when the whole file or folder is meant.
    let line: Int?
    let advice: String

    init(_ path: String, _ line: Int? = nil, _ advice: String) {
        self.path = path
        self.line = line
        self.advice = advice
    }

    var description: String { "\(path)\(line.map { ":\($0)" } ?? ""): \(advice)" }

    /// More findings than this are counted only: the rest of a long list helps nobody.
    private static let shown = 40

    /// Fails the running test once for each finding.
    static func report(_ findings: [Finding], sourceLocation: SourceLocation = #_sourceLocation) {
        for finding in findings.prefix(shown) {
            Issue.record("\(finding.description)", sourceLocation: sourceLocation)
        }
        if findings.count > shown {
            Issue.record("… and \(findings.count - shown) more", sourceLocation: sourceLocation)
        }
    }
}
