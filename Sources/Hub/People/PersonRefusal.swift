import Wire

/// Why a name was not kept, shown or erased; nothing was changed.
public enum PersonRefusal: Hashable, Sendable, CustomStringConvertible {
    /// There is neither a user nor a badge of this id.
    case unknown(String)
    /// There is no name to erase.
    case noName(String)
    /// The badge's alias is a part of the name, and an alias stands in events for good.
    case aliasTellsName(badge: String, alias: String)
    /// Who acts was given by name, and what is recorded is recorded for good.
    case actsUnderName(id: String)

    /// The reason and what to do.
    public var description: String {
        switch self {
        case .unknown(let id):
            "There is neither a user nor a badge \(TerminalText.safe(id)). `returns-hub user list` lists the users."
        case .noName(let id): "No name is kept for \(TerminalText.safe(id))."
        case .aliasTellsName(let badge, let alias):
            "\(TerminalText.safe(alias)), the alias of badge \(badge), is a part of the name, and stands in events for "
                + "good. Give the badge another one: initials, or a word that tells nobody who it is."
        case .actsUnderName(let id):
            "That is the name of \(id), and what is recorded under it could never be erased. Give the id: --by \(id)."
        }
    }
}
