import Foundation
import Returns

/// Where a page ended, as a client hands it back: opaque to it, and checked whole when it comes again.
///
/// It names no place in a list but the last row's own values, so that rows that come or go meanwhile neither repeat
/// others nor hide them. It gives no right and holds nothing that its page did not show.
struct ViewCursor: Hashable, Sendable {
    /// The view.
    let view: String
    /// What it was asked.
    let filter: String
    /// The last row's values in the columns of the order, or its number.
    let key: [Listing.Cell]
    /// How many rows of this very key were shown.
    let shown: Int

    private static let version = "1"

    init(view: String, filter: String, key: [Listing.Cell], shown: Int) {
        self.view = view
        self.filter = filter
        self.key = key
        self.shown = shown
    }

    /// The cursor as text, safe in a query (RFC 4648 §5).
    var text: String {
        let parts = [Self.version, view, filter, String(shown)] + key.map(Self.word)
        let line = parts.map { $0.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "" }
        return Data(line.joined(separator: " ").utf8).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// Reads a text; nil for what is no cursor of this version.
    init?(_ text: String) {
        let plain = text.replacing("-", with: "+").replacing("_", with: "/")
        let padded = plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: padded), let line = String(validating: data, as: UTF8.self) else {
            return nil
        }
        let parts = line.split(separator: " ", omittingEmptySubsequences: false)
            .compactMap { String($0).removingPercentEncoding }
        guard parts.count >= 4, parts[0] == Self.version, let shown = Int(parts[3]), shown > 0 else { return nil }
        let key = parts.dropFirst(4).compactMap(Self.cell)
        guard key.count == parts.count - 4 else { return nil }
        self.init(view: parts[1], filter: parts[2], key: key, shown: shown)
        // What somebody else wrote, with other capitals or digits, is not ours.
        guard self.text == text else { return nil }
    }

    private static func word(_ cell: Listing.Cell) -> String {
        switch cell {
        case .text(let text): text.map { "s\($0)" } ?? "S"
        case .number(let number): number.map { "n\($0)" } ?? "N"
        case .time(let moment): moment.map { "t\($0.milliseconds)" } ?? "T"
        }
    }

    private static func cell(_ word: String) -> Listing.Cell? {
        let rest = String(word.dropFirst())
        switch word.first {
        case "s": return .text(rest)
        case "S": return rest.isEmpty ? .text(nil) : nil
        case "n": return Int(rest).map { .number($0) }
        case "N": return rest.isEmpty ? .number(nil) : nil
        case "t": return Int64(rest).map { .time(Moment(milliseconds: $0)) }
        case "T": return rest.isEmpty ? .time(nil) : nil
        default: return nil
        }
    }
}
