import Returns
import Wire

/// What a command asks about the people who use the hub over the network.
public enum UserRequest: Hashable, Sendable {
    /// Let somebody in from now on.
    case add(UserAsk)
    /// Let somebody in no longer.
    case revoke(UserID, by: String)
    /// Give somebody a token.
    case session(SessionAsk)

    /// The path under which it travels to the running hub, and its words.
    var target: (path: String, words: [(String, String?)]) {
        switch self {
        case .add(let ask): ("/users", ask.query)
        case .revoke(let id, let by): ("/users/revocations", [("id", id.text), ("by", by)])
        case .session(let ask): ("/users/sessions", ask.query)
        }
    }
}

/// That somebody is let in.
public struct UserAsk: Hashable, Sendable {
    let id: UserID
    let role: UserRole
    /// The person's name; it is kept apart, where it can be erased.
    let name: String?
    /// Who lets the person in, as the command says.
    let by: String

    /// Reads it from words, the role in any case. Throws `refused` for the first word that says nothing.
    public init(_ id: String, role: String, name: String?, by: String) throws(HubFault) {
        self.id = try UserID(id)
        guard let known = UserRole(rawValue: role.lowercased()) else { throw .refused(.user(.noSuchRole(role))) }
        self.role = known
        self.name = try name.map { name throws(HubFault) in
            try SettlingWords.checked(name, "name", in: HubLimits.nameCharacters)
        }
        self.by = try SettlingWords.checked(by, "name", in: HubLimits.nameCharacters)
    }

    /// The words that the initialiser reads again at the other end of the desk's socket.
    var query: [(String, String?)] { [("id", id.text), ("role", role.rawValue), ("name", name), ("by", by)] }
}

/// That somebody gets a token.
public struct SessionAsk: Hashable, Sendable {
    let id: UserID
    /// How long it holds, in days.
    let days: Int
    /// Whether every earlier token of the person ends.
    let endsOthers: Bool
    /// Who gives it, as the command says.
    let by: String

    /// How long a session holds unless somebody says otherwise, in days.
    public static let standardDays = 90

    /// Reads it from words. Throws `refused` for the first word that says nothing.
    public init(_ id: String, days: String, endsOthers: Bool = false, by: String) throws(HubFault) {
        self.id = try UserID(id)
        guard let number = Int(days), HubLimits.sessionDays.contains(number) else {
            throw .refused(.user(.badDays(days)))
        }
        self.days = number
        self.endsOthers = endsOthers
        self.by = try SettlingWords.checked(by, "name", in: HubLimits.nameCharacters)
    }

    /// The words that the initialiser reads again at the other end of the desk's socket.
    var query: [(String, String?)] {
        [("id", id.text), ("days", String(days)), ("others", endsOthers ? "end" : nil), ("by", by)]
    }
}
