import Returns
import Wire

/// One word that a view can be asked with.
struct ViewParameter: Sendable {
    /// What the word can be.
    enum Kind: Sendable {
        /// Anything of so many characters.
        case text(ClosedRange<Int>)
        /// `true` or `false`.
        case flag
        /// A day such as `2026-11-01`.
        case day
        /// One of these.
        case words([String])
        /// A whole number.
        case number(ClosedRange<Int>)
    }

    let name: String
    let kind: Kind
    let summary: String

    /// How many rows a page has at most.
    static let limit = ViewParameter(
        name: "limit", kind: .number(1...HubLimits.pageRows),
        summary: "At most so many rows; \(HubLimits.usualPageRows) where nobody says.")
    /// The page after the one whose `next` this was.
    static let after = ViewParameter(
        name: "after", kind: .text(1...HubLimits.viewCursorBytes),
        summary: "What the page before gave as `next`, with everything else as it was asked then.")

    /// Whether a word is one that it can be.
    func takes(_ word: String) -> Bool {
        switch kind {
        case .text(let range):
            range.contains(word.count) && !word.unicodeScalars.contains(where: TerminalText.isControl)
        case .flag: word == "true" || word == "false"
        case .day: CalendarDay(word) != nil
        case .words(let words): words.contains(word)
        case .number(let range): Int(word).map(range.contains) ?? false
        }
    }

    /// What it can be, in words.
    var allowed: String {
        switch kind {
        case .text(let range): "\(range.lowerBound) to \(range.upperBound) printable characters"
        case .flag: "true or false"
        case .day: "a day such as 2026-11-01"
        case .words(let words): words.joined(separator: ", ")
        case .number(let range): "\(range.lowerBound) to \(range.upperBound)"
        }
    }

    /// As the document says it.
    var described: APIParameter {
        let schema: APISchema =
            switch kind {
            case .text(let range): .text(length: range)
            case .flag: .words(["true", "false"])
            case .day: .text(pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
            case .words(let words): .words(words)
            case .number(let range): .number(range)
            }
        return APIParameter(name, in: .query, schema, summary)
    }
}
