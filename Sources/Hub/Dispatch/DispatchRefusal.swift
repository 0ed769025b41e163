/// Why a bin was not staged, numbered or sent; nothing was changed.
public enum DispatchRefusal: Hashable, Sendable {
    /// Not digits in the right number.
    case badPrefix(String)
    /// No prefix was set.
    case noPrefix
    /// Every number under the prefix was given.
    case numbersUsedUp(prefix: String)
    /// Another number of items was counted than the hub knows.
    case countDiffers(code: String, counted: Int, known: Int)
    /// Whoever accepts a difference says why.
    case reasonNeeded
    /// There is nothing to send.
    case nothingInside(code: String)
    /// It is staged, and not by this desk.
    case neverCounted(code: String)
    /// Something came in or went since it was counted.
    case changedSince(code: String, then: Int, now: Int)
    /// Goods may go back only under the supplier's number.
    case notAuthorised(code: String, supplier: String, units: Int, number: String?)
    /// Offers of donation have to be in vain before this is destroyed.
    case donationIncomplete(code: String, plate: String, standing: String)
    /// The package has to bear marks.
    case marksNeeded(code: String, marks: [String])
    /// Neither a staged bin nor anything that was sent.
    case noManifest(String)
}

extension DispatchRefusal: CustomStringConvertible {
    /// What was found and what is expected.
    public var description: String {
        switch self {
        case .badPrefix(let text):
            "\(text) is not a GS1 company prefix: \(SSCCPrefix.companyDigits.lowerBound) to "
                + "\(SSCCPrefix.companyDigits.upperBound) digits, without a check digit."
        case .noPrefix: "No SSCC can be given: `returns-hub bin sscc-prefix PREFIX` sets the company's prefix first."
        case .numbersUsedUp(let prefix):
            "Every SSCC under \(prefix) has been given. `returns-hub bin sscc-prefix` sets another extension digit."
        case .countDiffers(let code, let counted, let known):
            "\(counted) were counted in \(code), and the hub knows of \(known). Count again and look at "
                + "`returns-hub bin show \(code)`, or --accept-difference with a --reason."
        case .reasonNeeded: "A difference is accepted only with a --reason."
        case .nothingInside(let code): "Nothing lies in \(code): there is nothing to stage."
        case .neverCounted(let code):
            "\(code) is staged and was never counted here. `returns-hub bin unstage \(code)`, count it and stage it."
        case .changedSince(let code, let then, let now):
            "\(then) lay in \(code) when it was staged, and \(now) do now. `returns-hub bin unstage \(code)` and count "
                + "again."
        case .notAuthorised(let code, let supplier, let units, nil):
            "\(supplier) takes goods back under a number only, and \(units) of those in \(code) have none that holds. "
                + "`returns-hub supplier` shows what was asked and answered."
        case .notAuthorised(let code, let supplier, let units, .some(let number)):
            "\(units) of the goods of \(supplier) in \(code) are not covered by \(number). `returns-hub supplier` shows "
                + "what was asked and answered."
        case .donationIncomplete(let code, let plate, let standing):
            "\(plate) in \(code) is to be destroyed because nobody wants it, and its offers of donation are not in "
                + "vain: \(standing)."
        case .marksNeeded(let code, let marks):
            (["\(code) has to bear these marks; say --transport-marks once they are on it:"] + marks)
                .joined(separator: "\n")
        case .noManifest(let text):
            "\(text) is neither a staged bin nor the code, SSCC or number of anything that was sent. "
                + "`returns-hub bin dispatches` lists what was."
        }
    }
}
