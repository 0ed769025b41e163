public import Returns

/// Why a supplier was not asked, or his answer not recorded; nothing was changed.
public enum AskingRefusal: Hashable, Sendable {
    /// Not the number of a request.
    case noNumber(String)
    /// Nothing is agreed with this supplier under the policy in force.
    case noAgreement(supplier: String)
    /// Nothing waits for him that he can still be asked about.
    case nothingWaits(supplier: String)
    /// No threshold of the batch is reached; how far each is.
    case batchNotReached(supplier: String, progress: String)
    /// He has taken what he takes in a month.
    case monthUsedUp(supplier: String, units: Int)
    /// No request has the number.
    case noSuchRequest(Int)
    /// It is answered already.
    case answeredBefore(number: Int, by: String, at: Moment)
    /// The last day of the authorisation is over.
    case over(day: String)
}

extension AskingRefusal: CustomStringConvertible {
    /// What was found and what is expected.
    public var description: String {
        switch self {
        case .noNumber(let text):
            "\(text) is not the number of a request. `returns-hub supplier requests` lists them."
        case .noAgreement(let supplier): "The policy in force has no agreement with \(supplier)."
        case .nothingWaits(let supplier):
            "Nothing waits that \(supplier) can be asked about. `returns-hub supplier waiting` shows what does."
        case .batchNotReached(let supplier, let progress):
            "\(supplier) takes goods in batches, and none is due yet: \(progress). --early asks nevertheless."
        case .monthUsedUp(let supplier, let units):
            "\(supplier) takes \(units) units a month, and was asked about as many. The next month begins anew."
        case .noSuchRequest(let number):
            "There is no request \(number). `returns-hub supplier requests` lists them."
        case .answeredBefore(let number, let by, let at):
            "Request \(number) is answered already, recorded by \(by) at \(at.utcText). What is recorded stays."
        case .over(let day): "\(day) is over: an authorisation is recorded while it may be used."
        }
    }
}
