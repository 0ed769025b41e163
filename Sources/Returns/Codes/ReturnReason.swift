/// Why somebody says an item comes back: the declared reason, in our own words, whoever's words it came in.
///
/// It is what was declared and nothing more; what was found (`Finding`) and who pays (`Liability`) are kept apart.
public enum ReturnReason: String, CaseIterable, Sendable {
    /// Damaged, or does not work, says the customer.
    case defective = "DEFECTIVE"
    /// Found defective by a shop that looked at it.
    case defectiveInShop = "DEFECTIVE_IN_SHOP"
    /// Badly made.
    case poorWorkmanship = "POOR_WORKMANSHIP"
    /// The quality is less than hoped for.
    case qualityNotExpected = "QUALITY_NOT_EXPECTED"
    /// Not what the description said.
    case notAsDescribed = "NOT_AS_DESCRIBED"
    /// Does not fit; too large or too small is not said.
    case doesNotFit = "DOES_NOT_FIT"
    /// Too large.
    case tooLarge = "TOO_LARGE"
    /// Too small.
    case tooSmall = "TOO_SMALL"
    /// The colour.
    case colour = "COLOUR"
    /// The style.
    case style = "STYLE"
    /// Another item came than was ordered.
    case wrongItemReceived = "WRONG_ITEM_RECEIVED"
    /// The customer ordered the wrong item.
    case orderedByMistake = "ORDERED_BY_MISTAKE"
    /// The customer changed his mind.
    case changedMind = "CHANGED_MIND"
    /// The customer needs it no longer.
    case noLongerNeeded = "NO_LONGER_NEEDED"
    /// The customer found it cheaper.
    case betterPrice = "BETTER_PRICE"
    /// The price was wrong.
    case priceError = "PRICE_ERROR"
    /// Came too late.
    case receivedTooLate = "RECEIVED_TOO_LATE"
    /// Sent after the order's last date for shipping.
    case shippedTooLate = "SHIPPED_TOO_LATE"
    /// Past its date.
    case expired = "EXPIRED"
    /// Too close to its date to be sold.
    case shortDated = "SHORT_DATED"
    /// The carrier could not deliver it.
    case undeliverable = "UNDELIVERABLE"
    /// Worn out.
    case worn = "WORN"
    /// The packaging is defective.
    case packagingDefective = "PACKAGING_DEFECTIVE"
    /// The packaging is of an older series.
    case packagingOutdated = "PACKAGING_OUTDATED"
    /// The label is wrong or missing.
    case labelProblem = "LABEL_PROBLEM"
    /// A shop has too many.
    case excessStock = "EXCESS_STOCK"
    /// The season is over.
    case endOfSeason = "END_OF_SEASON"
    /// Stock is reduced by agreement.
    case stockReduction = "STOCK_REDUCTION"
}
