public import Returns

/// Why an exception was not settled, or a refund not recorded; nothing was changed.
public enum SettlingRefusal: Hashable, Sendable {
    /// Neither a number of an exception nor a plate with a code.
    case noNumber(String)
    /// Not one of E01 to E21.
    case noSuchCode(String)
    /// Not one of the words that are allowed.
    case noSuchWord(String, allowed: String)
    /// A text is empty, too long or not printable.
    case badText(what: String, limit: Int)
    /// Not an amount of euro.
    case noAmount(String)
    /// No exception has the number.
    case noSuchException(Int)
    /// The item has no exception of this code.
    case noSuchItemException(plate: String, code: String)
    /// The item has several of this code; these are their numbers.
    case several([Int])
    /// The bench took it back.
    case withdrawn(Int)
    /// It is settled already.
    case settledBefore(number: Int, by: String, at: Moment)
    /// No return of this number is announced.
    case noSuchReturn(String)
    /// The refund was recorded before.
    case paidBefore(rma: String, on: String, by: String)
    /// The day is not over, or not even here: nothing can have been paid on it.
    case notYet(day: String)
}

extension SettlingRefusal: CustomStringConvertible {
    /// What was found and what is expected.
    public var description: String {
        switch self {
        case .noNumber(let text):
            "\(text) is not the number of an exception. Give the number that `returns-hub exceptions` shows, or a plate "
                + "and a code."
        case .noSuchCode(let text): "\(text) is not a code of an exception: E01 to E21."
        case .noSuchWord(let text, let allowed): "\(text) is not one of: \(allowed)."
        case .badText(let what, let limit): "The \(what) must be 1 to \(limit) printable characters on one line."
        case .noAmount(let text): "\(text) is not an amount of euro such as 19.90, without sign or currency."
        case .noSuchException(let number): "There is no exception \(number). `returns-hub exceptions` lists them."
        case .noSuchItemException(let plate, let code):
            "Item \(plate) has no exception \(code). `returns-hub exceptions` lists them."
        case .several(let numbers):
            "The item has several exceptions of this code: \(numbers.map(String.init).joined(separator: ", ")). "
                + "Settle them by number."
        case .withdrawn(let number): "Exception \(number) was taken back at the bench: there is nothing to settle."
        case .settledBefore(let number, let by, let at):
            "Exception \(number) is settled already, by \(by) at \(at.utcText). What is settled stays."
        case .noSuchReturn(let rma): "No return \(rma) is announced here."
        case .paidBefore(let rma, let day, let by):
            "The refund of \(rma) is recorded already: \(day), by \(by). What is recorded stays."
        case .notYet(let day): "\(day) is still to come: a refund is recorded once it went out."
        }
    }
}
