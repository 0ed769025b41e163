import Returns

/// The bars of a code, for a screen and for paper.
struct InvitationBars {
    private let code: Code128

    /// Rows of characters, and pixels, that the bars are high.
    private static let rows = 4, height = 90
    /// Pixels of one module.
    private static let scale = 2

    init?(_ text: String) {
        guard let code = Code128(text) else { return nil }
        self.code = code
    }

    private var modules: Int { code.moduleCount + 2 * Code128.quietModules }

    /// Columns of a terminal that the bars take: two modules each.
    var columns: Int { (modules + 1) / 2 }

    /// The bars in characters, dark on light whatever the terminal's colours are.
    var text: String {
        var dark = [Bool](repeating: false, count: modules + 1)
        for bar in code.bars {
            for module in bar.start..<bar.start + bar.width { dark[Code128.quietModules + module] = true }
        }
        // The light parts are drawn: a terminal is dark.
        let line = stride(from: 0, to: columns * 2, by: 2).map { column -> Character in
            switch (dark[column], dark[column + 1]) {
            case (false, false): "█"
            case (false, true): "▌"
            case (true, false): "▐"
            case (true, true): " "
            }
        }
        return String(repeating: String(line) + "\n", count: Self.rows)
    }

    func svg(_ words: String, _ station: String) -> String {
        let dark = code.bars.map {
            "M\((Code128.quietModules + $0.start) * Self.scale) 10h\($0.width * Self.scale)v\(Self.height)"
                + "h-\($0.width * Self.scale)z"
        }
        return SVG.document(
            width: modules * Self.scale, height: Self.height + 60,
            parts: [
                "<path d=\"\(dark.joined())\" shape-rendering=\"crispEdges\"/>",
                SVG.text(
                    ["\(words)   \(station)"], left: Code128.quietModules * Self.scale, top: Self.height + 40),
            ])
    }
}
