import Returns
import Wire

/// What a supplier answered to a request.
public struct SupplierAnswer: Hashable, Sendable {
    /// The request's number.
    let request: Int
    let verdict: Verdict
    /// Who records it, as the command says.
    let by: String

    /// Yes or no.
    enum Verdict: Hashable, Sendable {
        /// Under this number, until a day; nil for as long as the agreement says.
        case authorised(number: String, until: CalendarDay?)
        /// Not, for this reason.
        case refused(X12ReturnResponseReason)
    }

    /// Reads an authorisation from words. Throws `refused` for the first word that says nothing.
    public init(authorising request: String, number: String, until day: String?, by: String) throws(HubFault) {
        self.request = try Self.number(request)
        let until = try day.map { text throws(HubFault) in
            guard let day = CalendarDay(text) else { throw .refused(.badDay(text)) }
            return day
        }
        let words = try SettlingWords.checked(number, "number", in: HubLimits.nameCharacters)
        verdict = .authorised(number: words, until: until)
        self.by = try SettlingWords.checked(by, "name", in: HubLimits.nameCharacters)
    }

    /// Reads a refusal from words, its reason as a code of X12 element 1294 in any case. Throws `refused` for the first
    /// word that says nothing.
    public init(refusing request: String, reason: String, by: String) throws(HubFault) {
        self.request = try Self.number(request)
        guard let reason = X12ReturnResponseReason(rawValue: reason.uppercased()) else {
            throw .refused(.settling(.noSuchWord(reason, allowed: Self.reasons)))
        }
        verdict = .refused(reason)
        self.by = try SettlingWords.checked(by, "name", in: HubLimits.nameCharacters)
    }

    /// The reasons with their codes, for the help of the command line.
    public static var reasons: String {
        X12ReturnResponseReason.allCases.map { "\($0.rawValue) \($0.words)" }.joined(separator: ", ")
    }

    /// The words that the initialisers read again at the other end of the desk's socket.
    var query: [(String, String?)] {
        let verdict: [(String, String?)] =
            switch verdict {
            case .authorised(let number, let until): [("number", number), ("until", until?.description)]
            case .refused(let reason): [("reason", reason.rawValue)]
            }
        return [("request", String(request))] + verdict + [("by", by)]
    }

    private static func number(_ text: String) throws(HubFault) -> Int {
        guard let number = Int(text), number > 0 else { throw .refused(.asking(.noNumber(text))) }
        return number
    }
}

extension X12ReturnResponseReason {
    /// The reason in a few words.
    var words: String {
        switch self {
        case .wear: "excessive wear"
        case .freightOrRetailerDamage: "damaged by freight or retailer"
        case .notDefective: "not defective"
        case .asOrdered: "as ordered"
        case .moreInformation: "more information wanted"
        case .noRecordOfSale: "no record of the sale"
        case .outOfSeason: "out of season"
        case .price: "price"
        case .pictureRequested: "picture wanted"
        case .quantity: "quantity"
        case .repairOrRefurbish: "repair or refurbish"
        case .timeLimit: "time limit"
        case .sampleRequested: "sample wanted"
        case .unidentifiable: "cannot be identified"
        }
    }
}
