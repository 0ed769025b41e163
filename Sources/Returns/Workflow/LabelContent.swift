/// What one item label says, in plain values; the printer languages and sizes are no business of the trade.
public struct LabelContent: Hashable, Sendable {
    /// The item's licence plate: text and both barcodes of the label.
    public let plate: LicencePlate
    /// The letter grade, or nil for an item that is held without a grade.
    public let grade: Grade?
    /// The disposition in the site's label language, for example `REMISE EN STOCK`.
    public let disposition: String
    /// The bin's label, for example `A-17`; nil when no bin could be reserved.
    public let bin: String?
    /// The product's name, or what was scanned when the product is unknown. May contain anything.
    public let product: String
    /// When the label was asked for.
    public let requestedAt: Moment
    /// The station that asked.
    public let station: String
    /// 1 for the first label of this item, 2 and more for reprints, which say so.
    public let copy: Int
    /// Whether the item must not go on sale: the label then carries a box around the grade.
    public let isHeld: Bool

    /// Makes the content of one label.
    public init(
        plate: LicencePlate, grade: Grade?, disposition: String, bin: String?, product: String, requestedAt: Moment,
        station: String, copy: Int, isHeld: Bool
    ) {
        self.plate = plate
        self.grade = grade
        self.disposition = disposition
        self.bin = bin
        self.product = product
        self.requestedAt = requestedAt
        self.station = station
        self.copy = copy
        self.isHeld = isHeld
    }
}
