import Returns

/// That a plate is given up at the desk, or had back.
public struct PlateAsk: Hashable, Sendable {
    let plate: LicencePlate
    let act: Act
    /// Who does it, as the command says.
    let by: String

    /// What is done with what it needs.
    enum Act: Hashable, Sendable {
        /// The plate is used no more; `isConfirmed` once the effect was seen.
        case void(ItemVoiding.Reason, isConfirmed: Bool)
        /// It is used again.
        case restore
    }

    /// Reads it from words: the plate in any case, `void` with its reason or `restore`. Throws `refused` for the first
    /// word that says nothing.
    public init(
        _ plate: String, act: String, reason: String? = nil, isConfirmed: Bool = false, by: String
    ) throws(HubFault) {
        guard let found = LicencePlate(plate.uppercased()) else { throw .refused(.badPlate(plate)) }
        self.plate = found
        switch act {
        case "void": self.act = .void(try Self.reason(reason ?? ""), isConfirmed: isConfirmed)
        case "restore": self.act = .restore
        default: throw .refused(.settling(.noSuchWord(act, allowed: "void, restore")))
        }
        self.by = try SettlingWords.checked(by, "name", in: HubLimits.nameCharacters)
    }

    /// Why a plate may be given up, for the help of the command line.
    public static var reasons: String { ItemVoiding.Reason.allCases.map(\.rawValue).joined(separator: ", ") }

    /// The words that the initialiser reads again at the other end of the desk's socket.
    var query: [(String, String?)] {
        switch act {
        case .void(let reason, let isConfirmed):
            [
                ("plate", plate.text), ("act", "void"), ("reason", reason.rawValue),
                ("confirmed", isConfirmed ? "yes" : nil), ("by", by),
            ]
        case .restore: [("plate", plate.text), ("act", "restore"), ("by", by)]
        }
    }

    private static func reason(_ word: String) throws(HubFault) -> ItemVoiding.Reason {
        guard let reason = ItemVoiding.Reason.allCases.first(where: { $0.rawValue.lowercased() == word.lowercased() })
        else { throw .refused(.settling(.noSuchWord(word, allowed: reasons))) }
        return reason
    }
}
