import Labels
import Returns

/// The label that is measured: 50 × 30 mm at 203 dpi, as the station prints most of them, each with its own plate.
struct LabelSample: Sendable {
    private let prefix: PlatePrefix

    init() throws {
        guard let prefix = PlatePrefix("10001") else { preconditionFailure("the sample's prefix is wrong") }
        self.prefix = prefix
    }

    /// The label of the item with this number.
    func label(_ number: Int) throws -> Label {
        let content = LabelContent(
            plate: LicencePlate(prefix: prefix, counter: number), grade: .likeNew, disposition: "REMISE EN STOCK",
            bin: "A-17", product: "Chemise rouge", requestedAt: BenchFloor.morning, station: "S1", copy: 1,
            isHeld: false)
        return try Label(content, printedAt: "22/11/2026 16:43", size: .small, resolution: .dpi203, copyWord: "COPIE")
    }
}
