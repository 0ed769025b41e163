import Returns
import Wire

/// That an item gets another grade or goes another way, or that such an order is withdrawn.
public struct OrderAsk: Hashable, Sendable {
    let plate: LicencePlate
    let change: Change
    /// Whether the effect was seen.
    let isConfirmed: Bool
    /// Who asks, as the command says.
    let by: String

    /// What is asked.
    enum Change: Hashable, Sendable {
        /// Another grade, which also is how a hold is released.
        case grade(Grade, GradeOverride.Reason)
        /// Another way, by the id of what opens it; nil asks which are open.
        case way(String?, WayOverride.Reason?)
        /// The order in force is taken back.
        case withdraw
    }

    /// The words that `change` takes.
    public enum Word: String, CaseIterable, Sendable {
        /// Another grade.
        case grade
        /// Another way.
        case way
        /// Taking the order back.
        case withdraw
    }

    /// The grades that can be given, for the help of the command line.
    public static var grades: String { GradeOverride.grades.map(\.rawValue).joined(separator: ", ") }
    /// Why a grade is given, for the help of the command line.
    public static var gradeReasons: String { GradeOverride.Reason.allCases.map(\.rawValue).joined(separator: ", ") }
    /// Why another way is chosen, for the help of the command line.
    public static var wayReasons: String { WayOverride.Reason.allCases.map(\.rawValue).joined(separator: ", ") }

    /// Reads it from words: the plate in any case; `value` is the grade, or the id of the channel, supplier or rule.
    ///
    /// Throws `refused` for the first word that says nothing.
    public init(
        _ plate: String, _ word: Word, value: String? = nil, reason: String? = nil, isConfirmed: Bool = false,
        by: String
    ) throws(HubFault) {
        guard let known = LicencePlate(plate.uppercased()) else { throw .refused(.badPlate(plate)) }
        self.plate = known
        switch word {
        case .grade: change = .grade(try Self.grade(value ?? ""), try Self.word(reason ?? "", Self.gradeReasons))
        case .way:
            // Which ways are open may be asked before there is a reason for one.
            let why: WayOverride.Reason? =
                value == nil && reason == nil ? nil : try Self.word(reason ?? "", Self.wayReasons)
            change = .way(
                try value.map { id throws(HubFault) in
                    try SettlingWords.checked(id, "way", in: HubLimits.nameCharacters)
                }, why)
        case .withdraw: change = .withdraw
        }
        self.isConfirmed = isConfirmed
        self.by = try SettlingWords.checked(by, "name", in: HubLimits.nameCharacters)
    }

    /// The words that the initialiser reads again at the other end of the desk's socket.
    var query: [(String, String?)] {
        let (word, value, reason): (Word, String?, String?) =
            switch change {
            case .grade(let grade, let reason): (.grade, grade.rawValue, reason.rawValue)
            case .way(let id, let reason): (.way, id, reason?.rawValue)
            case .withdraw: (.withdraw, nil, nil)
            }
        return [
            ("plate", plate.text), ("change", word.rawValue), ("value", value), ("reason", reason),
            ("confirmed", isConfirmed ? "yes" : nil), ("by", by),
        ]
    }

    private static func grade(_ text: String) throws(HubFault) -> Grade {
        guard let grade = Grade(rawValue: text.uppercased()), GradeOverride.grades.contains(grade) else {
            throw .refused(.settling(.noSuchWord(text, allowed: grades)))
        }
        return grade
    }

    private static func word<Reason: RawRepresentable<String>>(
        _ text: String, _ allowed: String
    ) throws(HubFault) -> Reason {
        guard let reason = Reason(rawValue: text) else {
            throw .refused(.settling(.noSuchWord(text, allowed: allowed)))
        }
        return reason
    }
}
