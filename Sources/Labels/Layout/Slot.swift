/// The room that one text of a label has, in micrometres from the label's top left corner.
struct Slot: Hashable, Sendable {
    /// Where the text stands when it does not fill the height.
    enum Alignment: Hashable, Sendable {
        /// The capitals of the first line touch the top.
        case top
        /// The text is centred.
        case middle
        /// The last line stands on the bottom.
        case bottom
    }

    let x: Int
    let y: Int
    let width: Int
    let height: Int
    /// The largest font cell that is tried.
    let tallest: Int
    /// The smallest font cell that can still be read; a longer text is shortened instead.
    let smallest: Int
    /// How many lines the text may take.
    var lines = 1
    var alignment = Alignment.top

    /// The slot in dots.
    func area(at resolution: Resolution) -> Area {
        // Edges are rounded, not extents: slots that touch in micrometres touch in dots.
        let left = Dots(micrometres: x, at: resolution)
        let top = Dots(micrometres: y, at: resolution)
        return Area(
            x: left, y: top,
            width: Dots(micrometres: x + width, at: resolution) - left,
            height: Dots(micrometres: y + height, at: resolution) - top)
    }

    /// The text in the largest letters that show all of it without breaking a word, else shortened in the smallest, in
    /// as many lines as the height has room for.
    func fitted(_ text: String, in typeface: Typeface, at resolution: Resolution) -> TextBlock {
        let room = area(at: resolution)
        let glyphs = typeface.glyphs(text)
        let sizes = typeface.sizes(from: tallest, to: smallest, at: resolution)
        // What is wider than all lines together needs no try at breaking it; a space may fall away between two lines.
        let ink = GlyphRow(glyphs.lazy.filter { !$0.isSpace })
        for letters in sizes where letters.width(of: ink) <= room.width * lines {
            let block = TextBlock(glyphs, letters, width: room.width, lineCount: lines)
            if block.isWhole, block.inkHeight <= room.height { return block }
        }
        let least = sizes[sizes.count - 1]
        for lineCount in stride(from: lines, to: 1, by: -1) {
            let block = TextBlock(glyphs, least, width: room.width, lineCount: lineCount)
            if block.inkHeight <= room.height { return block }
        }
        return TextBlock(glyphs, least, width: room.width, lineCount: 1)
    }

    /// How wide the whole text is in the smallest letters, on one line.
    func leastWidth(of text: String, in typeface: Typeface, at resolution: Resolution) -> Dots {
        let sizes = typeface.sizes(from: tallest, to: smallest, at: resolution)
        return sizes[sizes.count - 1].width(of: GlyphRow(typeface.glyphs(text)))
    }
}
