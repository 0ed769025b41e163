import Returns

/// ZPL II: text commands only, no bitmaps, no stored formats, no settings.
///
/// Texts are UTF-8 (`^CI28`), one field per line; every byte of a field but letters, digits, space, point and hyphen
/// is written as `^FH` hexadecimal, so that no content can open a command whatever the printer's prefixes are.
public struct ZPL: PrinterLanguage {
    /// Makes the language.
    public init() {}

    /// `~HS`: the host status, answered in three frames that `HostStatusParser` reads.
    public var statusQuery: [UInt8]? { Array("~HS\r\n".utf8) }

    /// `~JA`: cancels all formats that the printer has received and not yet printed.
    public var forgetHeldLabels: [UInt8]? { Array("~JA\r\n".utf8) }

    /// One format from `^XA` to `^XZ` that prints one label.
    public func encode(_ label: Label) -> [UInt8] {
        let area = label.area
        var format = "^XA^CI28^PW\(area.width)^LL\(area.height)^LH0,0\n"
        for element in label.elements {
            format += field(element) + "^FS\n"
        }
        format += "^PQ1,0,0,N^XZ\n"
        return Array(format.utf8)
    }

    private func field(_ element: LabelElement) -> String {
        let area = element.area
        switch element.shape {
        case .text(let text, let height, let capTop):
            // The field origin of the scalable font is the top of its capitals.
            return "^FO\(area.x),\(capTop)^A0N,\(height),\(height)^FH_^FD\(Self.escaped(text))"
        case .code128(let plate, let module):
            // Mode N obeys the codes in the data: >: starts in set B for the L, >5 changes to pairs of digits.
            let letter = plate.text.prefix(1)
            let digits = plate.text.dropFirst()
            return "^FO\(area.x),\(area.y)^BY\(module)^BCN,\(area.height),N,N,N,N^FH_^FD>:\(letter)>5\(digits)"
        case .dataMatrix(let plate, let module):
            // Manuals disagree about the default escape character; it is given, and is not in any plate.
            return "^FO\(area.x),\(area.y)^BXN,\(module),200,,,,!^FH_^FD\(plate.text)"
        case .box(let thickness):
            return "^FO\(area.x),\(area.y)^GB\(area.width),\(area.height),\(thickness)"
        case .rule:
            return "^FO\(area.x),\(area.y)^GB\(area.width),\(area.height),\(area.height)"
        }
    }

    /// The text with every byte that is not plainly harmless as `_` and two hexadecimal digits.
    static func escaped(_ text: String) -> String {
        var field = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"):
                field.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                field += digits.utf8.count == 1 ? "_0\(digits)" : "_\(digits)"
            }
        }
        return field
    }
}
