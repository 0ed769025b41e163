/// One character cell: one scalar of the repertoire, one column wide, and how it looks.
public struct Cell: Hashable, Sendable {
    /// The sign. Never a control character: what is not in the repertoire becomes `?`.
    public let scalar: Unicode.Scalar
    /// How it looks.
    public let style: Style

    /// Makes a cell.
    public init(_ scalar: Unicode.Scalar, _ style: Style) {
        self.scalar = Repertoire.holds(scalar) ? scalar : "?"
        self.style = style
    }

    /// An empty cell.
    static let blank = Cell(" ", .text)
}

/// What a terminal shows at one moment: a grid of cells.
public struct Screen: Hashable, Sendable {
    /// How large it is.
    public let size: Size
    private var cells: [Cell]

    /// An empty screen.
    public init(size: Size) {
        self.size = size
        cells = Array(repeating: .blank, count: size.columns * size.rows)
    }

    /// The cell at a row and column, both from 0; outside the screen nothing is read or written.
    public subscript(row: Int, column: Int) -> Cell {
        get { holds(row, column) ? cells[row * size.columns + column] : .blank }
        set {
            guard holds(row, column) else { return }
            cells[row * size.columns + column] = newValue
        }
    }

    /// The rows as text without trailing spaces, for tests and for plain viewers.
    public var lines: [String] {
        (0..<size.rows).map { row in
            let scalars = (0..<size.columns).map { self[row, $0].scalar }
            let end = scalars.lastIndex { $0 != " " }.map { $0 + 1 } ?? 0
            return scalars.prefix(end).text
        }
    }

    private func holds(_ row: Int, _ column: Int) -> Bool {
        (0..<size.rows).contains(row) && (0..<size.columns).contains(column)
    }
}
