import Returns
import Wire

/// How the owner of an exception settles it: what it was in the end, and who pays.
public struct ExceptionSettlement: Hashable, Sendable {
    /// Which exception.
    let target: Target
    let finding: Finding
    let liability: Liability
    let note: String?
    /// Who settles it, as the command says.
    let by: String

    /// How a person names an exception.
    enum Target: Hashable, Sendable {
        /// By the number in its listing.
        case number(Int)
        /// By an item and what happened to it.
        case item(LicencePlate, ExceptionCode)
    }

    /// Reads a settlement from words: a number alone, or a plate with a code such as `E06`; finding and liability in
    /// any case. Throws `refused` for the first word that says nothing.
    public init(
        _ subject: String, code: String?, finding: String, liability: String, note: String?, by: String
    ) throws(HubFault) {
        target = try Self.target(subject, code)
        guard let finding = Finding(rawValue: finding.uppercased()) else {
            throw .refused(.settling(.noSuchWord(finding, allowed: Self.findings)))
        }
        guard let liability = Liability(rawValue: liability.uppercased()) else {
            throw .refused(.settling(.noSuchWord(liability, allowed: Self.liabilities)))
        }
        self.finding = finding
        self.liability = liability
        self.note = try note.map { note throws(HubFault) in
            try SettlingWords.checked(note, "note", in: HubLimits.noteCharacters)
        }
        self.by = try SettlingWords.checked(by, "name", in: HubLimits.nameCharacters)
    }

    /// The findings, for the help of the command line.
    public static var findings: String { Finding.allCases.map(\.rawValue).joined(separator: ", ") }

    /// Who may be liable, for the help of the command line.
    public static var liabilities: String { Liability.allCases.map(\.rawValue).joined(separator: ", ") }

    /// The words that the initialiser reads again at the other end of the desk's socket.
    var query: [(String, String?)] {
        let (subject, code): (String, String?) =
            switch target {
            case .number(let number): (String(number), nil)
            case .item(let plate, let code): (plate.text, code.rawValue)
            }
        return [
            ("subject", subject), ("code", code), ("finding", finding.rawValue), ("liability", liability.rawValue),
            ("note", note), ("by", by),
        ]
    }

    private static func target(_ subject: String, _ code: String?) throws(HubFault) -> Target {
        guard let code else {
            guard let number = Int(subject), number > 0 else { throw .refused(.settling(.noNumber(subject))) }
            return .number(number)
        }
        guard let plate = LicencePlate(subject.uppercased()) else { throw .refused(.badPlate(subject)) }
        guard let exception = ExceptionCode(rawValue: code.uppercased()) else {
            throw .refused(.settling(.noSuchCode(code)))
        }
        return .item(plate, exception)
    }
}

/// What a person writes beside a decision.
enum SettlingWords {
    /// The text without surrounding spaces. Throws `refused` when it is empty, too long, or could steer a terminal.
    static func checked(_ text: String, _ what: String, in range: ClosedRange<Int>) throws(HubFault) -> String {
        let words = String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        guard range.contains(words.count), !words.unicodeScalars.contains(where: TerminalText.isControl) else {
            throw .refused(.settling(.badText(what: what, limit: range.upperBound)))
        }
        return words
    }
}
