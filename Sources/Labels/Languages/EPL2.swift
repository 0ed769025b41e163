import Returns

/// EPL2 of Eltron and Zebra desktop printers: text commands, one per line, each ended by a line feed.
///
/// Texts are Windows-1252 (`I8,A,001`) in quotation marks (`QuotedText`), in the resident fonts 1 to 4; font 5 has no
/// small letters. (EPL Programming Guide 14245L-003.)
public struct EPL2: DrawingLanguage {
    /// Makes the language.
    public init() {}

    /// The resident fonts 1 to 4, magnified up to six times.
    public var typeface: Typeface { Self.letters }

    /// `^ee`: the error report, answered at once even by a printer that is busy; `EPL2StatusParser` reads it.
    public var statusQuery: [UInt8]? { Array("^ee\r\n".utf8) }

    /// `^@`: a reset, which empties the buffers; the printer takes some seconds before it hears again.
    public var forgetHeldLabels: [UInt8]? { Array("\r\n^@\r\n".utf8) }

    /// ACK behind the print command, then no error.
    public var evidence: PrintEvidence? { .acknowledged }

    /// `US`: ACK or NAK behind every print command; the printer remembers it.
    public var reportsOn: [UInt8]? { Array("\r\nUS\r\n".utf8) }

    /// Reads ACK, NAK and error reports.
    public var statusParser: (any StatusParser)? { EPL2StatusParser() }

    /// One form from `N` to `P1`, behind a line feed that ends whatever stood on the line before.
    public func encode(_ drawing: Drawing) -> [UInt8] {
        let area = drawing.area
        let gap = Dots(micrometres: LabelLimits.gapMicrometres, at: drawing.resolution)
        var form: JobBytes = "\nN\nI8,A,001\nq\(area.width)\nQ\(area.height),\(gap)\n"
        for element in drawing.elements { form += Self.line(element) }
        form += "P1\n"
        return form.bytes
    }

    private static func line(_ element: LabelElement) -> JobBytes {
        let area = element.area
        switch element.shape {
        case .text(let text, let letters, let capTop):
            guard case .bitmap(let font, let across, let down) = letters.font else {
                preconditionFailure("a drawing in scalable letters was given to EPL2, which has none: \(text)")
            }
            return "A\(area.x),\(capTop),0,\(font.name),\(across),\(down),N,\(quoted: text)\n"
        case .code128(let code, let module):
            // Type 1 chooses the code sets itself, and as narrowly as ours.
            return "B\(area.x),\(area.y),0,1,\(module),\(module),\(area.height),N,\(quoted: code.text)\n"
        case .dataMatrix(let code, let module):
            // The printer draws the quiet zone of one module as a part of the symbol.
            let (x, y) = (element.clearance.x, element.clearance.y)
            return "b\(x),\(y),D,c\(code.side),r\(code.side),h\(module),\(quoted: code.text)\n"
        case .box(let thickness):
            return "X\(area.x),\(area.y),\(thickness),\(area.right),\(area.bottom)\n"
        case .rule:
            return "LO\(area.x),\(area.y),\(area.width),\(area.height)\n"
        }
    }

    private static let letters = Typeface.quoted(fonts)

    /// Cells of the guide's command A; the gap behind a letter is a part of its advance.
    private static func fonts(_ resolution: Resolution) -> [BitmapFont] {
        switch resolution {
        case .dpi203:
            [
                BitmapFont(name: "1", advance: 10, height: 12), BitmapFont(name: "2", advance: 12, height: 16),
                BitmapFont(name: "3", advance: 14, height: 20), BitmapFont(name: "4", advance: 16, height: 24),
            ]
        case .dpi300, .dpi600:
            // No printer of this language has a finer head: its letters would be half as large there.
            [
                BitmapFont(name: "1", advance: 12, height: 20), BitmapFont(name: "2", advance: 16, height: 28),
                BitmapFont(name: "3", advance: 20, height: 36), BitmapFont(name: "4", advance: 24, height: 44),
            ]
        }
    }
}
