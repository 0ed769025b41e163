/// What is done to an alert that could not be delivered.
public enum AlertAct: String, CaseIterable, Sendable {
    /// It is tried again, from the first try on.
    case retry = "retry"
    /// Nobody is told any more.
    case drop = "drop"
}

/// That something is done to an alert.
public struct AlertAsk: Hashable, Sendable {
    let alert: Int
    let act: AlertAct
    let reason: String?
    /// Who does it, as the command says.
    let by: String

    /// Reads it from words. Throws `refused` for the first word that says nothing, and for a drop without a reason.
    public init(_ alert: String, act: String, reason: String? = nil, by: String) throws(HubFault) {
        guard let number = Int(alert), number > 0 else { throw .refused(.alert(.noNumber(alert))) }
        guard let act = AlertAct(rawValue: act) else {
            let allowed = AlertAct.allCases.map(\.rawValue).joined(separator: ", ")
            throw .refused(.settling(.noSuchWord(act, allowed: allowed)))
        }
        if act == .drop, reason == nil { throw .refused(.alert(.reasonNeeded)) }
        (self.alert, self.act) = (number, act)
        self.reason = try reason.map { words throws(HubFault) in
            try SettlingWords.checked(words, "reason", in: HubLimits.noteCharacters)
        }
        self.by = try SettlingWords.checked(by, "name", in: HubLimits.nameCharacters)
    }

    /// The words that the initialiser reads again at the other end of the desk's socket.
    var query: [(String, String?)] {
        [("alert", String(alert)), ("act", act.rawValue), ("reason", reason), ("by", by)]
    }
}
