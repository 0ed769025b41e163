/// The one gate through which text from outside reaches a screen: scanned codes, product names, aliases, device names.
///
/// What passes is the repertoire that the fonts of a bare console have: ASCII, ISO 8859-1 and ISO 8859-15.
/// Everything else (control characters of every kind, DEL, direction marks, zero-width and wide characters, line
/// separators) becomes a visible escape in hexadecimal, such as `<1B>` or `<202E>`. Every character that passes is one
/// column wide.
public enum Harmless {
    /// Columns that a code is given inside a sentence.
    public static let codeColumns = 24
    /// Columns that a name is given inside a sentence.
    static let nameColumns = 30
    /// What stands for the part that was left out.
    static let ellipsis = "..."

    /// A name or sentence in at most `columns` columns; what is too long loses its end.
    public static func text(_ raw: String, columns: Int) -> String {
        let scalars = visible(raw, scalarsMax: max(0, columns) + 1)
        guard scalars.count > columns else { return scalars.text }
        guard columns > ellipsis.utf8.count else { return scalars.prefix(max(0, columns)).text }
        return scalars.prefix(columns - ellipsis.utf8.count).text + ellipsis
    }

    /// A code in at most `columns` columns; what is too long loses its middle, for codes differ at their ends.
    public static func code(_ raw: String, columns: Int = codeColumns) -> String {
        let head = visible(raw, scalarsMax: columns + 1)
        guard head.count > columns else { return head.text }
        guard columns > ellipsis.utf8.count + 1 else { return head.prefix(max(0, columns)).text }
        let kept = columns - ellipsis.utf8.count
        // As many raw characters as columns are enough: each shows as one column or more.
        let tail = visible(String(raw.suffix(columns)), scalarsMax: .max)
        return head.prefix(kept - kept / 2).text + ellipsis + tail.suffix(kept / 2).text
    }

    /// The text as scalars that all pass, at most `scalarsMax` of them, escapes included.
    private static func visible(_ raw: String, scalarsMax: Int) -> [Unicode.Scalar] {
        // Printable ASCII passes as it is, and most text is nothing else.
        if raw.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
            return Array(raw.unicodeScalars.prefix(max(0, scalarsMax)))
        }
        var shown: [Unicode.Scalar] = []
        for character in raw {
            guard shown.count < scalarsMax else { break }
            shown += visible(character)
        }
        return Array(shown.prefix(scalarsMax))
    }

    /// Canonical equivalence finds the composed form of a letter and its combining mark; no other mark passes.
    private static func visible(_ character: Character) -> [Unicode.Scalar] {
        if let composed = Repertoire.composed(character) { return [composed] }
        return character.unicodeScalars.flatMap { scalar in
            if let plain = Repertoire.plain[scalar] { return Array(plain.unicodeScalars) }
            if Repertoire.isLetterOrSign(scalar) { return [scalar] }
            return Array(escape(scalar).unicodeScalars)
        }
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return digits.utf8.count < 2 ? "<0\(digits)>" : "<\(digits)>"
    }
}

extension Sequence<Unicode.Scalar> {
    /// The scalars as one string.
    var text: String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: self)
        return String(text)
    }
}
