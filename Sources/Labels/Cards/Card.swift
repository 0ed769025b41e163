public import Returns

/// A card of the floor: a command or an answer on the desk, a bin, a person's badge. What it says, in both languages,
/// and its code as bars and as a matrix.
///
///     let card = try Card(title: "ANNULER", caption: LocalizedText(french: "Reprendre la dernière étape",
///         english: "Take the last step back"), code: .command(site: "LYON", name: "UNDO"), size: .large,
///         resolution: .dpi203)
public struct Card: Hashable, Sendable {
    /// What the card is, in a few large letters: the command, the number of the answer, the bin, the person.
    public let title: String
    /// What it does or where it belongs.
    public let caption: LocalizedText
    /// What a scanner reads.
    public let code: CardCode
    /// The stock.
    public let size: LabelSize
    /// The print head.
    public let resolution: Resolution

    /// Cleans the words of a card that carries one of our own codes; throws as the other initializer does.
    public init(
        title: String, caption: LocalizedText, code: OwnCode, size: LabelSize, resolution: Resolution
    ) throws(LabelFault) {
        try self.init(title: title, caption: caption, carrying: .own(code), size: size, resolution: resolution)
    }

    /// Cleans the words of one card as a label's words are.
    ///
    /// Throws `LabelFault.codeMalformed` when the code would not be read as what it is, and `.binUnprintable` when the
    /// title of a bin's card is blank or cannot be shown exactly.
    public init(
        title: String, caption: LocalizedText, carrying code: CardCode, size: LabelSize, resolution: Resolution
    ) throws(LabelFault) {
        guard code.isWellFormed else { throw .codeMalformed(code.text) }
        let printable = PrintableText(title)
        if code.isBin {
            guard printable.isExact, !printable.text.isEmpty else { throw .binUnprintable(title) }
        }
        self.title = printable.text
        self.caption = LocalizedText(
            french: PrintableText(caption.french).text, english: PrintableText(caption.english).text)
        self.code = code
        self.size = size
        self.resolution = resolution
    }

    /// Lays the card out in the letters of one printer language.
    ///
    /// Throws `LabelFault.tooWide` when the code's bars, its text or the title of a bin's card do not fit whole, and
    /// `.binUnprintable` when that title needs letters that the language lacks.
    public func drawing(in typeface: Typeface) throws(LabelFault) -> Drawing {
        let layout = CardLayout(
            arrangement: CardArrangement(for: size, code), resolution: resolution, typeface: typeface)
        return Drawing(size: size, resolution: resolution, elements: try layout.elements(of: self))
    }

    /// The same card in the size of a sheet's cards.
    func onSheet(_ resolution: Resolution) throws(LabelFault) -> Card {
        try Card(title: title, caption: caption, carrying: code, size: .large, resolution: resolution)
    }
}
