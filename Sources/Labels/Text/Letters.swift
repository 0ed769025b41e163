/// A printer's font at one size: how much room its letters take.
///
/// The proportions of the scalable font (ZPL font 0) were measured: capitals are three quarters of the cell, accents
/// rise a fifth above them, descenders sink a quarter below the baseline, and round letters overshoot both lines by
/// three hundredths. Of bitmap fonts only the cell is known, so all of it counts as ink.
public struct Letters: Hashable, Sendable {
    /// The kind of font.
    enum Font: Hashable, Sendable {
        /// Letters of different widths, drawn at any height.
        case scalable
        /// Letters of one width, magnified by whole numbers.
        case bitmap(BitmapFont, across: Int, down: Int)
    }

    /// The kind of font, and its magnification.
    let font: Font
    /// The height of the font's cell.
    public let height: Dots

    /// The scalable font with a cell so high.
    init(scalable height: Dots) {
        font = .scalable
        self.height = height
    }

    /// A bitmap font, magnified.
    init(_ bitmap: BitmapFont, across: Int, down: Int) {
        font = .bitmap(bitmap, across: across, down: down)
        height = Dots(bitmap.height * down)
    }

    /// From one letter's origin to the next one's, in thousandths of a dot, so that sums are exact.
    func advance(of glyph: Glyph) -> Int {
        switch font {
        case .scalable: glyph.advance * height.count
        case .bitmap(let bitmap, let across, _): bitmap.advance * across * 1_000
        }
    }

    /// From the first letter's origin to where the next one would stand.
    func width(of row: GlyphRow) -> Dots {
        switch font {
        case .scalable: part(row.advance)
        case .bitmap(let bitmap, let across, _): Dots(row.count * bitmap.advance * across)
        }
    }

    /// From the highest ink to the top of the capitals.
    func rise(of row: GlyphRow) -> Dots {
        switch font {
        case .scalable: part(row.rises ? 200 : 30)
        case .bitmap: .zero
        }
    }

    /// From the baseline to the lowest ink; nothing where the cell counts as capitals.
    func sink(of row: GlyphRow) -> Dots {
        switch font {
        case .scalable: part(row.sinks ? 250 : 30)
        case .bitmap: .zero
        }
    }

    /// The height of the capitals, which is also the distance between their top and the baseline.
    var capitals: Dots {
        switch font {
        case .scalable: part(750)
        case .bitmap: height
        }
    }

    /// The distance between two lines: no accent of a line can meet a descender of the line above.
    var pitch: Dots {
        switch font {
        case .scalable: part(200) + part(750) + part(250)
        case .bitmap: height + part(60)
        }
    }

    /// So many thousandths of the cell, rounded up.
    private func part(_ thousandths: Int) -> Dots {
        Dots((thousandths * height.count + 999) / 1_000)
    }
}

/// A font of one width that a printer has as dots.
struct BitmapFont: Hashable, Sendable {
    /// What the printer's language calls it: one character of ASCII.
    let name: Unicode.Scalar
    /// From one letter to the next, in dots: the cell and the gap behind it.
    let advance: Int
    /// The height of the cell, in dots.
    let height: Int
}
