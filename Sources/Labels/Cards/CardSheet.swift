/// Cards on sheets of A4, two beside each other and five below each other, to be printed by an office printer at 100 %
/// and cut out along the thin lines.
public enum CardSheet {
    /// Cards on one sheet.
    public static let cardsPerSheet = columns * rows

    /// The sheets as SVG documents, in the order of the cards; none for no cards.
    ///
    /// Every card takes 100 × 50 mm, whatever its own stock is. Throws `LabelFault` when a card cannot be laid out.
    public static func pages(_ cards: [Card]) throws(LabelFault) -> [String] {
        var pages: [String] = []
        for start in stride(from: 0, to: cards.count, by: cardsPerSheet) {
            pages.append(try page(cards[start..<min(start + cardsPerSheet, cards.count)]))
        }
        return pages
    }

    private static let columns = 2
    private static let rows = 5
    private static let sheetWidth = 210
    private static let sheetHeight = 297
    private static let resolution = Resolution.dpi300

    private static func page(_ cards: ArraySlice<Card>) throws(LabelFault) -> String {
        let (width, height) = (LabelSize.large.widthMillimetres, LabelSize.large.heightMillimetres)
        let (left, top) = ((sheetWidth - columns * width) / 2, (sheetHeight - rows * height) / 2)
        var body: [String] = []
        for (index, card) in cards.enumerated() {
            let drawing = try card.onSheet(resolution).drawing(in: .scalable)
            let place = "translate(\(left + index % columns * width) \(top + index / columns * height))"
            body.append("<g transform=\"\(place)\">")
            let line = "fill=\"none\" stroke=\"#999\" stroke-width=\"0.1\""
            body.append("<rect width=\"\(width)\" height=\"\(height)\" \(line)/>")
            body.append("<g transform=\"scale(\(1_000 / Double(resolution.dotsPerMetre)))\">")
            body.append(Preview.elements(of: drawing))
            body.append("</g></g>")
        }
        let size = "width=\"\(sheetWidth)mm\" height=\"\(sheetHeight)mm\" viewBox=\"0 0 \(sheetWidth) \(sheetHeight)\""
        return """
            <svg xmlns="http://www.w3.org/2000/svg" \(size)>
            <rect width="\(sheetWidth)" height="\(sheetHeight)" fill="#fff"/>
            \(body.joined(separator: "\n"))
            </svg>

            """
    }
}
