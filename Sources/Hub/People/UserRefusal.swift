import Wire

/// Why nothing was changed about the people who use the hub.
public enum UserRefusal: Hashable, Sendable, CustomStringConvertible {
    /// Not an id.
    case badID(String)
    /// Not a role.
    case noSuchRole(String)
    /// There is, or was, a user of this id.
    case known(String)
    /// There is no user of this id.
    case unknown(String)
    /// The user's access was taken away.
    case revoked(String)
    /// Not a number of days for which a session may hold.
    case badDays(String)
    /// The hub has as many users as it takes.
    case tooManyUsers
    /// The user has as many sessions as one may have.
    case tooManySessions(String)

    /// The reason and what to do.
    public var description: String {
        switch self {
        case .badID(let id): "\(TerminalText.safe(id)) is not a user's id: \(UserID.words)."
        case .noSuchRole(let word): "\(TerminalText.safe(word)) is not a role. Roles: \(UserRole.words)."
        case .known(let id):
            "There is or was a user \(id). An id stands in records for good and is one person's: choose another."
        case .unknown(let id): "There is no user \(TerminalText.safe(id)). `returns-hub user list` lists them."
        case .revoked(let id): "The access of \(id) was taken away. Add the person under another id."
        case .badDays(let text):
            "\(TerminalText.safe(text)) is no number of days: \(HubLimits.sessionDays.lowerBound) to "
                + "\(HubLimits.sessionDays.upperBound)."
        case .tooManyUsers: "The hub has \(HubLimits.users) users and takes no more."
        case .tooManySessions(let id):
            "\(id) has \(HubLimits.sessionsPerUser) sessions. `returns-hub user session \(id) --end-others` ends them."
        }
    }
}
