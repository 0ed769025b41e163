/// A text that was broken into lines and shortened, in our own metrics; printers that wrap by themselves print the
/// overflow on top of the last line.
struct TextBlock: Hashable, Sendable {
    /// The lines from top to bottom, all at one font height.
    let lines: [TextLine]
    /// Whether the whole text is there, no word broken.
    let isWhole: Bool

    /// Breaks `glyphs` at spaces into at most `lineCount` lines of `width`; what does not fit ends in an ellipsis.
    init(_ glyphs: [Glyph], height: Dots, width: Dots, lineCount: Int) {
        let measure = width.count * 1_000 / max(height.count, 1)
        var lines: [TextLine] = []
        var isWhole = true
        var rest = glyphs[...]
        while !rest.isEmpty {
            let line = Self.line(of: rest, measure: measure)
            let isLast = lines.count == lineCount - 1
            if isLast, line.next < rest.endIndex {
                lines.append(TextLine(Self.shortened(rest, measure: measure)[...], height: height))
                isWhole = false
                break
            }
            if line.breaksWord { isWhole = false }
            // Not even one glyph fits the measure: there is no room for any text.
            guard line.next > rest.startIndex else { break }
            lines.append(TextLine(rest[..<line.end], height: height))
            rest = rest[line.next...]
        }
        self.lines = lines
        self.isWhole = isWhole
    }

    /// From the highest ink of the first line to the lowest ink of the last.
    var inkHeight: Dots {
        guard let first = lines.first, let last = lines.last else { return .zero }
        return first.rise + first.capitals + TextLine.pitch(at: first.height) * (lines.count - 1) + last.sink
    }

    /// Where the first line of `rest` ends, and where the text goes on behind the space.
    private static func line(
        of rest: ArraySlice<Glyph>, measure: Int
    ) -> (end: Int, next: Int, breaksWord: Bool) {
        var used = 0
        var lastSpace: Int?
        for index in rest.indices {
            if rest[index].character == " " { lastSpace = index }
            used += rest[index].advance
            guard used > measure else { continue }
            guard let lastSpace else { return (index, index, true) }
            return (lastSpace, lastSpace + 1, false)
        }
        return (rest.endIndex, rest.endIndex, false)
    }

    /// The start of `rest` that leaves room for an ellipsis, and the ellipsis.
    private static func shortened(_ rest: ArraySlice<Glyph>, measure: Int) -> [Glyph] {
        guard let ellipsis = Glyph.all["…"] else { return [] }
        var kept: [Glyph] = []
        var used = ellipsis.advance
        for glyph in rest {
            used += glyph.advance
            guard used <= measure else { break }
            kept.append(glyph)
        }
        while kept.last?.character == " " { kept.removeLast() }
        return kept + [ellipsis]
    }
}
