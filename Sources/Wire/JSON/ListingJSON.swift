/// Rows under named columns as JSON for scripts (RFC 8259): an array with one object a row, one row a line, the keys in
/// the order of the columns. A person may see it as well, so nothing in it can steer a terminal.
public enum ListingJSON {
    /// One value of a row.
    public enum Value: Hashable, Sendable {
        /// Not known, or not there.
        case null
        /// A text.
        case text(String)
        /// A whole number.
        case number(Int)
    }

    /// The text, without a line feed at its end; every row has a value for every column.
    public static func text(columns: [String], rows: [[Value]]) -> String {
        let objects = rows.map { row in
            "{" + zip(columns, row).map { "\(quoted($0)):\(written($1))" }.joined(separator: ",") + "}"
        }
        return objects.isEmpty ? "[]" : "[\n" + objects.joined(separator: ",\n") + "\n]"
    }

    private static func written(_ value: Value) -> String {
        switch value {
        case .null: "null"
        case .text(let text): quoted(text)
        case .number(let number): String(number)
        }
    }

    /// The text in quotes (RFC 8259 §7). Other than in the stored form, every control character is escaped by its
    /// number: also those that JSON itself would let through.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case _ where TerminalText.isControl(scalar): result += String(scalar).utf16.map(escape).joined()
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func escape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
