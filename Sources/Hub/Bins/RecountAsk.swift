/// That a bin was counted away from a bench.
public struct RecountAsk: Hashable, Sendable {
    /// The bin's code.
    let code: String
    let counted: CountedPlates
    /// Whether its effect was seen.
    let isConfirmed: Bool
    let reason: String?
    /// Who does it, as the command says.
    let by: String

    /// Reads it from words: the code in any case. Throws `refused` for the first word that says nothing.
    public init(
        _ code: String, _ counted: CountedPlates, isConfirmed: Bool = false, reason: String? = nil, by: String
    ) throws(HubFault) {
        self.code = code.uppercased()
        self.counted = counted
        self.isConfirmed = isConfirmed
        self.reason = try reason.map { words throws(HubFault) in
            try SettlingWords.checked(words, "reason", in: HubLimits.noteCharacters)
        }
        self.by = try SettlingWords.checked(by, "name", in: HubLimits.nameCharacters)
    }

    /// The words that the initialiser reads again at the other end of the desk's socket; the plates go as the body.
    var query: [(String, String?)] {
        [("code", code), ("confirmed", isConfirmed ? "yes" : nil), ("reason", reason), ("by", by)]
    }
}
