import Returns

/// Where something stands in a file that a person wrote.
public struct DocumentPlace: Hashable, Sendable, CustomStringConvertible {
    /// The file as it was named.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// The column in characters, from 1.
    public let column: Int

    /// Names a place.
    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// The form that editors jump to: `file:line:column`.
    public var description: String { "\(file):\(line):\(column)" }
}

extension DocumentPlace {
    init(_ place: YAMLPlace) {
        self.init(file: place.file, line: place.line, column: place.column)
    }
}

/// A part of a rules file that a finding may speak of.
enum PlaybookPart: Hashable, Sendable {
    case sheet(SheetReference)
    case question(SheetReference, String)
    case answer(SheetReference, question: String, String)
    case example(SheetReference, number: Int)
    case table
    case rule(String)
    case category(String)
    case group(String)
    case policy
    /// A rule, channel or agreement of the policy.
    case policyPart(String)
    /// The shares of second looks.
    case secondLook
    case policyExample(number: Int)
}

extension SheetFinding {
    /// The part of the sheet that its author has to change.
    func part(of sheet: SheetReference) -> PlaybookPart {
        switch self {
        case .noID, .versionBelowOne, .firstQuestionMissing: .sheet(sheet)
        case .emptyText(let text), .tooLongForScreen(let text, _, _), .forbiddenWords(let text),
            .refurbishedUnproved(let text, _, _):
            text.part(of: sheet)
        case .duplicateQuestion(let id), .wrongAnswerCount(let id, _), .unreachableQuestion(let id), .noDoubt(let id),
            .hazardNotFirst(let id, _):
            .question(sheet, id)
        case .duplicateAnswer(let question, let answer), .unknownQuestion(let question, let answer, _),
            .heldWithoutHold(let question, let answer), .evidenceTwice(let question, let answer, _),
            .evidenceOfDanger(let question, let answer), .dangerWithoutHold(let question, let answer),
            .evidenceElsewhere(let question, let answer, _):
            .answer(sheet, question: question, answer)
        case .cycle(let ring): ring.first.map { .question(sheet, $0) } ?? .sheet(sheet)
        case .wayTooLong(let way): way.last.map { .question(sheet, $0) } ?? .sheet(sheet)
        case .assessmentIncomplete(let way, _):
            way.last.map { .answer(sheet, question: $0.question, $0.answer) } ?? .sheet(sheet)
        case .exampleFails(let number, _): .example(sheet, number: number)
        }
    }
}

extension SheetText {
    fileprivate func part(of sheet: SheetReference) -> PlaybookPart {
        switch self {
        case .title: .sheet(sheet)
        case .question(let id), .help(let id): .question(sheet, id)
        case .answer(let question, let answer): .answer(sheet, question: question, answer)
        }
    }
}

extension DispositionFinding {
    /// The part of the table that its author has to change.
    var part: PlaybookPart {
        switch self {
        case .noID, .versionBelowOne, .noRules, .ruleWithoutID: .table
        case .duplicateRule(let rule), .emptyText(let rule), .noBinClass(let rule), .lastRuleFitsNotAll(let rule),
            .unreachableRule(let rule, _), .heldItemsLeave(let rule, _), .forbiddenWords(let rule), .destroys(let rule):
            .rule(rule)
        case .sharedClass(let sharing): .rule(sharing.rule)
        }
    }
}

extension PlaybookFinding {
    /// The part of the rules that their author has to change.
    var part: PlaybookPart {
        switch self {
        case .sheetMissing(let category, _): .category(category)
        case .groupSheetMissing(let group, _): .group(group)
        case .secondLookCategoryMissing: .secondLook
        case .categoryMissing(let rule, _), .refurbishedUnproved(_, let rule, _, _): .rule(rule)
        }
    }
}

extension PolicyFinding {
    /// The part of the policy that its author has to change.
    var part: PlaybookPart {
        switch self {
        case .noID, .versionBelowOne: .policy
        case .duplicateID(let id), .emptyText(let id), .badBinClass(let id, _), .unreachableMandate(let id, _),
            .contradiction(let id, _), .uselessProhibition(let id), .heldItemsLeave(let id, _), .groundAndWay(let id),
            .offersNotAsked(let id, _), .channelDecides(let id, _), .agreementEndsFirst(let id),
            .agreementContradiction(let id, _), .forbiddenWords(let id):
            .policyPart(id)
        case .secondLookNotHeld: .secondLook
        case .otherwise(let finding): finding.partOfPolicy
        case .exampleFails(let number, _, _): .policyExample(number: number)
        }
    }
}

extension DispositionFinding {
    /// The part of the policy whose last word the table is.
    fileprivate var partOfPolicy: PlaybookPart {
        if case .rule(let id) = part { .policyPart(id) } else { .policy }
    }
}
