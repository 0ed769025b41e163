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
    /// The whole label in dots, its origin at the top left; of a receipt the part of the roll that is printed on.
    public let area: Area
    private let isReceipt: Bool

    /// Makes a drawing; `elements` must lie in the stock's area.
    init(size: LabelSize, resolution: Resolution, elements: [LabelElement]) {
        self.size = size
        self.resolution = resolution
        self.elements = elements
        area = size.area(at: resolution)
        isReceipt = false
    }

    /// Makes a drawing on a roll, which is as long as the elements need.
    init(receipt size: LabelSize, resolution: Resolution, elements: [LabelElement], width: Dots, height: Dots) {
        self.size = size
        self.resolution = resolution
        self.elements = elements
        area = Area(x: .zero, y: .zero, width: width, height: height)
        isReceipt = true
    }

    /// Width and height as SVG writes lengths in millimetres.
    var millimetres: (width: String, height: String) {
        guard isReceipt else { return ("\(size.widthMillimetres)", "\(size.heightMillimetres)") }
        return (tenths(area.width), tenths(area.height))
    }

    private func tenths(_ dots: Dots) -> String {
        let tenths = (dots.count * 10_000 + resolution.dotsPerMetre / 2) / resolution.dotsPerMetre
        return "\(tenths / 10).\(tenths % 10)"
    }
}
