/// The characters that one byte each stands for, as a printer is told to read them.
struct CodePage: Hashable, Sendable {
    /// Windows-1252: Western European with `€`, `œ`, `Œ`, `Ÿ` and typographic quotes.
    static let windows1252 = CodePage(
        upper: "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ"
            + "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ"
            + "ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ")

    /// The bytes from 0x80, by their character; below them the page is ASCII.
    private let upper: [Character: UInt8]

    /// `upper` holds the 128 characters of 0x80…0xFF in order, NUL where the page has none.
    private init(upper: String) {
        var bytes: [Character: UInt8] = [:]
        for (index, character) in upper.enumerated() where character != "\0" {
            bytes[character] = UInt8(truncatingIfNeeded: 0x80 + index)
        }
        self.upper = bytes
    }

    /// The byte of a character; nil when the page has none, and for all control characters.
    func byte(of character: Character) -> UInt8? {
        // A line end of two bytes is one character, and its value that of the line feed.
        guard let ascii = character.asciiValue else { return upper[character] }
        return (0x20...0x7E).contains(ascii) ? ascii : nil
    }

    /// The bytes of a text that `shown` gave; a character that the page lacks becomes a question mark.
    func bytes(_ text: String) -> [UInt8] {
        if text.isPlainASCII { return Array(text.utf8) }
        return text.map { byte(of: $0) ?? UInt8(ascii: "?") }
    }

    /// The text with what the page lacks replaced by its plain letter, and by a question mark where there is none.
    func shown(_ text: String) -> String {
        var shown = ""
        for character in text {
            shown += byte(of: character) != nil ? String(character) : Self.plain[character] ?? "?"
        }
        return shown
    }

    /// What reads the same without a mark that Western European pages lack.
    private static let plain: [Character: String] = {
        let letters: [(String, String)] = [
            ("A", "ĀĂĄ"), ("C", "ĆĈĊČ"), ("D", "ĎĐ"), ("E", "ĒĔĖĘĚ"), ("G", "ĜĞĠĢ"), ("H", "ĤĦ"), ("I", "ĨĪĬĮİ"),
            ("J", "Ĵ"), ("K", "Ķ"), ("L", "ĹĻĽĿŁ"), ("N", "ŃŅŇŊ"), ("O", "ŌŎŐ"), ("R", "ŔŖŘ"), ("S", "ŚŜŞȘ"),
            ("T", "ŢŤŦȚ"), ("U", "ŨŪŬŮŰŲ"), ("W", "Ŵ"), ("Y", "Ŷ"), ("Z", "ŹŻ"), ("IJ", "Ĳ"),
            ("a", "āăą"), ("c", "ćĉċč"), ("d", "ďđ"), ("e", "ēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ĩīĭįı"),
            ("j", "ĵ"), ("k", "ķĸ"), ("l", "ĺļľŀł"), ("n", "ńņňŋ"), ("o", "ōŏő"), ("r", "ŕŗř"), ("s", "śŝşșſ"),
            ("t", "ţťŧț"), ("u", "ũūŭůűų"), ("w", "ŵ"), ("y", "ŷ"), ("z", "źż"), ("ij", "ĳ"), ("'n", "ŉ"),
        ]
        var plain: [Character: String] = [:]
        for (letter, marked) in letters {
            for character in marked { plain[character] = letter }
        }
        return plain
    }()
}
