import Returns
import Wire

/// One word that a view can be asked with.
struct ViewParameter: Sendable {
    /// What the word can be.
    enum Kind: Sendable {
        /// Anything of so many characters.
        case text(ClosedRange<Int>)
        /// What a page gave to ask for the next.
        case cursor
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
        name: "after", kind: .cursor,
        summary: "What the page before gave as `next`, with everything else as it was asked then.")

    /// Whether a word is one that it can be.
    func takes(_ word: String) -> Bool {
        switch kind {
        case .text(let range):
            range.contains(word.count) && !word.unicodeScalars.contains(where: TerminalText.isControl)
        case .cursor:
            (1...HubLimits.viewCursorBytes).contains(word.utf8.count) && word.utf8.allSatisfy(Self.isOfCursor)
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
        case .cursor: "what the page before gave as next"
        case .flag: "true or false"
        case .day: "a day such as 2026-11-01"
        case .words(let words): words.joined(separator: ", ")
        case .number(let range): "\(range.lowerBound) to \(range.upperBound)"
        }
    }

    /// Letters, digits, `-` and `_` (RFC 4648 §5).
    private static func isOfCursor(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// As the document says it.
    var described: APIParameter {
        let schema: APISchema =
            switch kind {
            case .text(let range): .text(length: range)
            case .cursor: .text(pattern: "^[A-Za-z0-9_-]{1,\(HubLimits.viewCursorBytes)}$")
            case .flag: .words(["true", "false"])
            case .day: .text(pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
            case .words(let words): .words(words)
            case .number(let range): .number(range)
            }
        return APIParameter(name, in: .query, schema, summary)
    }
}
