/// Rows as CSV (RFC 4180, with line feeds alone), on their way to whoever opens them in a spreadsheet.
enum CSVText {
    /// The rows, each ended by a line feed.
    static func text(_ rows: [[String]]) -> String {
        rows.map { $0.map(field).joined(separator: ",") + "\n" }.joined()
    }

    /// A field as a spreadsheet may open it: what it would take for a formula is text, for a code that a stranger
    /// printed must not be run at somebody else's.
    private static func field(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@".contains($0) } ?? false
        let plain = isFormula ? "'" + text : text
        guard plain.contains(where: { ",\"\n\r".contains($0) }) else { return plain }
        return "\"" + plain.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }
}
