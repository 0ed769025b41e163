/// What makes a grading sheet unusable.
public enum SheetFinding: Hashable, Sendable {
    /// The sheet has no id.
    case noID
    /// The version is below 1.
    case versionBelowOne(Int)
    /// A text is empty in one of the languages.
    case emptyText(SheetText)
    /// Two questions have this id.
    case duplicateQuestion(String)
    /// Two answers of a question have the same id.
    case duplicateAnswer(question: String, answer: String)
    /// The first question is not among the questions.
    case firstQuestionMissing(String)
    /// An answer leads to a question that is not there.
    case unknownQuestion(question: String, answer: String, next: String)
    /// A question with fewer than two answers, or more than `Limits.answersPerQuestion`.
    case wrongAnswerCount(question: String, count: Int)
    /// No way leads to this question.
    case unreachableQuestion(String)
    /// These questions lead back to the first of them.
    case cycle([String])
    /// A way with more than `Limits.questionsPerItem` questions; the longest is named.
    case wayTooLong([String])
    /// An answer gives grade X, or caps to it, without saying which hold.
    case heldWithoutHold(question: String, answer: String)
    /// The answer ends with the grade that follows from what was told, and on this way too little was told.
    case assessmentIncomplete(way: [SheetEnd.Step], missing: [Assessment.Axis])
    /// An answer asks for the same evidence twice.
    case evidenceTwice(question: String, answer: String, Evidence)
    /// An answer asks for evidence that no scan at the bench can give.
    case evidenceElsewhere(question: String, answer: String, Evidence)
    /// An answer that tells of danger asks for evidence: nobody handles such an item to get some.
    case evidenceOfDanger(question: String, answer: String)
    /// An answer says what a danger is, and does not stop the item for danger.
    case dangerWithoutHold(question: String, answer: String)
    /// A question without the answer `doubt`, or one where it does not end in a hold: nobody is forced to guess.
    case noDoubt(question: String)
    /// Danger is asked about here, and not at the first question.
    case hazardNotFirst(question: String, first: String)
    /// A text that the screen of this size cannot show whole.
    case tooLongForScreen(SheetText, Language, ScreenRoom)
    /// This text says "like new" and stands beside one that says "refurbished".
    case forbiddenWords(SheetText)
    /// A text says "refurbished", and an item can come this way without these tasks.
    case refurbishedUnproved(SheetText, way: [SheetEnd.Step], missing: [String])
    /// An example of the sheet, from 1, comes to something else than it says.
    case exampleFails(number: Int, SheetExample.Outcome)

    /// Whether nobody can be led through such a sheet. What else is found (wording, room on a screen, how well it is
    /// asked) is for whoever publishes: a sheet that was published before a rule was made stays readable for what is
    /// pinned to it.
    public var forbidsUse: Bool {
        switch self {
        case .noID, .versionBelowOne, .duplicateQuestion, .duplicateAnswer, .firstQuestionMissing, .unknownQuestion,
            .wrongAnswerCount, .cycle, .wayTooLong, .heldWithoutHold:
            true
        case .emptyText, .unreachableQuestion, .assessmentIncomplete, .evidenceTwice, .evidenceElsewhere,
            .evidenceOfDanger, .dangerWithoutHold, .noDoubt, .hazardNotFirst, .tooLongForScreen, .forbiddenWords,
            .refurbishedUnproved,
            .exampleFails:
            false
        }
    }
}

/// One text of a sheet.
public enum SheetText: Hashable, Sendable {
    /// The sheet's title.
    case title
    /// What a question asks.
    case question(String)
    /// How to look.
    case help(question: String)
    /// An answer.
    case answer(question: String, answer: String)
}
