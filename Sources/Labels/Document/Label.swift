public import Returns

/// One item label for one stock and one print head, and still free of any printer's language.
///
///     let label = try Label(content, printedAt: "22/11/2026 16:43", size: .small, resolution: .dpi203,
///         copyWord: "COPIE")
///     let bytes = try PrinterLanguageKind.zpl.encode(label)
public struct Label: Hashable, Sendable {
    /// The stock.
    public let size: LabelSize
    /// The print head.
    public let resolution: Resolution
    /// The licence plate in both barcodes.
    public let plate: LicencePlate
    /// Whether the grade stands in a box, because the item must not go on sale.
    public let isHeld: Bool
    /// What the label says, cleaned for print and not shortened; for languages that know no coordinates.
    public let words: LabelWords

    /// Takes one label's content.
    ///
    /// `printedAt` is the time as the site writes it. `copyWord` is the site's word for a further copy (`COPIE`,
    /// `COPY`); it is shown with the copy number on reprints only. Control, direction and zero-width characters are
    /// dropped from all words, characters that printers do not have become `?`, and what is too long ends in `…`.
    ///
    /// Throws `LabelFault` when the bin cannot be shown or the copy number is out of range.
    public init(
        _ content: LabelContent, printedAt: String, size: LabelSize, resolution: Resolution, copyWord: String
    ) throws(LabelFault) {
        words = try LabelWords(content, printedAt: printedAt, copyWord: copyWord)
        self.size = size
        self.resolution = resolution
        plate = content.plate
        isHeld = content.isHeld
    }

    /// Lays the label out in the letters of one printer language.
    ///
    /// Throws `LabelFault` when the bin or the plate cannot be shown whole in them.
    public func drawing(in typeface: Typeface) throws(LabelFault) -> Drawing {
        let layout = Layout(arrangement: Arrangement(for: size), resolution: resolution, typeface: typeface)
        let elements = try layout.elements(for: words, plate: plate, isHeld: isHeld)
        return Drawing(size: size, resolution: resolution, elements: elements)
    }
}
