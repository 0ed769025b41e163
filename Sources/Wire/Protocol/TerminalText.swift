/// Text from data on its way to a terminal: what could move the cursor, change colours or turn the writing direction
/// is replaced, whoever put it into the data.
public enum TerminalText {
    /// The text with every control character replaced by U+FFFD.
    public static func safe(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
    }

    /// The same for a text of several lines; its line feeds stay.
    public static func safeLines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { safe(String($0)) }.joined(separator: "\n")
    }

    /// C0, DEL, C1, line and paragraph separators, and what steers bidirectional writing (Unicode UAX #9).
    public static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
        default:
            (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
                || (0x200E...0x200F).contains(scalar.value) || scalar.value == 0x061C
        }
    }
}
