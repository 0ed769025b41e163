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
        guard !body.isEmpty else { throw .notJSON(.unexpectedEnd, offset: 0) }
        // Through a pointer: as elements of `Data`, the bytes of a push cost more than reading its JSON.
        let (count, ends) = body.withUnsafeBytes { lineEnds(in: $0, keeping: limit + 1) }
        guard count - 1 <= limit else { throw .tooLarge(what: what, found: count - 1, limit: limit) }
        var lines: [Data] = []
        lines.reserveCapacity(count)
        var start = 0
        for end in ends {
            lines.append(Data(body.dropFirst(start).prefix(end - start)))
            start = end + 1
        }
        return (lines.first ?? Data(), Array(lines.dropFirst()))
    }

    /// How many lines there are, and where the first of them end.
    private static func lineEnds(in bytes: UnsafeRawBufferPointer, keeping limit: Int) -> (count: Int, ends: [Int]) {
        var count = 0
        var ends: [Int] = []
        for (place, byte) in bytes.enumerated() where byte == 0x0A {
            count += 1
            if ends.count < limit { ends.append(place) }
        }
        guard bytes.last != 0x0A else { return (count, ends) }
        if ends.count < limit { ends.append(bytes.count) }
        return (count + 1, ends)
    }
}
