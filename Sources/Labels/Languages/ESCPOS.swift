import Returns

/// ESC/POS of Epson and compatible receipt printers: text, native Code 128, and the matrix as a raster of dots.
///
/// Receipt printers know no labels: what would stand side by side follows line by line on a roll, and the paper is cut
/// behind it. The small stock stands for a roll of 58 mm, the large one for 80 mm. Only commands that practically
/// every such printer has are used; few of them have a native Data Matrix or a page mode.
///
/// Data cannot become a command: texts hold no byte below 0x20 in Windows-1252, barcodes are counted, and the pairs
/// that a printer would take for a real-time command (`DLE EOT`, `DLE ENQ`, `DLE DC4`) are spelt digit by digit.
public struct ESCPOS: PrinterLanguage {
    /// Makes the language.
    public init() {}

    /// `DLE EOT` 1 to 4: printer, offline cause, error cause and paper, four bytes that `ESCPOSStatusParser` reads.
    public var statusQuery: [UInt8]? {
        (1...4).flatMap { [0x10, 0x04, UInt8($0)] }
    }

    /// `DLE ENQ 2`: recovers from an error and clears the buffers, so that nothing is printed when paper is back.
    public var forgetHeldLabels: [UInt8]? { [0x10, 0x05, 0x02] }

    /// The job's mark comes back. Printers older than the command (the TM-T88III is one) send nothing, and then nothing
    /// is known.
    public var evidence: PrintEvidence? { .markReturned }

    /// `GS ( H`, function 48: four characters that are sent back when all before them is printed.
    public func mark(job: Int) -> [UInt8]? { [0x1D, 0x28, 0x48, 6, 0, 0x30, 0x30] + JobMark(job: job).digits }

    /// Reads status answers, automatic status and marks.
    public var statusParser: (any StatusParser)? { ESCPOSStatusParser() }

    /// One label from `ESC @` to the cut.
    public func encode(_ label: Label) throws(LabelFault) -> [UInt8] {
        try roll(label).cut()
    }

    /// The receipt as it comes out, from its first line to its last.
    public func drawing(of label: Label) throws(LabelFault) -> Drawing? {
        try roll(label).drawing
    }

    private func roll(_ label: Label) throws(LabelFault) -> ReceiptRoll {
        let words = label.words
        var roll = ReceiptRoll(size: label.size, resolution: label.resolution)
        roll.text(words.product, .product, lineCount: label.size == .small ? 2 : 3, factors: [1])
        try roll.gradeAndBin(words.grade, isHeld: label.isHeld, bin: words.bin)
        roll.text(words.disposition, .disposition, lineCount: 2, factors: [2, 1])
        try roll.bars(Code128(label.plate))
        try roll.whole(words.plate, .plate)
        roll.matrix(DataMatrix(label.plate))
        roll.text("\(words.station)  \(words.time)", .time, lineCount: 2, factors: [1])
        if let mark = words.copyMark, let copy = words.copyWords {
            roll.text("\(mark)  \(copy)", .copyWords, lineCount: 1, factors: [2, 1])
        }
        return roll
    }

    /// One card from `ESC @` to the cut.
    public func encode(_ card: Card) throws(LabelFault) -> [UInt8] {
        let text = card.code.text
        guard let bars = Code128(drawn: text), let matrix = DataMatrix(drawn: text) else { throw .codeMalformed(text) }
        var roll = ReceiptRoll(size: card.size, resolution: card.resolution)
        if card.code.isBin {
            try roll.whole(card.title, .title, factors: [4, 3, 2, 1])
        } else {
            roll.text(card.title, .title, lineCount: 2, factors: [3, 2, 1])
        }
        let isOwn = if case .own = card.code { true } else { false }
        roll.text(card.caption.french, .caption, lineCount: isOwn ? 2 : 4, factors: [1])
        roll.text(card.caption.english, .caption, lineCount: isOwn ? 2 : 4, factors: [1])
        // The bars of a calibration code are wider than any roll; the matrix says the same.
        if isOwn {
            try roll.bars(bars)
            try roll.whole(text, .code)
        }
        roll.matrix(matrix)
        return roll.cut()
    }
}
