/// A part of a screen: rows and columns that a panel may draw in. Nothing is drawn outside.
struct Area: Hashable {
    var row: Int
    var column: Int
    var rows: Int
    var columns: Int

    /// The area without its first rows.
    func dropping(rows count: Int) -> Area {
        let dropped = min(max(count, 0), rows)
        return Area(row: row + dropped, column: column, rows: rows - dropped, columns: columns)
    }

    /// The first rows of the area.
    func keeping(rows count: Int) -> Area {
        Area(row: row, column: column, rows: min(max(count, 0), rows), columns: columns)
    }

    /// The area with a margin left and right.
    func inset(columns margin: Int) -> Area {
        Area(row: row, column: column + margin, rows: rows, columns: max(0, columns - 2 * margin))
    }
}

/// A screen being drawn: folds every text into the charset and clips it to its area.
struct Canvas {
    private(set) var screen: Screen
    let charset: Charset

    init(size: Size, charset: Charset) {
        screen = Screen(size: size)
        self.charset = charset
    }

    var area: Area { Area(row: 0, column: 0, rows: screen.size.rows, columns: screen.size.columns) }

    /// Fills an area with one sign.
    mutating func fill(_ area: Area, _ style: Style, with scalar: Unicode.Scalar = " ") {
        for row in area.row..<area.row + area.rows {
            for column in area.column..<area.column + area.columns {
                screen[row, column] = Cell(scalar, style)
            }
        }
    }

    /// Writes a text into one row of an area, from its left edge; what is too long is cut with an ellipsis.
    mutating func write(_ text: String, row: Int = 0, column: Int = 0, in area: Area, _ style: Style) {
        guard row >= 0, row < area.rows, column >= 0 else { return }
        let shown = charset.fold(text).cut(columns: area.columns - column)
        for (offset, scalar) in shown.unicodeScalars.enumerated() {
            screen[area.row + row, area.column + column + offset] = Cell(scalar, style)
        }
    }

    /// Writes a text in the middle of one row of an area.
    mutating func center(_ text: String, row: Int = 0, in area: Area, _ style: Style) {
        let margin = max(0, (area.columns - charset.fold(text).columns) / 2)
        write(text, row: row, column: margin, in: area, style)
    }

    /// A sign as the charset draws it.
    func scalar(_ symbol: Symbol) -> Unicode.Scalar {
        charset.fold(symbol.rawValue).unicodeScalars.first ?? "?"
    }
}
