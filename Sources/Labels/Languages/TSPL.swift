/// TSPL of TSC, Gprinter and compatible printers: text commands, one per line, each ended by CR LF.
///
/// Texts are Windows-1252 (`CODEPAGE 1252`) in quotation marks (`QuotedText`), in the resident fonts 1 to 5. The size
/// of the label is stated, the kind and height of its gap are left as the printer was set up and calibrated.
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

    /// One label from `SIZE` to `PRINT 1,1`, behind a line end that ends whatever stood on the line before.
    public func encode(_ drawing: Drawing) -> [UInt8] {
        let size = drawing.size
        var job: [UInt8] = Self.lineEnd
        job += Self.line("SIZE \(size.widthMillimetres) mm,\(size.heightMillimetres) mm")
        job += Self.line("CODEPAGE 1252") + Self.line("REFERENCE 0,0") + Self.line("CLS")
        for element in drawing.elements {
            job += command(element) + Self.lineEnd
        }
        return job + Self.line("PRINT 1,1")
    }

    private static let letters = Typeface.quoted { _ in
        [
            BitmapFont(name: "1", advance: 8, height: 12), BitmapFont(name: "2", advance: 12, height: 20),
            BitmapFont(name: "3", advance: 16, height: 24), BitmapFont(name: "4", advance: 24, height: 32),
            BitmapFont(name: "5", advance: 32, height: 48),
        ]
    }

    private static let lineEnd: [UInt8] = [0x0D, 0x0A]

    private static func line(_ command: String) -> [UInt8] { Array(command.utf8) + lineEnd }

    private func command(_ element: LabelElement) -> [UInt8] {
        let area = element.area
        switch element.shape {
        case .text(let text, let letters, let capTop):
            guard case .bitmap(let font, let across, let down) = letters.font else {
                preconditionFailure("a drawing in scalable letters was given to TSPL, which has none: \(text)")
            }
            return Array("TEXT \(area.x),\(capTop),\"\(font.name)\",0,\(across),\(down),".utf8)
                + QuotedText.quoted(text)
        case .code128(let code, let module):
            // Type 128 chooses the code sets itself, and as narrowly as ours.
            return Array("BARCODE \(area.x),\(area.y),\"128\",\(area.height),0,0,\(module),\(module),".utf8)
                + QuotedText.quoted(code.text)
        case .dataMatrix(let code, let module):
            let cells = "x\(module),\(code.side),\(code.side)"
            return Array("DMATRIX \(area.x),\(area.y),\(area.width),\(area.height),\(cells),".utf8)
                + QuotedText.quoted(code.text)
        case .box(let thickness):
            return Array("BOX \(area.x),\(area.y),\(area.right),\(area.bottom),\(thickness)".utf8)
        case .rule:
            return Array("BAR \(area.x),\(area.y),\(area.width),\(area.height)".utf8)
        }
    }
}
