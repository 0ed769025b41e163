/// A text from outside, reduced to what every label printer can show.
///
/// Line ends, tabs and all kinds of spaces become one space; control, direction and zero-width characters are dropped;
/// letters are composed (`e` + U+0301 becomes `é`); marks that no printer has are taken off their letter; whatever is
/// left that printers do not have (emoji, 你) becomes `?`.
struct PrintableText: Hashable, Sendable {
    /// The text as it will be printed; every character is one scalar of `Glyph`'s repertoire.
    let text: String
    /// Whether the text shows all that came in, spaces and composition apart.
    let isExact: Bool

    init(_ raw: String) {
        if Self.isPrintedAsItIs(raw) {
            text = raw
            isExact = true
            return
        }
        let scalars = raw.unicodeScalars.prefix(LabelLimits.fieldScalars)
        var isExact = scalars.endIndex == raw.unicodeScalars.endIndex
        var visible = String.UnicodeScalarView()
        for scalar in scalars {
            if let kept = Self.visible(scalar) { visible.append(kept) } else { isExact = false }
        }
        var text = ""
        // A text that has not begun takes no space either.
        var endsInSpace = true
        for character in String(visible) {
            let (shown, isSame) = Self.shown(character)
            if !isSame { isExact = false }
            let isSpace = shown == " "
            if isSpace, endsInSpace { continue }
            endsInSpace = isSpace
            text.unicodeScalars.append(shown)
        }
        if endsInSpace, !text.isEmpty { text.removeLast() }
        self.text = text
        self.isExact = isExact
    }

    /// Nearly every text is ASCII with single spaces between its words.
    private static func isPrintedAsItIs(_ raw: String) -> Bool {
        let space = UInt8(ascii: " ")
        var previous = space
        for byte in raw.utf8 {
            guard (0x20...0x7E).contains(byte), byte != space || previous != space else { return false }
            previous = byte
        }
        return previous != space && raw.utf8.count <= LabelLimits.fieldScalars
    }

    /// The scalar, a space for all that separates, or nil for what leaves no ink.
    private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x20...0x7E: return scalar
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: return " "
        case 0x2010, 0x2011, 0x2012, 0x2212: return "-"
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF: return nil
        default: break
        }
        // A category has many cases that all mean "ink" here, and the standard library may add more.
        return switch scalar.properties.generalCategory {
        case .spaceSeparator: " "
        case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: nil
        default: scalar
        }
    }

    /// What is printed for one character, and whether that is the character itself.
    private static func shown(_ character: Character) -> (Unicode.Scalar, isSame: Bool) {
        // Characters compare by canonical equivalence, so that the repertoire finds é however it is spelt.
        if let glyph = Glyph.of(character) { return (glyph.scalar, true) }
        if let base = character.unicodeScalars.first, let glyph = Glyph.of(Character(base)) {
            return (glyph.scalar, false)
        }
        return ("?", false)
    }
}
