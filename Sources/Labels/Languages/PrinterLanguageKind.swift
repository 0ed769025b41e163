/// Every printer language there is; the raw value is its name in a configuration.
public enum PrinterLanguageKind: String, CaseIterable, Sendable {
    /// ZPL II of Zebra and compatible printers.
    case zpl
    /// EPL2 of Eltron, older Zebra desktop printers and their compatibles.
    case epl2
    /// TSPL and TSPL2 of TSC, Gprinter and compatible printers.
    case tspl
    /// ESC/POS of Epson and compatible receipt printers, on a roll of 58 or 80 mm.
    case escPOS = "escpos"
    /// Plain UTF-8 text, for a line printer or a file.
    case text

    /// What the trade calls it.
    public var tradeName: String {
        switch self {
        case .zpl: "ZPL"
        case .epl2: "EPL2"
        case .tspl: "TSPL"
        case .escPOS: "ESC/POS"
        case .text: "text"
        }
    }

    /// The language itself.
    public var language: any PrinterLanguage {
        switch self {
        case .zpl: ZPL()
        case .epl2: EPL2()
        case .tspl: TSPL()
        case .escPOS: ESCPOS()
        case .text: PlainText()
        }
    }

    /// The bytes of one job that prints one label once; throws `LabelFault` when it cannot be set in this language.
    public func encode(_ label: Label) throws(LabelFault) -> [UInt8] {
        try language.encode(label)
    }

    /// The bytes of one job that prints one card once; throws `LabelFault` when it cannot be set in this language.
    public func encode(_ card: Card) throws(LabelFault) -> [UInt8] {
        try language.encode(card)
    }
}
