import Returns
import Wire

extension CapacityReport {
    /// Bars for a terminal of so many columns, one for each class: `#` is filled, `|` stands where an alert begins.
    ///
    /// Plain characters, so that every terminal and every log can show it; the alert is a sign and a percentage.
    public func chart(columns: Int) -> String {
        let names = rows.map { TerminalText.safe($0.fill.binClass) }
        let nameWidth = min(names.map(\.count).max() ?? 0, Self.nameColumns)
        let barWidth = max(Self.barColumns, columns - nameWidth - Self.figureColumns)
        let head = "fill by class, | at 70, 85 and 95 %; last: likely full at, by the site's clocks"
        let lines = zip(rows, names).map { row, name in
            let shown = name.count > nameWidth ? name.prefix(nameWidth - 1) + "~" : name[...]
            let end = row.forecast.full.likely.map { SiteTime($0, calendar).short } ?? "-"
            return [
                shown + String(repeating: " ", count: nameWidth - shown.count),
                "[\(Self.bar(percent: row.percent, width: barWidth))]",
                Self.right("\(min(row.percent, 999)) %", 5),
                row.forecast.alert.sign.padded(to: 3), end,
            ].joined(separator: " ")
        }
        return ([head] + lines + advice).joined(separator: "\n")
    }

    /// Columns of a class's name; a longer one is cut, and `~` says so.
    private static let nameColumns = 24
    /// The shortest bar: on a narrower terminal the line breaks, which is better than no bar.
    private static let barColumns = 10
    /// Blanks, brackets, percentage, sign and moment beside name and bar.
    private static let figureColumns = 4 + 2 + 5 + 3 + 11

    private static func bar(percent: Int, width: Int) -> String {
        let filled = min(percent, 100) * width / 100
        let marks = Set(FillAlert.allCases.filter { $0 > .calm }.map { ($0.rawValue * width - 1) / 1_000 })
        return String((0..<width).map { $0 < filled ? "#" : marks.contains($0) ? "|" : "." })
    }

    private static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
