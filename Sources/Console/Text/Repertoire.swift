/// The characters that may stand in a cell: what the fonts of a bare Linux console have, each one column wide.
enum Repertoire {
    /// ISO 8859-15 has these where ISO 8859-1 has signs that nobody needs.
    private static let latin15: Set<Unicode.Scalar> = ["€", "Š", "š", "Ž", "ž", "Œ", "œ", "Ÿ"]
    private static let softHyphen: Unicode.Scalar = "\u{AD}"

    /// Typographic characters that have a plain form; a station's fonts lack them.
    static let plain: [Unicode.Scalar: String] = [
        "\u{A0}": " ", "\u{202F}": " ", "\u{2009}": " ", "\u{2018}": "'", "\u{2019}": "'", "\u{201C}": "\"",
        "\u{201D}": "\"", "\u{2010}": "-", "\u{2011}": "-", "\u{2013}": "-", "\u{2014}": "-", "\u{2026}": "...",
        "\u{2212}": "-", "\u{2022}": "\u{B7}",
    ]

    /// Letters that are also written as a base and a combining mark, by their canonical form.
    private static let letters: Set<Character> = Set(
        (0xC0...0xFF).compactMap(Unicode.Scalar.init).map(Character.init) + latin15.map(Character.init))

    /// Whether a scalar may stand in a cell.
    static func holds(_ scalar: Unicode.Scalar) -> Bool {
        isLetterOrSign(scalar) || Symbol.scalars.contains(scalar)
    }

    /// Whether a scalar of a text from outside may be shown as it is; our own symbols are not for others to use.
    static func isLetterOrSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E: true
        case 0xA1...0xFF: scalar != softHyphen
        default: latin15.contains(scalar)
        }
    }

    /// The single scalar for a letter with its mark, however it was written; nil when there is none.
    static func composed(_ character: Character) -> Unicode.Scalar? {
        guard let index = letters.firstIndex(of: character) else { return nil }
        return letters[index].unicodeScalars.first
    }
}
