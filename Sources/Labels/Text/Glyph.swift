/// One character of the printers' scalable font (ZPL font 0), with the room that it takes.
///
/// Widths are the largest that were measured over nine sizes between 16 and 120 dots, in thousandths of the cell's
/// height, so that text which fits here fits on paper. Characters that could not be measured are given too much.
struct Glyph: Hashable, Sendable {
    /// The character, which is one scalar.
    let scalar: Unicode.Scalar
    /// How far the next character is, in thousandths of the cell's height.
    let advance: Int
    /// Whether ink rises above the capitals.
    let rises: Bool
    /// Whether ink sinks below the baseline.
    let sinks: Bool

    /// Whether a line can be broken here.
    var isSpace: Bool { scalar == " " }

    /// The glyph of a character, however it is spelt; nil for what is not in the repertoire.
    static func of(_ character: Character) -> Glyph? { all[character] }

    /// The glyphs of a text; what is not in the repertoire is left out.
    static func row(_ text: String) -> [Glyph] { text.compactMap { of($0) } }

    /// The repertoire: Latin with its accents, and the punctuation of French and English print.
    static let all: [Character: Glyph] = {
        var glyphs: [Character: Glyph] = [:]
        for (advance, scalars) in ascii {
            for scalar in scalars.unicodeScalars {
                glyphs[Character(scalar)] = Glyph(
                    scalar: scalar, advance: advance, rises: false, sinks: sinking.contains(scalar))
            }
        }
        for (advance, scalars) in signs {
            for scalar in scalars.unicodeScalars {
                let isTall = !level.contains(scalar)
                glyphs[Character(scalar)] = Glyph(scalar: scalar, advance: advance, rises: isTall, sinks: isTall)
            }
        }
        for (base, scalars) in accented {
            for scalar in scalars.unicodeScalars {
                let advance = glyphs[base]?.advance ?? widest
                glyphs[Character(scalar)] = Glyph(scalar: scalar, advance: advance, rises: true, sinks: true)
            }
        }
        return glyphs
    }()

    private static let widest = 1_000
    private static let sinking = Set("$(),;@Q[]_gjpqy{|}".unicodeScalars)

    /// Signs that stay between the baseline and the top of the capitals.
    private static let level = Set("–—…•·«»‹›‘’“”".unicodeScalars)

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
