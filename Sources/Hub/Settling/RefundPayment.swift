import Returns
import Wire

/// A refund that went out, as finance reports it.
public struct RefundPayment: Hashable, Sendable {
    let rma: String
    /// What was paid, in euro cents; nil where only that it was paid is known, 0 where nothing is owed.
    let cents: Int?
    /// The civil day on which it went out; nil is the day on which it is reported.
    let day: CalendarDay?
    /// Who reports it, as the command says.
    let by: String

    /// Reads a payment from words: an amount such as 19.90 or 19,90, a day such as 2026-11-01. Throws `refused` for the
    /// first word that says nothing.
    public init(rma: String, amount: String?, on day: String?, by: String) throws(HubFault) {
        self.rma = rma
        cents = try amount.map { amount throws(HubFault) in
            guard let cents = EuroAmount.cents(amount) else { throw .refused(.settling(.noAmount(amount))) }
            return cents
        }
        self.day = try day.map { text throws(HubFault) in
            guard let day = CalendarDay(text) else { throw .refused(.badDay(text)) }
            return day
        }
        self.by = try SettlingWords.checked(by, "name", in: HubLimits.nameCharacters)
    }

    /// The words that the initialiser reads again at the other end of the desk's socket.
    var query: [(String, String?)] {
        [("rma", rma), ("amount", cents?.euro), ("on", day?.description), ("by", by)]
    }
}
