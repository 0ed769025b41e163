/// What a terminal can show.
public enum Charset: Hashable, Sendable {
    /// UTF-8, in the repertoire of a bare console's fonts.
    case unicode
    /// Seven bits: accents and symbols have plain stand-ins.
    case ascii

    /// The charset by the rules of the locale: the first of `LC_ALL`, `LC_CTYPE` and `LANG` that is set and not empty
    /// decides; anything but UTF-8 is shown in ASCII.
    public init(lcAll: String?, lcCType: String?, lang: String?) {
        let locale = [lcAll, lcCType, lang].lazy.compactMap(\.self).first { !$0.isEmpty } ?? ""
        let lowered = locale.lowercased()
        self = lowered.contains("utf-8") || lowered.contains("utf8") ? .unicode : .ascii
    }

    /// The text as this charset can show it. `œ` becomes two letters, so fold before measuring.
    func fold(_ text: String) -> String {
        switch self {
        case .unicode: text
        case .ascii: text.unicodeScalars.map(Self.folded).joined()
        }
    }

    private static func folded(_ scalar: Unicode.Scalar) -> String {
        if scalar.isASCII { return String(scalar) }
        if let symbol = Symbol(rawValue: String(scalar)) { return symbol.ascii }
        return stand[scalar] ?? "?"
    }

    private static let stand: [Unicode.Scalar: String] = {
        let groups: [(String, String)] = [
            ("ÀÁÂÃÄÅ", "A"), ("àáâãäåª", "a"), ("Ç", "C"), ("ç¢", "c"), ("ÈÉÊË", "E"), ("èéêë", "e"), ("ÌÍÎÏ", "I"),
            ("ìíîï", "i"), ("Ñ", "N"), ("ñ", "n"), ("ÒÓÔÕÖØ", "O"), ("òóôõöøº°", "o"), ("ÙÚÛÜ", "U"), ("ùúûüµ", "u"),
            ("ÝŸ¥", "Y"), ("ýÿ", "y"), ("Š", "S"), ("š", "s"), ("Ž", "Z"), ("ž", "z"), ("Æ", "AE"), ("æ", "ae"),
            ("Œ", "OE"), ("œ", "oe"), ("ß", "ss"), ("«»", "\""), ("·", "-"), ("×", "x"), ("÷", "/"), ("€", "EUR"),
            ("¹", "1"), ("²", "2"), ("³", "3"), ("½", "1/2"), ("¼", "1/4"), ("¾", "3/4"), ("´", "'"), ("±", "+-"),
            ("©", "(c)"), ("®", "(R)"), ("¡", "!"), ("¦", "|"),
        ]
        let pairs = groups.flatMap { group in group.0.unicodeScalars.map { ($0, group.1) } }
        return Dictionary(pairs) { first, _ in first }
    }()
}
