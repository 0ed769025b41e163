/// X12 data element 1293, Return Request Reason Code (segment RDR 02): why the goods come back, as one party tells the
/// other. The element has further codes; an unknown one gives nil.
public enum X12ReturnRequestReason: String, CaseIterable, Sendable {
    /// The customer's error in ordering.
    case customerError = "CO"
    /// The colour differs.
    case colour = "CV"
    /// Defective by a shop's inspection.
    case defectiveByInspection = "DM"
    /// Defective packaging.
    case defectivePackaging = "DP"
    /// Defective, returned by the consumer.
    case defectiveByConsumer = "DR"
    /// Excess inventory.
    case excess = "EI"
    /// End of season.
    case endOfSeason = "EO"
    /// Excessive wear.
    case wear = "EW"
    /// A problem with the label.
    case label = "LP"
    /// Not as expected.
    case notAsExpected = "NA"
    /// Outdated packaging.
    case outdatedPackaging = "OP"
    /// An error in the price.
    case price = "PE"
    /// Poor fit.
    case poorFit = "PF"
    /// Poor workmanship.
    case workmanship = "PW"
    /// Short-dated.
    case shortDated = "SD"
    /// Shipped past the cancel date.
    case pastCancelDate = "SP"
    /// A stock reduction by agreement.
    case stockReduction = "SR"
    /// The style.
    case style = "ST"
    /// Wrong goods.
    case wrongGoods = "WG"

    /// The declared reason in our words.
    public var reason: ReturnReason {
        switch self {
        case .customerError: .orderedByMistake
        case .colour: .colour
        case .defectiveByInspection: .defectiveInShop
        case .defectivePackaging: .packagingDefective
        case .defectiveByConsumer: .defective
        case .excess: .excessStock
        case .endOfSeason: .endOfSeason
        case .wear: .worn
        case .label: .labelProblem
        case .notAsExpected: .notAsDescribed
        case .outdatedPackaging: .packagingOutdated
        case .price: .priceError
        case .poorFit: .doesNotFit
        case .workmanship: .poorWorkmanship
        case .shortDated: .shortDated
        case .pastCancelDate: .shippedTooLate
        case .stockReduction: .stockReduction
        case .style: .style
        case .wrongGoods: .wrongItemReceived
        }
    }

    /// The code of a declared reason; nil for reasons of consumers that the element does not know between firms.
    public init?(_ reason: ReturnReason) {
        let code: X12ReturnRequestReason? =
            switch reason {
            case .defective: .defectiveByConsumer
            case .defectiveInShop: .defectiveByInspection
            case .poorWorkmanship: .workmanship
            case .qualityNotExpected, .notAsDescribed: .notAsExpected
            case .doesNotFit, .tooLarge, .tooSmall: .poorFit
            case .colour: .colour
            case .style: .style
            case .wrongItemReceived: .wrongGoods
            case .orderedByMistake: .customerError
            case .priceError: .price
            case .shippedTooLate: .pastCancelDate
            case .shortDated: .shortDated
            case .worn: .wear
            case .packagingDefective: .defectivePackaging
            case .packagingOutdated: .outdatedPackaging
            case .labelProblem: .label
            case .excessStock: .excess
            case .endOfSeason: .endOfSeason
            case .stockReduction: .stockReduction
            case .changedMind, .noLongerNeeded, .betterPrice, .receivedTooLate, .expired, .undeliverable: nil
            }
        guard let code else { return nil }
        self = code
    }

    /// The code of what the station found, for a return that rests on our inspection rather than on what a customer
    /// declared; nil where the element has none.
    public init?(_ finding: Finding) {
        let code: X12ReturnRequestReason? =
            switch finding {
            case .defective: .defectiveByInspection
            case .worn: .wear
            case .packagingDamaged: .defectivePackaging
            case .wrongItem, .wrongSerial, .notAnnounced: .wrongGoods
            case .asSold, .noFault, .damaged, .damagedInTransport, .incomplete, .returnedBefore, .absent, .soiled,
                .counterfeit, .suspectedCounterfeit, .recalled, .dangerous, .locked, .expired, .foreign,
                .unidentified:
                nil
            }
        guard let code else { return nil }
        self = code
    }
}
