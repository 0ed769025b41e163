import Wire

/// The question with which a command has a scanner bound: `bind NAME`.
struct BindOrder: Equatable, Sendable {
    /// What the scanner is to be called.
    let name: String

    var text: String { "bind \(name)" }

    init?(name: String) {
        guard FloorNames.isScannerName(name) else { return nil }
        self.name = name
    }

    /// Reads a question; nil when it is another one, or when the name is none.
    init?(question: String) {
        let words = question.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 2, words[0] == "bind" else { return nil }
        self.init(name: String(words[1]))
    }
}
