public import Returns

/// Why an offer of donation, or its answer, was not recorded; nothing was changed.
public enum DonationRefusal: Hashable, Sendable {
    /// Neither a product code nor a plate.
    case noSubject(String)
    /// The catalogue has no such product.
    case noSuchProduct(String)
    /// The same recipient has the same offer and has not answered it.
    case offeredBefore(number: Int, recipient: String)
    /// Not the number of an offer.
    case noNumber(String)
    /// No offer has the number.
    case noSuchOffer(Int)
    /// It is answered already.
    case answeredBefore(number: Int, by: String, at: Moment)
    /// Nobody in particular was asked, so nobody declines.
    case listingDeclined(Int)
}

extension DonationRefusal: CustomStringConvertible {
    /// What was found and what is expected.
    public var description: String {
        switch self {
        case .noSubject(let text): "\(text) is neither a product code (GTIN) nor a licence plate."
        case .noSuchProduct(let text): "The catalogue has no product \(text)."
        case .offeredBefore(let number, let recipient):
            "\(recipient) has this offer already, and has not answered it: it is number \(number)."
        case .noNumber(let text): "\(text) is not the number of an offer. `returns-hub donation list` shows them."
        case .noSuchOffer(let number): "There is no offer \(number). `returns-hub donation list` shows them."
        case .answeredBefore(let number, let by, let at):
            "Offer \(number) is answered already, recorded by \(by) at \(at.utcText). What is recorded stays."
        case .listingDeclined(let number):
            "Offer \(number) is a public listing, which nobody declines: `accepted` when somebody takes the goods, "
                + "`none` when it is taken off."
        }
    }
}
