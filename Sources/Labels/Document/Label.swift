public import Returns

/// One item label, laid out for one stock and one print head, and still free of any printer's language.
///
///     let label = try Label(content, printedAt: "22/11/2026 16:43", size: .small, resolution: .dpi203,
///         copyWord: "COPIE")
///     let bytes = PrinterLanguageKind.zpl.encode(label)
///
/// Whatever the content holds, no element overlaps another one or leaves the label, and the quiet zones of the
/// barcodes stay blank.
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
    /// What is placed where, from top to bottom; texts are already wrapped and shortened.
    public let elements: [LabelElement]

    /// Lays out one label.
    ///
    /// `printedAt` is the time as the site writes it. `copyWord` is the site's word for a further copy (`COPIE`,
    /// `COPY`); it is shown with the copy number on reprints only. Control, direction and zero-width characters are
    /// dropped from all words, characters that printers do not have become `?`, and what is too long ends in `…`.
    ///
    /// Throws `LabelFault` when the bin cannot be shown whole or the copy number is out of range.
    public init(
        _ content: LabelContent, printedAt: String, size: LabelSize, resolution: Resolution, copyWord: String
    ) throws(LabelFault) {
        let words = try LabelWords(content, printedAt: printedAt, copyWord: copyWord)
        let layout = Layout(arrangement: Arrangement(for: size), resolution: resolution)
        self.size = size
        self.resolution = resolution
        self.plate = content.plate
        self.isHeld = content.isHeld
        self.words = words
        self.elements = try layout.elements(for: words, plate: content.plate, isHeld: content.isHeld)
    }

    /// The whole label in dots, its origin at the top left.
    public var area: Area { size.area(at: resolution) }
}
