import Console

/// How a terminal introduces itself: its size, what its font can show, and whether it is a screen or a pipe.
struct TerminalHello: Equatable, Sendable {
    /// Whether the other end is a terminal or a pipe.
    enum Kind: String, Sendable {
        /// A terminal: full screen.
        case screen
        /// A pipe: plain lines.
        case lines
    }

    var size: Size
    let charset: Charset
    let kind: Kind

    /// The text of a hello frame.
    var text: String { "\(size.columns) \(size.rows) \(charset.word) \(kind.rawValue)" }

    init(size: Size, charset: Charset, kind: Kind) {
        self.size = size
        self.charset = charset
        self.kind = kind
    }

    /// Reads a hello; nil when it is none.
    init?(_ text: String) {
        let words = text.split(separator: " ")
        guard words.count == 4, let size = Size(hello: words[0...1]), let charset = Charset(word: words[2]),
            let kind = Kind(rawValue: String(words[3]))
        else { return nil }
        self.init(size: size, charset: charset, kind: kind)
    }
}

extension Size {
    /// Columns and rows in words; nil unless both are whole numbers that a screen can have.
    init?(hello words: ArraySlice<Substring>) {
        guard words.count == 2, let columns = words.first.flatMap({ Int($0) }),
            let rows = words.last.flatMap({ Int($0) }),
            (1...1_000).contains(columns), (1...1_000).contains(rows)
        else { return nil }
        self.init(columns: columns, rows: rows)
    }
}

extension Charset {
    /// The charset's word in a hello.
    var word: String {
        switch self {
        case .unicode: "unicode"
        case .ascii: "ascii"
        }
    }

    init?(word: Substring) {
        switch word {
        case "unicode": self = .unicode
        case "ascii": self = .ascii
        default: return nil
        }
    }
}
