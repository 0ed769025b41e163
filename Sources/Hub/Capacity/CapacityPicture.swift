import Returns
import Wire

extension CapacityReport {
    /// The classes as bars, with their alerts, moments and reliefs in words: SVG 1.1 that needs nothing beside itself.
    public var svg: String {
        let height = Self.top + rows.count * Self.rowHeight + Self.margin
        let title = SVG.text(
            ["Bins by class, \(SiteTime(at, calendar).text)"], left: Self.margin, top: Self.margin + 4,
            style: "font-size=\"18\" font-weight=\"bold\"")
        let lines = rows.enumerated().map { index, row in
            drawing(row, top: Self.top + index * Self.rowHeight)
        }
        return SVG.document(width: Self.width, height: height, parts: [title] + lines)
    }

    private static let margin = 24
    private static let top = 56
    private static let rowHeight = 48
    private static let barLeft = 260
    private static let barWidth = 400
    private static let barHeight = 22
    private static let wordsLeft = barLeft + barWidth + 16
    private static let width = wordsLeft + 560
    /// Letters that surely fit left of the bar, and right of it.
    private static let nameLetters = 30
    private static let wordLetters = 76

    private func drawing(_ row: CapacityRow, top: Int) -> String {
        let filled = min(row.percent, 100) * Self.barWidth / 100
        let marks = FillAlert.allCases.filter { $0 > .calm }.map { level in
            let left = Self.barLeft + level.rawValue * Self.barWidth / 1_000
            return SVG.line(from: (left, top - 3), to: (left, top + Self.barHeight + 3))
        }
        let words = [figures(row), row.relief(at: at).map(row.words)].compactMap(\.self)
        return
            ([
                SVG.text([Self.cut(row.fill.binClass, Self.nameLetters)], left: Self.margin, top: top + 16),
                SVG.rectangle(
                    left: Self.barLeft, top: top, width: Self.barWidth, height: Self.barHeight, fill: "#f6f7f9"),
                SVG.rectangle(
                    left: Self.barLeft, top: top, width: filled, height: Self.barHeight, fill: row.forecast.alert.fill),
            ] + marks + [
                SVG.text(words.map { Self.cut($0, Self.wordLetters) }, left: Self.wordsLeft, top: top + 12)
            ]).joined(separator: "\n")
    }

    private func figures(_ row: CapacityRow) -> String {
        let full = row.forecast.full
        let state = "\(row.forecast.load) of \(row.forecast.capacity), \(row.percent) %, \(row.forecast.alert.words)"
        guard let likely = full.likely else { return "\(state); not full within \(FillForecast.horizonDays) days" }
        let band = [full.earliest, full.latest].map { $0.map { SiteTime($0, calendar).short } ?? "later" }
        return "\(state); full \(SiteTime(likely, calendar).short) (\(band[0]) to \(band[1]))"
    }

    private static func cut(_ text: String, _ letters: Int) -> String {
        let safe = TerminalText.safe(text)
        return safe.count > letters ? safe.prefix(letters - 1) + "…" : safe
    }
}

extension FillAlert {
    /// The bar's colour; the words beside it say the same.
    fileprivate var fill: String {
        switch self {
        case .calm: "#cdebd0"
        case .seventy: "#f6e3b8"
        case .eightyFive: "#f2c48d"
        case .ninetyFive: "#f1a5a5"
        }
    }
}
