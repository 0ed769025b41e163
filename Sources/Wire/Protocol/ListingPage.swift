public import Foundation

/// One page of rows under named and typed columns, as the hub answers people's programs:
///
///     {"columns":[{"name":"plate","type":"text"},…],"next":"…","rows":[{"plate":"L100010000014",…},…]}
///
/// `next` asks for the page after it, and is null on the last one.
public struct ListingPage: Hashable, Sendable {
    /// What a column holds.
    public enum Kind: String, Hashable, Sendable {
        /// A text.
        case text = "text"
        /// A whole number.
        case number = "number"
        /// A point in time as text (RFC 3339 §5.6), in UTC.
        case time = "time"
    }

    /// A column.
    public struct Column: Hashable, Sendable {
        /// The key of its values.
        public let name: String
        /// What they are, where they are not null.
        public let kind: Kind

        /// Names a column.
        public init(_ name: String, _ kind: Kind) {
            self.name = name
            self.kind = kind
        }
    }

    /// The columns, in the order in which a person reads them.
    public let columns: [Column]
    /// The rows; each has a value for every column.
    public let rows: [[ListingJSON.Value]]
    /// What `after` takes to ask for the next page; nil where there is none.
    public let next: String?

    /// Puts a page together.
    public init(columns: [Column], rows: [[ListingJSON.Value]], next: String?) {
        self.columns = columns
        self.rows = rows
        self.next = next
    }

    /// The body. The rows are written as those of a listing are, so that nothing in them can steer a terminal.
    public func encoded() -> Data {
        let heads = columns.map { column in
            JSONValue.object(["name": .string(column.name), "type": .string(column.kind.rawValue)])
        }
        let head = JSONWriter.data(["columns": .array(heads), "next": next.map(JSONValue.string) ?? .null])
        let rows = ListingJSON.text(columns: columns.map(\.name), rows: rows)
        return head.dropLast() + Data(",\"rows\":".utf8) + Data(rows.utf8) + Data("}".utf8)
    }
}
