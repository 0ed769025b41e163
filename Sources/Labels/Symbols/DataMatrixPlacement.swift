/// Which bit of which codeword stands in which cell of a Data Matrix (ISO/IEC 16022, annex F).
///
/// Codewords are laid in diagonal sweeps as shapes of eight cells; a shape that leaves the square goes on at the
/// opposite side, and some corners have shapes of their own.
struct DataMatrixPlacement: Hashable, Sendable {
    /// What stands in a cell.
    enum Cell: Hashable, Sendable {
        /// The bit of the codeword with this index that the mask picks.
        case bit(codeword: Int, mask: UInt8)
        /// A cell of the bottom right corner that no codeword reaches.
        case fixed(isDark: Bool)
    }

    private let side: Int
    private var cells: [Cell?]
    private var codeword = 0

    /// Places the codewords of a square of so many cells a side, finder and timing left out.
    init(side: Int) {
        self.side = side
        cells = Array(repeating: nil, count: side * side)
        sweep()
    }

    func cell(row: Int, column: Int) -> Cell {
        if let cell = cells[row * side + column] { return cell }
        // Where anything is left over it is this corner, and its diagonal is dark.
        return .fixed(isDark: row == column)
    }

    private mutating func sweep() {
        var (row, column) = (4, 0)
        repeat {
            corners(row, column)
            repeat {
                if row < side, column >= 0, isFree(row, column) { shape(at: row, column) }
                (row, column) = (row - 2, column + 2)
            } while row >= 0 && column < side
            (row, column) = (row + 1, column + 3)
            repeat {
                if row >= 0, column < side, isFree(row, column) { shape(at: row, column) }
                (row, column) = (row + 2, column - 2)
            } while row < side && column >= 0
            (row, column) = (row + 3, column + 1)
        } while row < side || column < side
    }

    private func isFree(_ row: Int, _ column: Int) -> Bool { cells[row * side + column] == nil }

    private mutating func shape(at row: Int, _ column: Int) {
        place([
            (row - 2, column - 2), (row - 2, column - 1), (row - 1, column - 2), (row - 1, column - 1),
            (row - 1, column), (row, column - 2), (row, column - 1), (row, column),
        ])
    }

    /// The annex knows two more corners; no square of one data region comes upon them.
    private mutating func corners(_ row: Int, _ column: Int) {
        let end = side - 1
        if row == side, column == 0 {
            place([(end, 0), (end, 1), (end, 2), (0, end - 1), (0, end), (1, end), (2, end), (3, end)])
        }
        if row == side - 2, column == 0, !side.isMultiple(of: 4) {
            place([
                (end - 2, 0), (end - 1, 0), (end, 0), (0, end - 3), (0, end - 2), (0, end - 1), (0, end), (1, end),
            ])
        }
    }

    /// Gives the next codeword its eight cells, the highest bit first.
    private mutating func place(_ positions: [(row: Int, column: Int)]) {
        for (bit, position) in positions.enumerated() {
            var (row, column) = position
            if row < 0 {
                row += side
                column += 4 - (side + 4) % 8
            }
            if column < 0 {
                column += side
                row += 4 - (side + 4) % 8
            }
            cells[row * side + column] = .bit(codeword: codeword, mask: 0x80 >> UInt8(bit))
        }
        codeword += 1
    }
}
