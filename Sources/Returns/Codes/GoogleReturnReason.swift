/// The return reasons of Google's merchant interface. Google has more words than are known here; an unknown one gives
/// nil and stays what it is, a text.
public enum GoogleReturnReason: String, CaseIterable, Sendable {
    /// Cheaper elsewhere.
    case betterPriceFound
    /// A change of mind.
    case changedMind
    /// Damaged or defective.
    case damagedOrDefectiveItem
    /// Not what the description said.
    case didNotMatchDescription
    /// Does not fit.
    case doesNotFit
    /// Past its date.
    case expiredItem
    /// Another item came.
    case incorrectItemReceived
    /// Needed no longer.
    case noLongerNeeded
    /// The customer ordered another item than he wanted.
    case orderedWrongItem
    /// Quality less than hoped for.
    case qualityNotExpected
    /// Came too late.
    case receivedTooLate
    /// Could not be delivered.
    case undeliverable

    /// The reason in our words.
    public var reason: ReturnReason {
        switch self {
        case .betterPriceFound: .betterPrice
        case .changedMind: .changedMind
        case .damagedOrDefectiveItem: .defective
        case .didNotMatchDescription: .notAsDescribed
        case .doesNotFit: .doesNotFit
        case .expiredItem: .expired
        case .incorrectItemReceived: .wrongItemReceived
        case .noLongerNeeded: .noLongerNeeded
        case .orderedWrongItem: .orderedByMistake
        case .qualityNotExpected: .qualityNotExpected
        case .receivedTooLate: .receivedTooLate
        case .undeliverable: .undeliverable
        }
    }
}
