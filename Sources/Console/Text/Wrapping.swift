extension String {
    /// The columns that the text takes: one for each scalar, which holds for all of `Repertoire`.
    var columns: Int { unicodeScalars.count }

    /// The text in lines of at most `columns` columns, broken between words; a word that is longer is cut. A sign that
    /// French sets apart (` ?`, ` :`, `« `) stays with its word.
    func wrapped(columns: Int) -> [String] {
        guard columns > 0 else { return [] }
        var lines: [String] = []
        var line = ""
        for word in words {
            if !line.isEmpty, line.columns + 1 + word.columns <= columns {
                line += " " + word
                continue
            }
            if !line.isEmpty { lines.append(line) }
            var rest = word
            while rest.columns > columns {
                lines.append(rest.unicodeScalars.prefix(columns).text)
                rest = rest.unicodeScalars.dropFirst(columns).text
            }
            line = rest
        }
        return line.isEmpty ? lines : lines + [line]
    }

    /// The text in at most `rows` lines; the last one ends in an ellipsis when something was left out.
    func wrapped(columns: Int, rows: Int) -> [String] {
        let lines = wrapped(columns: columns)
        guard lines.count > rows else { return lines }
        guard rows > 0 else { return [] }
        let last = lines[rows - 1].unicodeScalars.prefix(max(0, columns - Harmless.ellipsis.columns)).text
        return lines.prefix(rows - 1) + [last + Harmless.ellipsis]
    }

    /// The text cut to `columns`, with an ellipsis when there is room for one.
    func cut(columns: Int) -> String {
        guard self.columns > columns else { return self }
        guard columns > Harmless.ellipsis.columns else { return unicodeScalars.prefix(max(0, columns)).text }
        return unicodeScalars.prefix(columns - Harmless.ellipsis.columns).text + Harmless.ellipsis
    }

    private static let closing: Set<String> = [":", ";", "?", "!", "»", "?)", "»."]

    private var words: [String] {
        var words: [String] = []
        for part in split(separator: " ").map(String.init) {
            let isGlued = words.last == "«" || words.last?.hasSuffix(" «") == true || Self.closing.contains(part)
            if isGlued, let last = words.popLast() {
                words.append(last + " " + part)
            } else {
                words.append(part)
            }
        }
        return words
    }
}
