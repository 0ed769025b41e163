import Foundation

/// Rows of facts that a command prints: as an aligned table for a person, as JSON for a script.
public struct CommandReport: Hashable, Sendable {
    /// The columns' names, as keys of the JSON and heads of the table.
    public let columns: [String]
    /// The rows; nil stands for what is not known.
    public let rows: [[String?]]

    /// Makes a report; every row has a value for every column.
    public init(columns: [String], rows: [[String?]]) {
        precondition(rows.allSatisfy { $0.count == columns.count }, "a row does not have \(columns.count) values")
        self.columns = columns
        self.rows = rows
    }

    /// A JSON array with one object a row, keys sorted.
    public var json: String {
        let objects = rows.map { row in
            zip(columns, row).reduce([:] as JSONObject) { $0.adding($1.0, $1.1.map(JSONValue.string) ?? .null) }
        }
        return String(decoding: JSONWriter.data(JSONValue.array(objects.map(JSONValue.object))), as: UTF8.self)
    }

    /// The columns aligned, control characters shown as `?`.
    public var table: String {
        let cells = ([columns] + rows.map { $0.map { $0 ?? "-" } }).map { $0.map(Self.harmless) }
        let widths = columns.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
        return cells.map { row in
            let padded = row.indices.map {
                row[$0] + String(repeating: " ", count: $0 == row.count - 1 ? 0 : widths[$0] - row[$0].count)
            }
            return padded.joined(separator: "  ")
        }.joined(separator: "\n")
    }

    private static func harmless(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory.isVisible ? $0 : "?" }))
    }
}

extension Unicode.GeneralCategory {
    /// Whether a terminal may see such a character: no control, format or separator but the space itself.
    fileprivate var isVisible: Bool {
        switch self {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}
