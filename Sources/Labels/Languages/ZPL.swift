/// ZPL II: text commands only, no bitmaps, no stored formats, no settings.
///
/// Texts are UTF-8 (`^CI28`), one field per line (`ZPLField`). A parameter is left out where every manual gives it the
/// value that is wanted; one that an earlier job can have left in the printer is always said: home position, width,
/// length, the width of a bar, and how large letters are in both directions.
public struct ZPL: DrawingLanguage {
    /// Makes the language.
    public init() {}

    /// Font 0, which every printer draws at any height.
    public var typeface: Typeface { .scalable }

    /// `~HS`: the host status, answered in three frames that `HostStatusParser` reads.
    public var statusQuery: [UInt8]? { Array("~HS\r\n".utf8) }

    /// `~HQES`: the errors. By its manual a printer without labels, or with its head open, may keep quiet at `~HS`.
    public var secondStatusQuery: [UInt8]? { Array("~HQES\r\n".utf8) }

    /// `~HI`: model, firmware, dots per millimetre, memory, options.
    public var identityQuery: [UInt8]? { PrinterIdentity.hostIdentificationQuery }

    /// `~JA`: cancels all formats that the printer has received and not yet printed.
    public var forgetHeldLabels: [UInt8]? { Array("~JA\r\n".utf8) }

    /// The answer to `~HS` counts formats that wait and labels that remain.
    public var evidence: PrintEvidence? { .nothingWaits }

    /// Reads the answers to `~HS` and `~HQES`, and alerts.
    public var statusParser: (any StatusParser)? { HostStatusParser() }

    /// One format from `^XA` to `^XZ` that prints one label; the line end behind it keeps jobs in a file apart.
    public func encode(_ drawing: Drawing) -> [UInt8] {
        let area = drawing.area
        var format: JobBytes = "^XA^CI28^PW\(area.width)^LL\(area.height)^LH0,0"
        for element in drawing.elements { format += Self.field(element) }
        format += "^PQ1^XZ\n"
        return format.bytes
    }

    private static func field(_ element: LabelElement) -> JobBytes {
        let area = element.area
        switch element.shape {
        case .text(let text, let letters, let capTop):
            // The field origin of the scalable font is the top of its capitals.
            let height = letters.height
            return "^FO\(area.x),\(capTop)^A0N,\(height),\(height)\(ZPLField(text))"
        case .code128(let code, let module):
            return "^FO\(area.x),\(area.y)^BY\(module)^BCN,\(area.height),N\(ZPLField(code))"
        case .dataMatrix(let code, let module):
            // Manuals disagree about the default escape character; it is given, and is not in any code of ours.
            return "^FO\(area.x),\(area.y)^BXN,\(module),200,,,,!\(ZPLField(code.text))"
        case .box(let thickness):
            return "^FO\(area.x),\(area.y)^GB\(area.width),\(area.height),\(thickness)^FS"
        case .rule:
            // A box is never narrower or lower than its line is thick.
            return "^FO\(area.x),\(area.y)^GB\(area.width),\(area.height),\(min(area.width, area.height))^FS"
        }
    }
}
