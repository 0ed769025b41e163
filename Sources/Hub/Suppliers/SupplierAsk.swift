import Returns
import Wire

/// That a supplier is asked to take back what waits for him.
public struct SupplierAsk: Hashable, Sendable {
    let supplier: String
    /// Also where no threshold of the batch is reached.
    let isEarly: Bool
    /// The language of the packaging's words.
    let language: LabelLanguage
    /// Who asks, as the command says.
    let by: String

    /// Reads it from words. Throws `refused` for a name that is empty, too long or not printable.
    public init(supplier: String, isEarly: Bool, language: LabelLanguage, by: String) throws(HubFault) {
        self.supplier = supplier
        self.isEarly = isEarly
        self.language = language
        self.by = try SettlingWords.checked(by, "name", in: HubLimits.nameCharacters)
    }

    /// The words that the initialiser reads again at the other end of the desk's socket.
    var query: [(String, String?)] {
        [("supplier", supplier), ("early", isEarly ? "yes" : nil), ("language", language.rawValue), ("by", by)]
    }
}
