/// One line of glyphs at one size, and the room that its ink needs.
struct TextLine: Hashable, Sendable {
    /// The text.
    let text: String
    /// The font and its size.
    let letters: Letters
    /// From the first glyph's origin to where the next one would stand.
    let width: Dots
    /// From the highest ink to the top of the capitals.
    let rise: Dots
    /// From the baseline to the lowest ink.
    let sink: Dots

    init(_ glyphs: ArraySlice<Glyph>, _ letters: Letters) {
        text = String(glyphs.map(\.character))
        self.letters = letters
        width = letters.width(of: glyphs)
        rise = letters.rise(of: glyphs)
        sink = letters.sink(of: glyphs)
    }

    /// From the highest to the lowest ink.
    var inkHeight: Dots { rise + letters.capitals + sink }
}
