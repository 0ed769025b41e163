/// One line of glyphs at one font height, and the room that its ink needs.
///
/// The font's proportions were measured: capitals are three quarters of the cell, accents rise a fifth above them,
/// descenders sink a quarter below the baseline, and round letters overshoot both lines by three hundredths.
struct TextLine: Hashable, Sendable {
    /// The text.
    let text: String
    /// The height of the font's cell.
    let height: Dots
    /// From the first glyph's origin to where the next one would stand.
    let width: Dots
    /// From the highest ink to the top of the capitals.
    let rise: Dots
    /// From the baseline to the lowest ink.
    let sink: Dots

    init(_ glyphs: ArraySlice<Glyph>, height: Dots) {
        text = String(glyphs.map(\.character))
        self.height = height
        width = Self.part(glyphs.reduce(0) { $0 + $1.advance }, of: height)
        rise = Self.part(glyphs.contains(where: \.rises) ? 200 : 30, of: height)
        sink = Self.part(glyphs.contains(where: \.sinks) ? 250 : 30, of: height)
    }

    /// The height of the capitals, which is also the distance between their top and the baseline.
    var capitals: Dots { Self.part(750, of: height) }

    /// The distance between two baselines: no accent of a line can meet a descender of the line above.
    static func pitch(at height: Dots) -> Dots {
        part(200, of: height) + part(750, of: height) + part(250, of: height)
    }

    /// So many thousandths of a height, rounded up.
    private static func part(_ thousandths: Int, of height: Dots) -> Dots {
        Dots((thousandths * height.count + 999) / 1_000)
    }
}
