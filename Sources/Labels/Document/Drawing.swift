/// What stands where on one stock, for one print head and one typeface: a label before it is put into a language.
///
/// Whatever the content holds, no element overlaps another one or leaves the label, and the quiet zones of the
/// barcodes stay blank.
public struct Drawing: Hashable, Sendable {
    /// The stock.
    public let size: LabelSize
    /// The print head.
    public let resolution: Resolution
    /// What is placed where, from top to bottom; texts are already wrapped and shortened.
    public let elements: [LabelElement]

    /// Makes a drawing; `elements` must lie in the stock's area.
    init(size: LabelSize, resolution: Resolution, elements: [LabelElement]) {
        self.size = size
        self.resolution = resolution
        self.elements = elements
    }

    /// The whole label in dots, its origin at the top left.
    public var area: Area { size.area(at: resolution) }
}
