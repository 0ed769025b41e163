/// One character of the printers' scalable font (ZPL font 0), with the room that it takes.
///
/// Widths are the largest that were measured over nine sizes between 16 and 120 dots, in thousandths of the cell's
/// height, so that text which fits here fits on paper. Characters that could not be measured are given too much.
struct Glyph: Hashable, Sendable {
    /// The character as one scalar.
    let character: Character
    /// How far the next character is, in thousandths of the cell's height.
    let advance: Int
    /// Whether ink rises above the capitals.
    let rises: Bool
    /// Whether ink sinks below the baseline.
    let sinks: Bool

    /// The glyph of a character, however it is spelt; nil for what is not in the repertoire.
    static func of(_ character: Character) -> Glyph? {
        guard let ascii = character.asciiValue else { return all[character] }
        return plain[Int(ascii)]
    }

    /// The glyphs of a text; what is not in the repertoire is left out.
    static func row(_ text: String) -> [Glyph] {
        text.isPlainASCII ? text.utf8.compactMap { plain[Int($0)] } : text.compactMap { of($0) }
    }

    /// The repertoire's first 128 characters by their number: nearly all of what is printed, found without hashing.
    private static let plain = (0..<128).map { all[Character(Unicode.Scalar(UInt8($0)))] }

    /// The repertoire: Latin with its accents, and the punctuation of French and English print.
    static let all: [Character: Glyph] = {
        var glyphs: [Character: Glyph] = [:]
        for (advance, characters) in ascii {
            for character in characters {
                glyphs[character] = Glyph(
                    character: character, advance: advance, rises: false, sinks: sinking.contains(character))
            }
        }
        for (advance, characters) in signs {
            for character in characters {
                let isTall = !level.contains(character)
                glyphs[character] = Glyph(character: character, advance: advance, rises: isTall, sinks: isTall)
            }
        }
        for (base, characters) in accented {
            for character in characters {
                let advance = glyphs[base]?.advance ?? widest
                glyphs[character] = Glyph(character: character, advance: advance, rises: true, sinks: true)
            }
        }
        return glyphs
    }()

    private static let widest = 1_000
    private static let sinking = Set("$(),;@Q[]_gjpqy{|}")

    /// Signs that stay between the baseline and the top of the capitals.
    private static let level = Set("–—…•·«»‹›‘’“”")

    private static let ascii: [(Int, String)] = [
        (273, "ijl"), (300, "Ift"), (313, " !'(),./:;[]`"), (350, "r"), (400, "z"), (450, "s"), (458, "?Jckvxy"),
        (469, "a"), (500, "\"#$*0123456789L\\eo"), (515, "EFTZ^_bdghnpqu{|}"), (563, "CSV"), (571, "ABKPXY"),
        (583, "OQ"), (607, "DGR"), (625, "&HNU"), (688, "w"), (758, "Mm"), (833, "W"), (938, "%+-=@"), (1_000, "<>~"),
    ]

    private static let signs: [(Int, String)] = [
        (330, "¡¦¨´·¸‘’‚‹›"), (460, "ªº°¹²³"), (540, "«»“”„•†‡"), (620, "¢£¤¥§¶€ßµ"), (800, "œæ"),
        (1_000, "Œ–—…©®™¬¯±×÷¼½¾¿ÆÞþðĲĳŉſ"),
    ]

    /// Letters that are as wide as the plain one before them; a few stand with another letter that is wider than
    /// their own.
    private static let accented: [(Character, String)] = [
        ("A", "ÀÁÂÃÄÅĀĂĄ"), ("C", "ÇĆĈĊČ"), ("D", "ĎĐÐ"), ("E", "ÈÉÊËĒĔĖĘĚ"), ("G", "ĜĞĠĢ"), ("H", "ĤĦ"),
        ("J", "ÌÍÎÏĨĪĬĮİĴ"), ("K", "Ķ"), ("L", "ĹĻĽĿŁ"), ("N", "ÑŃŅŇŊ"), ("O", "ÒÓÔÕÖØŌŎŐ"), ("R", "ŔŖŘ"),
        ("S", "ŚŜŞŠȘ"), ("T", "ŢŤŦȚ"), ("U", "ÙÚÛÜŨŪŬŮŰŲ"), ("W", "Ŵ"), ("Y", "ÝŶŸ"), ("Z", "ŹŻŽ"),
        ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"), ("k", "ķĸŕŗř"),
        ("m", "ďđ"), ("n", "ñńņňŋ"), ("o", "òóôõöøōŏő"), ("r", "ìíîïĩīĭįıĵ"), ("s", "śŝşšșĺļľŀłţťŧț"),
        ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýŷÿ"), ("z", "źżž"),
    ]
}
