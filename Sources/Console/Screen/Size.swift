/// A terminal's size in character cells, kept within what can be drawn.
public struct Size: Hashable, Sendable {
    /// Columns, 1…`columnsMax`.
    public let columns: Int
    /// Rows, 1…`rowsMax`.
    public let rows: Int

    /// The widest screen that is drawn.
    public static let columnsMax = 500
    /// The tallest screen that is drawn.
    public static let rowsMax = 200

    /// A size; what is outside the limits is brought to the nearest one, for terminals report anything, 0 included.
    public init(columns: Int, rows: Int) {
        self.columns = min(max(columns, 1), Self.columnsMax)
        self.rows = min(max(rows, 1), Self.rowsMax)
    }

    /// The size of a bare console, and of a terminal that does not tell.
    public static let standard = Size(columns: 80, rows: 24)

    /// The smallest size that the full layout is drawn at.
    static let fullMin = Size(columns: 72, rows: 20)

    /// Whether the screen is laid out for little room.
    var isCompact: Bool { columns < Self.fullMin.columns || rows < Self.fullMin.rows }
}
