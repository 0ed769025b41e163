import Returns

/// One receipt as it grows, line by line: ESC/POS commands that put text, bars and a raster below each other, and
/// beside them what a printer makes of them.
struct ReceiptRoll {
    /// Font A, which all receipt printers have, in Windows-1252. Nothing has to be replaced: text ends at no character.
    private static let typeface = Typeface(
        largestFactor: largestFactor, codePage: .windows1252, replaced: [:]
    ) { _ in [font] }
    private static let largestFactor = 4
    /// Bytes that most receipts have at most.
    private static let bytesUsually = 1_024
    private static let font = BitmapFont(name: "A", advance: 12, height: 24)
    private static let quietDots: UInt8 = 24
    /// A sixth of an inch: the line spacing that `ESC @` sets.
    private static let lineMicrometres = 4_233

    private let size: LabelSize
    private let resolution: Resolution
    /// The width that the narrowest head for this roll has.
    private let width: Dots
    /// `ESC @` forgets what an earlier job left, `ESC t 16` chooses Windows-1252.
    private var bytes: [UInt8] = [0x1B, 0x40, 0x1B, 0x74, 16]
    /// What stands on the paper, how far it has come out, and the line that is still being filled.
    private var elements: [LabelElement] = []
    private var paper = Dots.zero
    private var pieces: [(line: TextLine, role: LabelElement.Role)] = []
    /// How the next characters stand: `ESC @` begins with the left edge and with letters that are not magnified.
    private var isCentred = false
    private var magnification: UInt8 = 0

    init(size: LabelSize, resolution: Resolution) {
        self.size = size
        self.resolution = resolution
        let micrometres =
            switch size {
            case .small: LabelLimits.receiptMicrometresSmall
            case .large, .shipping: LabelLimits.receiptMicrometresLarge
            }
        width = Dots(micrometres: micrometres, at: resolution)
        bytes.reserveCapacity(Self.bytesUsually)
    }

    /// The finished receipt: fed to the cutter and cut (`GS V 65 0`); without it the last lines would stay inside.
    func cut() -> [UInt8] { bytes + [0x1D, 0x56, 0x41, 0] }

    /// The receipt up to its last line; line spacing is the printer's own, a sixth of an inch.
    var drawing: Drawing {
        Drawing(receipt: size, resolution: resolution, elements: elements, width: width, height: paper)
    }

    // MARK: Text

    /// A text in the largest of the magnifications that show it whole, else shortened in the last of them.
    mutating func text(_ text: String, _ role: LabelElement.Role, lineCount: Int, factors: [Int]) {
        let glyphs = Self.typeface.glyphs(text)
        var block = TextBlock([], Self.letters(1), width: width, lineCount: 1)
        for factor in factors {
            block = TextBlock(glyphs, Self.letters(factor), width: width, lineCount: lineCount)
            if block.isWhole { break }
        }
        align(centred: false)
        for line in block.lines { put(line, role) }
    }

    /// A text that must not be shortened; throws with the width that it takes when it does not fit on one line.
    mutating func whole(_ text: String, _ role: LabelElement.Role, factors: [Int] = [1]) throws(LabelFault) {
        if role == .title, Self.typeface.shown(text) != text { throw .binUnprintable(text) }
        let line = try line(text, role, factors: factors, room: width)
        align(centred: role != .title)
        put(line, role)
    }

    /// The grade, bracketed for an item that must not go on sale, and beside it the bin, as large as it fits.
    mutating func gradeAndBin(_ grade: String, isHeld: Bool, bin: String) throws(LabelFault) {
        guard Self.typeface.shown(bin) == bin else { throw .binUnprintable(bin) }
        let shown = Self.typeface.glyphs(isHeld ? "[\(grade)]" : grade)
        let gradeLine = TextLine(shown[...], Self.letters(Self.largestFactor))
        let gap = Dots(Self.font.advance)
        let binLine = try line(bin, .bin, factors: [4, 3, 2, 1], room: width - gradeLine.width - gap)
        align(centred: false)
        magnified(gradeLine, .grade)
        magnified(TextLine(Self.typeface.glyphs(" ")[...], Self.letters(1)), .bin)
        put(binLine, .bin)
    }

    private func line(
        _ text: String, _ role: LabelElement.Role, factors: [Int], room: Dots
    ) throws(LabelFault) -> TextLine {
        let glyphs = Self.typeface.glyphs(text)
        for factor in factors {
            let line = TextLine(glyphs[...], Self.letters(factor))
            if line.width <= room { return line }
        }
        throw .tooWide(role, text, width: Self.letters(1).width(of: GlyphRow(glyphs)), room: room)
    }

    private static func letters(_ factor: Int) -> Letters { Letters(font, across: factor, down: factor) }

    /// `ESC a`: left or centred.
    private mutating func align(centred: Bool) {
        guard centred != isCentred else { return }
        isCentred = centred
        bytes += [0x1B, 0x61, centred ? 1 : 0]
    }

    private mutating func put(_ line: TextLine, _ role: LabelElement.Role) {
        magnified(line, role)
        bytes.append(0x0A)
        drawLine()
    }

