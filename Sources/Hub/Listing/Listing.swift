import Foundation
public import Returns
import Wire

/// Rows under named columns, on their way to a person or to a program.
public struct Listing: Hashable, Sendable {
    /// The columns' names, as JSON keys and as headings.
    public let columns: [String]
    /// The rows; each has one cell per column.
    public let rows: [[Cell]]

    /// One value.
    public enum Cell: Hashable, Sendable {
        /// A text; nil is absent.
        case text(String?)
        /// A whole number; nil is absent.
        case number(Int?)
        /// A point in time; nil is absent.
        case time(Moment?)
    }

    /// An aligned table with headings: numbers to the right, absent values as `-`, times in UTC.
    ///
    /// Nothing in it can steer a terminal, whatever the data holds.
    public var table: String {
        let heads = columns.map { $0.uppercased() }
        let texts = rows.map { $0.map(\.shown) }
        let widths = columns.indices.map { column in
            max(heads[column].count, texts.map { $0[column].count }.max() ?? 0)
        }
        let isNumber = columns.indices.map { column in rows.contains { $0[column].isNumber } }
        let line: ([String]) -> String = { cells in
            let padded = cells.indices.map { index in
                let padding = String(repeating: " ", count: widths[index] - cells[index].count)
                return isNumber[index] ? padding + cells[index] : cells[index] + padding
            }
            return padded.joined(separator: "  ").trimmed(end: " ")
        }
        return ([line(heads)] + texts.map(line)).joined(separator: "\n")
    }

    /// A JSON array with one object per row, one row per line (RFC 8259); absent values are null, times ISO 8601.
    public var json: String { ListingJSON.text(columns: columns, rows: rows.map { $0.map(\.value) }) }
}

extension Listing.Cell {
    fileprivate var shown: String {
        switch self {
        case .text(let text): text.map(TerminalText.safe) ?? "-"
        case .number(let number): number.map(String.init) ?? "-"
        case .time(let moment): moment?.utcText ?? "-"
        }
    }

    /// As programs get it.
    var value: ListingJSON.Value {
        switch self {
        case .text(let text): text.map(ListingJSON.Value.text) ?? .null
        case .number(let number): number.map(ListingJSON.Value.number) ?? .null
        case .time(let moment): moment.map { .text($0.utcText) } ?? .null
        }
    }

    fileprivate var isNumber: Bool {
        if case .number = self { true } else { false }
    }
}

extension Moment {
    /// The present time by this machine's clock.
    public static var present: Moment {
        Moment(milliseconds: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)))
    }

    /// For example `2026-11-22T17:03:57Z`, seconds cut.
    var utcText: String {
        Date(timeIntervalSince1970: Double(milliseconds) / 1_000).formatted(.iso8601)
    }
}

extension String {
    fileprivate func trimmed(end character: Character) -> String {
        var copy = self
        while copy.last == character { copy.removeLast() }
        return copy
    }
}
