import Returns
import Wire

/// What became of an offer.
public enum DonationAnswer: String, CaseIterable, Sendable {
    /// The goods are taken.
    case accepted = "accepted"
    /// The goods are refused.
    case declined = "declined"
    /// Nobody answered, or a listing is taken off.
    case nobody = "none"
}

/// The answer to an offer of donation.
public struct DonationReply: Hashable, Sendable {
    /// The offer's number.
    let offer: Int
    let answer: DonationAnswer
    let note: String?
    /// Who records it, as the command says.
    let by: String

    /// Reads an answer from words, in any case. Throws `refused` for the first word that says nothing.
    public init(_ offer: String, answer: String, note: String?, by: String) throws(HubFault) {
        guard let number = Int(offer), number > 0 else { throw .refused(.donating(.noNumber(offer))) }
        self.offer = number
        guard let answer = DonationAnswer(rawValue: answer.lowercased()) else {
            throw .refused(.settling(.noSuchWord(answer, allowed: Self.answers)))
        }
        self.answer = answer
        self.note = try note.map { note throws(HubFault) in
            try SettlingWords.checked(note, "note", in: HubLimits.noteCharacters)
        }
        self.by = try SettlingWords.checked(by, "name", in: HubLimits.nameCharacters)
    }

    /// The answers, for the help of the command line.
    public static var answers: String { DonationAnswer.allCases.map(\.rawValue).joined(separator: ", ") }

    /// The words that the initialiser reads again at the other end of the desk's socket.
    var query: [(String, String?)] {
        [("offer", String(offer)), ("answer", answer.rawValue), ("note", note), ("by", by)]
    }
}
