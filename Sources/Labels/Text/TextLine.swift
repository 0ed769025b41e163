/// One line of glyphs at one size, and the room that its ink needs.
struct TextLine: Hashable, Sendable {
    /// The letters. Most lines are tried at a size that does not fit, and nobody asks for their text.
    private let glyphs: ArraySlice<Glyph>
    /// The font and its size.
    let letters: Letters
    /// From the first glyph's origin to where the next one would stand.
    let width: Dots
    /// From the highest ink to the top of the capitals.
    let rise: Dots
    /// From the baseline to the lowest ink.
    let sink: Dots

    init(_ glyphs: ArraySlice<Glyph>, _ letters: Letters) {
        let row = GlyphRow(glyphs)
        self.glyphs = glyphs
        self.letters = letters
        width = letters.width(of: row)
        rise = letters.rise(of: row)
        sink = letters.sink(of: row)
    }

    /// The text.
    var text: String {
        var spelt: [UInt8] = []
        spelt.reserveCapacity(glyphs.count)
        for glyph in glyphs { spelt += glyph.scalar.utf8 }
        return String(decoding: spelt, as: UTF8.self)
    }

    /// From the highest to the lowest ink.
    var inkHeight: Dots { rise + letters.capitals + sink }
}
