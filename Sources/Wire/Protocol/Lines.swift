import Foundation

/// Newline-delimited JSON: one value per line, each line ended by a line feed.
enum Lines {
    /// The lines as one body; none of them may hold a line feed, which no JSON that the wire writes does.
    static func join(_ lines: [Data]) -> Data {
        var body = Data(capacity: lines.reduce(lines.count) { $0 + $1.count })
        for line in lines {
            body.append(line)
            body.append(0x0A)
        }
        return body
    }

    /// The first line and those after it; the last one may lack its line feed. An empty line stays in, as an empty
    /// line. More than `limit` lines after the first are counted, not kept: a body of line feeds costs nothing.
    static func split(_ body: Data, limit: Int, what: String) throws(WireError) -> (first: Data, rest: [Data]) {
        var feeds = 0
        for byte in body where byte == 0x0A { feeds += 1 }
        let count = feeds + (body.last == 0x0A ? 0 : 1)
        guard !body.isEmpty else { throw .notJSON(.unexpectedEnd, offset: 0) }
        guard count - 1 <= limit else { throw .tooLarge(what: what, found: count - 1, limit: limit) }
        let lines = body.split(separator: 0x0A, omittingEmptySubsequences: false).prefix(count).map { Data($0) }
        return (lines.first ?? Data(), Array(lines.dropFirst()))
    }
}
