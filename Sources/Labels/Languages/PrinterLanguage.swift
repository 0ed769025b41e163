/// A language that label printers understand.
///
/// An implementation is one file beside this one and one case of `PrinterLanguageKind`; the contract suite runs over
/// all cases. Words reach it clean (`LabelWords`), and still it must let none of their characters act as a command.
public protocol PrinterLanguage: Sendable {
    /// The bytes of one job that prints one label once, and changes no setting of the printer.
    func encode(_ label: Label) -> [UInt8]

    /// The bytes that ask the printer for its status; nil when the language has no answer to give.
    ///
    /// Send it only to a printer that was set up for this language: another one may print the question.
    var statusQuery: [UInt8]? { get }

    /// The bytes that make the printer forget the labels it still holds; nil when the language has no such command.
    ///
    /// To be sent before a label is printed again, or a printer out of paper prints both when it gets new paper.
    var forgetHeldLabels: [UInt8]? { get }
}

/// Every printer language there is; the raw value is its name in a configuration.
public enum PrinterLanguageKind: String, CaseIterable, Sendable {
    /// ZPL II of Zebra and compatible printers.
    case zpl
    /// Plain UTF-8 text, for a line printer or a file.
    case text

    /// The language itself.
    public var language: any PrinterLanguage {
        switch self {
        case .zpl: ZPL()
        case .text: PlainText()
        }
    }

    /// The bytes of one job that prints one label once.
    public func encode(_ label: Label) -> [UInt8] {
        language.encode(label)
    }
}
