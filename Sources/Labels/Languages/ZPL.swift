/// ZPL II: text commands only, no bitmaps, no stored formats, no settings.
///
/// Texts are UTF-8 (`^CI28`), one field per line; every byte of a field but letters, digits, space, point and hyphen
/// is written as `^FH` hexadecimal, so that no content can open a command whatever the printer's prefixes are.
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

    /// One format from `^XA` to `^XZ` that prints one label.
    public func encode(_ drawing: Drawing) -> [UInt8] {
        let area = drawing.area
        var format = "^XA^CI28^PW\(area.width)^LL\(area.height)^LH0,0\n"
        for element in drawing.elements {
            format += field(element) + "^FS\n"
        }
        format += "^PQ1,0,0,N^XZ\n"
        return Array(format.utf8)
    }

    private func field(_ element: LabelElement) -> String {
        let area = element.area
        switch element.shape {
        case .text(let text, let letters, let capTop):
            // The field origin of the scalable font is the top of its capitals.
            let height = letters.height
            return "^FO\(area.x),\(capTop)^A0N,\(height),\(height)^FH_^FD\(Self.escaped(text))"
        case .code128(let code, let module):
            return "^FO\(area.x),\(area.y)^BY\(module)^BCN,\(area.height),N,N,N,N^FH_^FD\(Self.spelt(code))"
        case .dataMatrix(let code, let module):
            // Manuals disagree about the default escape character; it is given, and is not in any code of ours.
            return "^FO\(area.x),\(area.y)^BXN,\(module),200,,,,!^FH_^FD\(Self.escaped(code.text))"
        case .box(let thickness):
            return "^FO\(area.x),\(area.y)^GB\(area.width),\(area.height),\(thickness)"
        case .rule:
            // A box is never narrower or lower than its line is thick.
            return "^FO\(area.x),\(area.y)^GB\(area.width),\(area.height),\(min(area.width, area.height))"
        }
    }

    /// Mode N obeys the codes in the data: `>:` and `>;` start in set B and C, `>6` and `>5` change to them.
    private static func spelt(_ code: Code128) -> String {
        code.runs.enumerated().map { index, run in
            switch run.set {
            case .b: (index == 0 ? ">:" : ">6") + escaped(run.text)
            case .c: (index == 0 ? ">;" : ">5") + run.text
            }
        }.joined()
    }

    /// The text with every byte that is not plainly harmless as `_` and two hexadecimal digits.
    static func escaped(_ text: String) -> String {
        // Plates, bins and most words hold nothing that has to be written otherwise.
        if text.utf8.allSatisfy(isHarmless) { return text }
        var field = ""
        for byte in text.utf8 {
            if isHarmless(byte) {
                field.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                field += digits.utf8.count == 1 ? "_0\(digits)" : "_\(digits)"
            }
        }
        return field
    }

    private static func isHarmless(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
