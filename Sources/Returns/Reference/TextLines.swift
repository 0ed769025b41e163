/// Text in lines as the station's screen breaks it, in one place for whoever draws it and whoever judges its length.
public enum TextLines {
    /// The columns that a text takes: one for each scalar, which holds for all that a station's screen shows.
    public static func columns(of text: String) -> Int { text.unicodeScalars.count }

    /// The text in lines of at most `columns` columns, broken between words; a word that is longer is cut. A sign that
    /// French sets apart (` ?`, ` :`, `« `) stays with its word.
    public static func wrap(_ text: String, columns: Int) -> [String] {
        guard columns > 0 else { return [] }
        var lines: [String] = []
        var line = ""
        for word in words(of: text) {
            if !line.isEmpty, self.columns(of: line) + 1 + self.columns(of: word) <= columns {
                line += " " + word
                continue
            }
            if !line.isEmpty { lines.append(line) }
            var rest = word
            while self.columns(of: rest) > columns {
                lines.append(String(String.UnicodeScalarView(rest.unicodeScalars.prefix(columns))))
                rest = String(String.UnicodeScalarView(rest.unicodeScalars.dropFirst(columns)))
            }
            line = rest
        }
        return line.isEmpty ? lines : lines + [line]
    }

    private static let closing: Set<String> = [":", ";", "?", "!", "»", "?)", "»."]

    /// What is never torn apart.
    private static func words(of text: String) -> [String] {
        var words: [String] = []
        for part in text.split(separator: " ").map(String.init) {
            let isGlued = words.last == "«" || words.last?.hasSuffix(" «") == true || closing.contains(part)
            if isGlued, let last = words.popLast() {
                words.append(last + " " + part)
            } else {
                words.append(part)
            }
        }
        return words
    }
}
