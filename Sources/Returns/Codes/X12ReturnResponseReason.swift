/// X12 data element 1294, Return Response Reason Code (segment RDR 03): why a supplier answers a request as he does.
public enum X12ReturnResponseReason: String, CaseIterable, Sendable {
    /// Excessive wear.
    case wear = "EW"
    /// Damage by the freight or the retailer.
    case freightOrRetailerDamage = "FR"
    /// Not defective.
    case notDefective = "IN"
    /// As ordered.
    case asOrdered = "IO"
    /// More information is wanted.
    case moreInformation = "MI"
    /// No record of the sale.
    case noRecordOfSale = "NR"
    /// Out of season.
    case outOfSeason = "OS"
    /// A difference in the price.
    case price = "PC"
    /// A picture is wanted.
    case pictureRequested = "PR"
    /// A difference in the quantity.
    case quantity = "QD"
    /// Repair or refurbish.
    case repairOrRefurbish = "RR"
    /// The time limit is over.
    case timeLimit = "RT"
    /// A sample is wanted.
    case sampleRequested = "SR"
    /// The item cannot be identified.
    case unidentifiable = "UI"

    /// What the supplier wants to see before he decides; nil when he has decided.
    ///
    /// A supplier that keeps asking for the same thing should have it asked for at the station.
    public var demand: Demand? {
        switch self {
        case .pictureRequested: .picture
        case .sampleRequested: .sample
        case .moreInformation: .information
        case .wear, .freightOrRetailerDamage, .notDefective, .asOrdered, .noRecordOfSale, .outOfSeason, .price,
            .quantity, .repairOrRefurbish, .timeLimit, .unidentifiable:
            nil
        }
    }

    /// What a supplier can ask for.
    public enum Demand: String, CaseIterable, Sendable {
        /// A picture of the item.
        case picture
        /// The item itself, or one of a batch.
        case sample
        /// More words.
        case information
    }
}
