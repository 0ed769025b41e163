import Returns

/// TSPL of TSC, Gprinter and compatible printers: text commands, one per line.
///
/// A line ends in LF, as the common drivers end it for printers of all makes; the manual names CR and LF. Spaces
/// outside of quotation marks mean nothing, so the only ones stand behind a command's name.
///
/// Texts are Windows-1252 in quotation marks (`QuotedText`), in the resident fonts 1 to 5. The size of the label is
/// stated. Its gap and its origin (`REFERENCE`) are left as the printer was set up and adjusted to its stock.
public struct TSPL: DrawingLanguage {
    /// Makes the language.
    public init() {}

    /// The resident fonts 1 to 5, the same at every resolution, magnified up to six times.
    public var typeface: Typeface { Self.letters }

    /// `ESC ! ?`: one byte of status, answered at once even by a printer with a fault; `TSPLStatusParser` reads it.
    public var statusQuery: [UInt8]? { [0x1B, UInt8(ascii: "!"), UInt8(ascii: "?")] }

    /// `ESC ! .`: cancels all that the printer has received.
    public var forgetHeldLabels: [UInt8]? { [0x1B, UInt8(ascii: "!"), UInt8(ascii: ".")] }

    /// The status says that it prints, and then that it is ready.
    public var evidence: PrintEvidence? { .printedThenReady }

    /// Reads the status in both its forms.
    public var statusParser: (any StatusParser)? { TSPLStatusParser() }

    /// One label from `SIZE` to `PRINT 1`, behind a line end that ends whatever stood on the line before.
    public func encode(_ drawing: Drawing) -> [UInt8] {
        let size = drawing.size
        var job: JobBytes = "\nSIZE \(size.widthMillimetres)mm,\(size.heightMillimetres)mm\n"
        if drawing.elements.contains(where: Self.needsCodePage) { job += "CODEPAGE 1252\n" }
        job += "CLS\n"
        for element in drawing.elements { job += Self.line(element) }
        job += "PRINT 1\n"
        return job.bytes
    }

    /// Whether the element's text reads otherwise in another code page. Without such a text none is chosen: printers of
    /// the first TSPL have no 1252, and some of other makes drop a whole job for one command that they do not know.
    private static func needsCodePage(_ element: LabelElement) -> Bool {
        guard case .text(let text, _, _) = element.shape else { return false }
        return !text.isInvariantASCII
    }

    private static func line(_ element: LabelElement) -> JobBytes {
        let area = element.area
        let (x, y) = (area.x, area.y)
        switch element.shape {
        case .text(let text, let letters, let capTop):
            guard case .bitmap(let font, let across, let down) = letters.font else {
                preconditionFailure("a drawing in scalable letters was given to TSPL, which has none: \(text)")
            }
            return "TEXT \(x),\(capTop),\"\(font.name)\",0,\(across),\(down),\(quoted: text)\n"
        case .code128(let code, let module):
            // Type 128 chooses the code sets itself, and as narrowly as ours.
            return "BARCODE \(x),\(y),\"128\",\(area.height),0,0,\(module),\(module),\(quoted: code.text)\n"
        case .dataMatrix(let code, let module):
            // The printer takes the smallest square that holds the data, and so do we.
            return "DMATRIX \(x),\(y),\(area.width),\(area.height),x\(module),\(quoted: code.text)\n"
        case .box(let thickness):
            return "BOX \(x),\(y),\(area.right),\(area.bottom),\(thickness)\n"
        case .rule:
            return "BAR \(x),\(y),\(area.width),\(area.height)\n"
        }
    }

    private static let letters = Typeface.quoted { _ in
        [
            BitmapFont(name: "1", advance: 8, height: 12), BitmapFont(name: "2", advance: 12, height: 20),
            BitmapFont(name: "3", advance: 16, height: 24), BitmapFont(name: "4", advance: 24, height: 32),
            BitmapFont(name: "5", advance: 32, height: 48),
        ]
    }
}
