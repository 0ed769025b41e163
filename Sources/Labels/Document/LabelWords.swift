import Returns

/// Everything a label says in words: cleaned for print, not yet shortened.
public struct LabelWords: Hashable, Sendable {
    /// The product's name.
    public let product: String
    /// The letter grade; a question mark when the item has none.
    public let grade: String
    /// Where the item goes.
    public let disposition: String
    /// The bin; a hyphen when none could be reserved.
    public let bin: String
    /// The licence plate in groups as its parts are: `L 12345 000678 8`.
    public let plate: String
    /// The station that printed.
    public let station: String
    /// When it was printed.
    public let time: String
    /// `R1` for copy 2, `R2` for copy 3; nil on the first copy.
    public let copyMark: String?
    /// The same in words, for example `COPIE 2`; nil on the first copy.
    public let copyWords: String?

    /// Cleans the words of one label; throws what `Label.init` throws about the bin and the copy number.
    init(_ content: LabelContent, printedAt: String, copyWord: String) throws(LabelFault) {
        guard (1...LabelLimits.copies).contains(content.copy) else { throw .copyOutOfRange(content.copy) }
        product = PrintableText(content.product).text
        grade = content.grade?.rawValue ?? "?"
        disposition = PrintableText(content.disposition).text
        bin = try Self.words(forBin: content.bin)
        plate = Self.grouped(content.plate)
        station = PrintableText(content.station).text
        time = PrintableText(printedAt).text
        let isReprint = content.copy > 1
        copyMark = isReprint ? "R\(content.copy - 1)" : nil
        copyWords = isReprint ? PrintableText("\(copyWord) \(content.copy)").text : nil
    }

    private static func words(forBin bin: String?) throws(LabelFault) -> String {
        guard let bin else { return "-" }
        let printable = PrintableText(bin)
        guard printable.isExact, !printable.text.isEmpty else { throw .binUnprintable(bin) }
        return printable.text
    }

    private static func grouped(_ plate: LicencePlate) -> String {
        let digits = plate.text.dropFirst()
        return "L \(digits.prefix(5)) \(digits.dropFirst(5).prefix(6)) \(digits.suffix(1))"
    }
}
