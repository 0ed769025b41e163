import Returns

/// A text as Data Matrix ECC 200 (ISO/IEC 16022): a square of 10 to 26 cells a side, one data region.
///
/// ASCII encodation: a pair of digits is one codeword, any other character one. A licence plate is seven codewords;
/// 14 × 14 cells hold eight.
public struct DataMatrix: Hashable, Sendable {
    /// Blank modules on every side.
    public static let quietModules = 1

    /// What a scanner reads.
    public let text: String
    /// Cells per side, finder and timing patterns included.
    public let side: Int
    /// Data codewords, padded, and behind them the error correction.
    let codewords: [UInt8]

    /// The dark cells, row by row from the top left corner.
    private let cells: [Bool]

    /// Encodes 1…`LabelLimits.codeCharacters` printable ASCII characters; nil for any other text and for one that needs
    /// more than 44 codewords.
    public init?(_ text: String) {
        guard text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) else { return nil }
        self.init(drawn: text)
    }

    /// Encodes control characters as well, of 1…`LabelLimits.codeCharacters` ASCII characters; for a symbol that is
    /// drawn cell by cell and not spelt by the printer.
    public init?(drawn text: String) {
        guard (1...LabelLimits.codeCharacters).contains(text.utf8.count), text.utf8.allSatisfy({ $0 < 0x80 })
        else { return nil }
        let data = Self.encoded(Array(text.utf8))
        guard let size = Size.all.first(where: { data.count <= $0.dataCount }) else { return nil }
        self.init(text: text, data: data, size: size)
    }

    /// The matrix of a licence plate.
    init(_ plate: LicencePlate) {
        self.init(text: plate.text, data: Self.encoded(Array(plate.text.utf8)), size: Size.plate)
    }

    private init(text: String, data: [UInt8], size: Size) {
        self.text = text
        side = size.side
        let padded = Self.padded(data, to: size.dataCount)
        codewords = padded + size.code.checkwords(of: padded)
        cells = Self.drawn(codewords, size)
    }

    /// The dark cells, those side by side in a row as one rectangle; the symbol's top left corner stands at `corner`'s.
    func darkRuns(module: Dots, at corner: Area) -> [Area] {
        (0..<side).flatMap { row -> [Area] in
            var runs: [Area] = []
            var column = 0
            while column < side {
                let length = (column..<side).prefix { isDark(row: row, column: $0) }.count
                if length > 0 {
                    let (x, y) = (corner.x + module * column, corner.y + module * row)
                    runs.append(Area(x: x, y: y, width: module * length, height: module))
                }
                column += length + 1
            }
            return runs
        }
    }

    /// Whether a cell is dark; `row` counts from the top and `column` from the left, both 0..<`side`.
    public func isDark(row: Int, column: Int) -> Bool { cells[row * side + column] }

    /// One size of the symbol (ISO/IEC 16022, table 7).
    struct Size: Sendable {
        let side: Int
        let dataCount: Int
        let checkCount: Int
        /// How its data is checked.
        let code: ReedSolomon
        /// Where its codewords stand.
        let placement: DataMatrixPlacement

        private init(side: Int, dataCount: Int, checkCount: Int) {
            (self.side, self.dataCount, self.checkCount) = (side, dataCount, checkCount)
            code = ReedSolomon(count: checkCount)
            placement = DataMatrixPlacement(side: side - 2)
        }

        /// The size that holds a licence plate.
        static let plate = Size(side: 14, dataCount: 8, checkCount: 10)

        /// All sizes of one data region, the smallest first.
        static let all = [
            Size(side: 10, dataCount: 3, checkCount: 5), Size(side: 12, dataCount: 5, checkCount: 7), plate,
            Size(side: 16, dataCount: 12, checkCount: 12), Size(side: 18, dataCount: 18, checkCount: 14),
            Size(side: 20, dataCount: 22, checkCount: 18), Size(side: 22, dataCount: 30, checkCount: 20),
            Size(side: 24, dataCount: 36, checkCount: 24), Size(side: 26, dataCount: 44, checkCount: 28),
        ]
    }

    // MARK: Codewords

    /// Pairs of digits as 130…229, other characters as their number and one.
    private static func encoded(_ text: [UInt8]) -> [UInt8] {
        var codewords: [UInt8] = []
        var index = 0
        while index < text.count {
            if index + 1 < text.count, let tens = digit(text[index]), let ones = digit(text[index + 1]) {
                codewords.append(130 + tens * 10 + ones)
                index += 2
            } else {
                codewords.append(text[index] + 1)
                index += 1
            }
        }
        return codewords
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? byte - UInt8(ascii: "0") : nil
    }

    /// Fills what is left: 129 once, then the same stirred by its position, so that no pattern repeats (§5.2.3).
    private static func padded(_ data: [UInt8], to count: Int) -> [UInt8] {
        var padded = data
        while padded.count < count {
            guard padded.count > data.count else {
                padded.append(129)
                continue
            }
            let stirred = 129 + (149 * (padded.count + 1)) % 253 + 1
            padded.append(UInt8(truncatingIfNeeded: stirred > 254 ? stirred - 254 : stirred))
        }
        return padded
    }

    // MARK: Cells

    /// Finder at the left and bottom, timing at the top and right, codewords inside.
    private static func drawn(_ codewords: [UInt8], _ size: Size) -> [Bool] {
        let side = size.side
        return (0..<side * side).map { index in
            let (row, column) = index.quotientAndRemainder(dividingBy: side)
            if column == 0 || row == side - 1 { return true }
            if row == 0 { return column.isMultiple(of: 2) }
            if column == side - 1 { return !row.isMultiple(of: 2) }
            switch size.placement.cell(row: row - 1, column: column - 1) {
            case .fixed(let isDark): return isDark
            case .bit(let codeword, let mask): return codewords[codeword] & mask != 0
            }
        }
    }
}
