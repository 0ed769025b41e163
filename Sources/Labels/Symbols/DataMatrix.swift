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
    private let size: Size

    /// Cells per side, finder and timing patterns included.
    public var side: Int { size.side }

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
        let dataCount = Self.encoded(text).count
        guard let size = Size.all.first(where: { dataCount <= $0.dataCount }) else { return nil }
        self.init(text: text, size: size)
    }

    /// The matrix of a licence plate.
    init(_ plate: LicencePlate) {
        self.init(text: plate.text, size: Size.plate)
    }

    private init(text: String, size: Size) {
        self.text = text
        self.size = size
    }

    /// The dark cells, those side by side in a row as one rectangle; the symbol's top left corner stands at `corner`'s.
    func darkRuns(module: Dots, at corner: Area) -> [Area] {
        cells.enumerated().flatMap { number, row -> [Area] in
            var runs: [Area] = []
            var column = 0
            while column < side {
                let length = row[column...].prefix { $0 }.count
                if length > 0 {
                    let (x, y) = (corner.x + module * column, corner.y + module * number)
                    runs.append(Area(x: x, y: y, width: module * length, height: module))
                }
                column += length + 1
            }
            return runs
        }
    }

    /// One size of the symbol (ISO/IEC 16022, table 7).
    struct Size: Hashable, Sendable {
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

    /// Data codewords, padded, and behind them the error correction.
    var codewords: [UInt8] {
        let padded = Self.padded(Self.encoded(text), to: size.dataCount)
        return padded + size.code.checkwords(of: padded)
    }

    /// Pairs of digits as 130…229, other characters as their number and one.
    private static func encoded(_ text: String) -> [UInt8] {
        let text = Array(text.utf8)
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

    /// Whether each cell is dark, row by row from the top left corner: finder at the left and bottom, timing at the top
    /// and right, codewords inside. Worked out only here, because most printers draw the symbol themselves.
    public var cells: [[Bool]] {
        let (codewords, placement, end) = (codewords, size.placement, side - 1)
        return (0...end).map { row in
            (0...end).map { column in
                if column == 0 || row == end { return true }
                if row == 0 { return column.isMultiple(of: 2) }
                if column == end { return !row.isMultiple(of: 2) }
                switch placement.cell(row: row - 1, column: column - 1) {
                case .fixed(let isDark): return isDark
                case .bit(let codeword, let mask): return codewords[codeword] & mask != 0
                }
            }
        }
    }
}
