/// What glyphs in a row need at any size: worked out once, however many sizes are tried.
struct GlyphRow: Hashable, Sendable {
    /// How many glyphs stand in the row.
    private(set) var count = 0
    /// How far the end is from the first glyph's origin, in thousandths of the cell's height.
    private(set) var advance = 0
    /// Whether any ink rises above the capitals.
    private(set) var rises = false
    /// Whether any ink sinks below the baseline.
    private(set) var sinks = false

    init(_ glyphs: some Sequence<Glyph>) {
        for glyph in glyphs {
            count += 1
            advance += glyph.advance
            rises = rises || glyph.rises
            sinks = sinks || glyph.sinks
        }
    }
}
