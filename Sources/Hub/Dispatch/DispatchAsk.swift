import Returns
import Wire

/// That staged bins leave.
public struct DispatchAsk: Hashable, Sendable {
    /// The bins' codes, as many as leave together.
    let codes: [String]
    /// Who gets them.
    let destination: String
    let carrier: String?
    /// The supplier's number under which they go back.
    let authorisation: String?
    /// Whether the packages bear the marks that they need.
    let bearsMarks: Bool
    /// Who sends them, as the command says.
    let by: String

    /// Reads it from words, codes in any case. Throws `refused` for the first word that says nothing.
    public init(
        _ codes: [String], to destination: String, carrier: String? = nil, authorisation: String? = nil,
        bearsMarks: Bool = false, by: String
    ) throws(HubFault) {
        self.codes = codes.map { $0.uppercased() }
        var seen = Set<String>()
        for code in self.codes where !seen.insert(code).inserted { throw .refused(.bin(.namedTwice(code))) }
        self.destination = try SettlingWords.checked(destination, "destination", in: HubLimits.destinationCharacters)
        self.carrier = try carrier.map { name throws(HubFault) in
            try SettlingWords.checked(name, "carrier", in: HubLimits.destinationCharacters)
        }
        self.authorisation = try authorisation.map { number throws(HubFault) in
            try SettlingWords.checked(number, "number", in: HubLimits.nameCharacters)
        }
        self.bearsMarks = bearsMarks
        self.by = try SettlingWords.checked(by, "name", in: HubLimits.nameCharacters)
    }

    /// The words that the initialiser reads again at the other end of the desk's socket. A code has no space in it.
    var query: [(String, String?)] {
        [
            ("codes", codes.joined(separator: " ")), ("to", destination), ("carrier", carrier),
            ("authorisation", authorisation), ("marks", bearsMarks ? "yes" : nil), ("by", by),
        ]
    }
}
