import Returns
import Wire

/// That goods are offered to somebody who would give them to those in need, or listed in public.
public struct DonationAsk: Hashable, Sendable {
    let subject: DonationSubject
    /// Who is offered them, or where they are listed.
    let recipient: String
    let isListing: Bool
    /// Who offers them, as the command says.
    let by: String

    /// Reads an offer from words: a product code or a plate in any case. Throws `refused` for the first word that says
    /// nothing.
    public init(_ subject: String, recipient: String, isListing: Bool, by: String) throws(HubFault) {
        guard let read = DonationSubject(subject.uppercased()) else { throw .refused(.donating(.noSubject(subject))) }
        self.subject = read
        self.recipient = try SettlingWords.checked(recipient, "recipient", in: HubLimits.nameCharacters)
        self.isListing = isListing
        self.by = try SettlingWords.checked(by, "name", in: HubLimits.nameCharacters)
    }

    /// The words that the initialiser reads again at the other end of the desk's socket.
    var query: [(String, String?)] {
        [("subject", subject.text), ("recipient", recipient), ("listed", isListing ? "yes" : nil), ("by", by)]
    }
}
