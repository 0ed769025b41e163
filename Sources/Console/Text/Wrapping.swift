import Returns

extension String {
    /// The columns that the text takes: one for each scalar, which holds for all of `Repertoire`.
    var columns: Int { TextLines.columns(of: self) }

    /// The text in lines of at most `columns` columns, broken between words.
    func wrapped(columns: Int) -> [String] { TextLines.wrap(self, columns: columns) }

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
}
