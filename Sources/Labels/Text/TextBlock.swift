/// A text that was broken into lines and shortened, in our own metrics; printers that wrap by themselves print the
/// overflow on top of the last line.
struct TextBlock: Hashable, Sendable {
    /// The lines from top to bottom, all at one size.
    let lines: [TextLine]
    /// Whether the whole text is there, no word broken.
    let isWhole: Bool

    /// Breaks `glyphs` at spaces into at most `lineCount` lines of `width`; what does not fit ends in an ellipsis.
    init(_ glyphs: [Glyph], _ letters: Letters, width: Dots, lineCount: Int) {
        var lines: [TextLine] = []
        var isWhole = true
        var rest = glyphs[...]
        while !rest.isEmpty {
            let line = Self.line(of: rest, letters, width)
            let isLast = lines.count == lineCount - 1
            if isLast, line.next < rest.endIndex {
                lines.append(TextLine(Self.shortened(rest, letters, width)[...], letters))
                isWhole = false
                break
            }
            if line.breaksWord { isWhole = false }
            // Not even one glyph fits the width: there is no room for any text.
            guard line.next > rest.startIndex else { break }
            lines.append(TextLine(rest[..<line.end], letters))
            rest = rest[line.next...]
        }
        self.lines = lines
        self.isWhole = isWhole
    }

    /// From the highest ink of the first line to the lowest ink of the last.
    var inkHeight: Dots {
        guard let first = lines.first, let last = lines.last else { return .zero }
        return first.rise + first.letters.capitals + first.letters.pitch * (lines.count - 1) + last.sink
    }

    /// Where the first line of `rest` ends, and where the text goes on behind the space.
    private static func line(
        of rest: ArraySlice<Glyph>, _ letters: Letters, _ width: Dots
    ) -> (end: Int, next: Int, breaksWord: Bool) {
        var used = 0
        var lastSpace: Int?
        for index in rest.indices {
            if rest[index].isSpace { lastSpace = index }
            used += letters.advance(of: rest[index])
            guard used > width.count * 1_000 else { continue }
            guard let lastSpace else { return (index, index, true) }
            return (lastSpace, lastSpace + 1, false)
        }
        return (rest.endIndex, rest.endIndex, false)
    }

    /// The start of `rest` that leaves room for an ellipsis, and the ellipsis.
    private static func shortened(_ rest: ArraySlice<Glyph>, _ letters: Letters, _ width: Dots) -> [Glyph] {
        guard let ellipsis = Glyph.all["…"] else { return [] }
        var kept: [Glyph] = []
        var used = letters.advance(of: ellipsis)
        for glyph in rest {
            used += letters.advance(of: glyph)
            guard used <= width.count * 1_000 else { break }
            kept.append(glyph)
        }
        while let last = kept.last, last.isSpace { kept.removeLast() }
        return kept + [ellipsis]
    }
}