    /// The pieces of the line side by side, standing on one line.
    private mutating func drawLine() {
        let height = pieces.map { $0.line.letters.height }.max() ?? .zero
        var x = left(of: pieces.reduce(.zero) { $0 + $1.line.width })
        for (line, role) in pieces {
            elements.append(LabelElement(line, role, x: x, capTop: paper + height - line.letters.height))
            x = x + line.width
        }
        pieces = []
        paper = paper + max(height, Dots(micrometres: Self.lineMicrometres, at: resolution))
    }

    private func left(of extent: Dots) -> Dots {
        isCentred ? Dots(max(0, (width - extent).count / 2)) : .zero
    }

    private mutating func draw(_ role: LabelElement.Role, _ shape: LabelElement.Shape, width: Dots, height: Dots) {
        let area = Area(x: left(of: width), y: paper, width: width, height: height)
        elements.append(LabelElement(role: role, shape: shape, area: area))
        paper = paper + height
    }

    /// `GS !`, the magnification less one in each half of its byte, and the text.
    private mutating func magnified(_ line: TextLine, _ role: LabelElement.Role) {
        guard case .bitmap(_, let across, let down) = line.letters.font else { return }
        pieces.append((line, role))
        let wanted = UInt8(truncatingIfNeeded: (across - 1) << 4 | (down - 1))
        if wanted != magnification { bytes += [0x1D, 0x21, wanted] }
        magnification = wanted
        bytes += CodePage.windows1252.bytes(line.text)
    }

    // MARK: Barcodes

    /// Code 128 (`GS k 73`): height, width of the narrowest bar, no text below, then the counted data.
    mutating func bars(_ code: Code128) throws(LabelFault) {
        let spelt = Self.isHarmless(Self.data(code)) ? code : code.withoutPairs
        let least = Dots(atLeastMicrometres: 250, at: resolution)
        let enough = Dots(atLeastMicrometres: 375, at: resolution)
        let module = min(enough, Dots(width.count / spelt.moduleCount))
        guard module >= least else {
            throw .tooWide(.bars, code.text, width: least * spelt.moduleCount, room: width)
        }
        let height = Dots(micrometres: size == .small ? 9_000 : 12_000, at: resolution)
        let data = Self.data(spelt)
        align(centred: true)
        bytes += [0x1D, 0x68, UInt8(truncatingIfNeeded: height.count)]
        bytes += [0x1D, 0x77, UInt8(truncatingIfNeeded: module.count), 0x1D, 0x48, 0]
        bytes += [0x1D, 0x6B, 73, UInt8(truncatingIfNeeded: data.count)] + data
        draw(.bars, .code128(spelt, module: module), width: module * spelt.moduleCount, height: height)
    }

    /// `{B` and characters, `{C` and pairs as bytes 0…99; a brace among the characters is doubled;
    /// `{1` is function character 1.
    private static func data(_ code: Code128) -> [UInt8] {
        code.runs.enumerated().flatMap { index, run -> [UInt8] in
            let mark = index == 0 && code.isGS1 ? "{1" : ""
            return switch run.set {
            case .b: Array("{B\(mark)".utf8) + run.text.utf8.flatMap { $0 == UInt8(ascii: "{") ? [$0, $0] : [$0] }
            case .c: Array("{C\(mark)".utf8) + Code128.pairs(run.text).map { UInt8(truncatingIfNeeded: $0) }
            }
        }
    }

    /// Whether no real-time command stands in the data: DLE with EOT, ENQ or DC4 behind it.
    private static func isHarmless(_ data: [UInt8]) -> Bool {
        !zip(data, data.dropFirst()).contains { $0 == 0x10 && [0x04, 0x05, 0x14].contains($1) }
    }

    /// Data Matrix as a raster that the printer doubles in both directions (`GS v 0`, mode 3): a quarter of the bytes.
    ///
    /// On the small roll its cell is half a millimetre, twice the narrowest bar above it: a camera reads both from the
    /// same distance when the cell is half as wide again. A raster of larger cells would take more of a slow line than
    /// all the rest of the receipt. A cell is at least two dots of the raster wide, so that no byte is a lone dot
    /// between blanks; DLE is one.
    mutating func matrix(_ code: DataMatrix) {
        let least = Dots(atLeastMicrometres: size == .small ? 500 : 850, at: resolution)
        let cell = (least.count + 1) / 2
        let rowBytes = (code.side * cell + 7) / 8
        align(centred: true)
        feedQuietZone()
        bytes += [0x1D, 0x76, 0x30, 3]
        for count in [rowBytes, code.side * cell] {
            bytes += [UInt8(truncatingIfNeeded: count), UInt8(truncatingIfNeeded: count >> 8)]
        }
        for row in code.cells {
            var raster = [UInt8](repeating: 0, count: rowBytes)
            for (column, isDark) in row.enumerated() where isDark {
                for dot in column * cell..<(column + 1) * cell { raster[dot / 8] |= 0x80 >> UInt8(dot % 8) }
            }
            for _ in 0..<cell { bytes += raster }
        }
        let side = Dots(code.side * cell * 2)
        draw(.matrix, .dataMatrix(code, module: Dots(cell * 2)), width: side, height: side)
        feedQuietZone()
    }

    /// `ESC J`: blank paper above and below the matrix.
    private mutating func feedQuietZone() {
        bytes += [0x1B, 0x4A, Self.quietDots]
        paper = paper + Dots(Int(Self.quietDots))
    }
}
