import Returns
import Wire

/// What a command asks about personal data: names, and who looked at what.
public enum PersonRequest: Hashable, Sendable {
    /// Keep a name for the id of a user or a badge.
    case name(PersonAsk)
    /// Show the names.
    case names(asJSON: Bool, by: String)
    /// Erase a name.
    case erase(id: String, by: String)
    /// Show who looked at personal data; of one subject, or of all.
    case accesses(subject: String?, asJSON: Bool, by: String)
    /// Record that a command is about to show what a customer's case is about.
    case look(String, by: String)

    /// Who asks, as the command says.
    var by: String {
        switch self {
        case .name(let ask): ask.by
        case .names(_, let by), .erase(_, let by), .accesses(_, _, let by), .look(_, let by): by
        }
    }

    /// The path under which it travels to the running hub, and its words.
    var target: (path: String, words: [(String, String?)]) {
        switch self {
        case .name(let ask): ("/persons/names", ask.query)
        case .names(let asJSON, let by): ("/persons/lists", [("json", asJSON ? "yes" : nil), ("by", by)])
        case .erase(let id, let by): ("/persons/erasures", [("id", id), ("by", by)])
        case .accesses(let subject, let asJSON, let by):
            ("/persons/accesses", [("subject", subject), ("json", asJSON ? "yes" : nil), ("by", by)])
        case .look(let what, let by): ("/persons/looks", [("what", what), ("by", by)])
        }
    }
}

/// That a name is kept.
public struct PersonAsk: Hashable, Sendable {
    /// The id of a user or a badge.
    let id: String
    let name: String
    /// Who says so.
    let by: String

    /// Reads it from words. Throws `refused` for the first word that says nothing.
    public init(_ id: String, name: String, by: String) throws(HubFault) {
        self.id = id
        self.name = try SettlingWords.checked(name, "name", in: HubLimits.nameCharacters)
        self.by = try SettlingWords.checked(by, "name", in: HubLimits.nameCharacters)
    }

    /// The words that the initialiser reads again at the other end of the desk's socket.
    var query: [(String, String?)] { [("id", id), ("name", name), ("by", by)] }
}
