public import Returns

extension SheetFinding {
    /// The finding in one English sentence, for whoever writes sheets.
    public var sentence: String {
        switch self {
        case .noID: "the sheet has no id"
        case .versionBelowOne(let version): "version \(version) is below 1"
        case .emptyText(let text): "\(text.words) is empty in French or English"
        case .duplicateQuestion(let id): "two questions have the id \(id)"
        case .duplicateAnswer(let question, let answer): "question \(question) has two answers with the id \(answer)"
        case .firstQuestionMissing(let id): "the first question \(id) is not there"
        case .unknownQuestion(let question, let answer, let next):
            "answer \(answer) of question \(question) leads to \(next), which is not there"
        case .wrongAnswerCount(let question, let count):
            "question \(question) has \(count) answers, not 2 to \(Limits.answersPerQuestion)"
        case .unreachableQuestion(let id): "no way leads to question \(id)"
        case .cycle(let ring): "the questions \(ring.joined(separator: " → ")) lead back to the first of them"
        case .wayTooLong(let way):
            "the way \(way.joined(separator: " → ")) has more than \(Limits.questionsPerItem) questions"
        case .heldWithoutHold(let question, let answer):
            "answer \(answer) of question \(question) gives grade X without saying which hold"
        case .assessmentIncomplete(let way, let missing):
            "the way \(way.words) ends in an assessed grade, but no answer tells "
                + missing.map(\.rawValue).joined(separator: ", ")
        case .evidenceTwice(let question, let answer, let kind):
            "answer \(answer) of question \(question) asks for the evidence \(kind.rawValue) twice"
        case .evidenceElsewhere(let question, let answer, let kind):
            "answer \(answer) of question \(question) asks for the evidence \(kind.rawValue), which no scan can give"
        case .evidenceOfDanger(let question, let answer):
            "answer \(answer) of question \(question) tells of danger, so it must not ask for evidence"
        case .dangerWithoutHold(let question, let answer):
            "answer \(answer) of question \(question) says what a danger is, but not hold: hazard"
        case .noDoubt(let question):
            "question \(question) has no answer \(SheetLint.doubt) that ends in a hold"
        case .hazardNotFirst(let question, let first):
            "question \(question) asks about danger, but question \(first) comes before it"
        case .tooLongForScreen(let text, let language, let room):
            "\(text.words) is too long for a screen of \(room.name) in \(language.words)"
        case .forbiddenWords(let text):
            "\(text.words) says \"like new\" beside \"refurbished\", which French law forbids"
        case .refurbishedUnproved(let text, let way, let missing):
            "\(text.words) says \"refurbished\", but the way \(way.words) has no "
                + missing.joined(separator: ", ")
        case .exampleFails(let number, let outcome): "example \(number) fails: \(outcome.words)"
        }
    }
}

extension SheetExample.Outcome {
    /// What came instead.
    fileprivate var words: String {
        switch self {
        case .ended(let grade, let hold, let tasks):
            "it comes to " + (hold.map { "hold \($0.rawValue)" } ?? "grade \(grade?.rawValue ?? "unknown")")
                + (tasks.isEmpty ? " without tasks" : " with \(tasks.joined(separator: ", "))")
        case .noSuchAnswer(let question, let answer): "question \(question) has no answer \(answer)"
        case .unfinished(let question): "it stops before question \(question)"
        case .leftOver(let answer): "the sheet has ended before answer \(answer)"
        }
    }
}

extension Language {
    fileprivate var words: String {
        switch self {
        case .french: "French"
        case .english: "English"
        }
    }
}

extension [SheetEnd.Step] {
    /// The way as its answers.
    var words: String { map { "\($0.question)=\($0.answer)" }.joined(separator: " → ") }
}

extension SheetText {
    /// The text's name.
    fileprivate var words: String {
        switch self {
        case .title: "the title"
        case .question(let id): "question \(id)"
        case .help(let question): "the help of question \(question)"
        case .answer(let question, let answer): "answer \(answer) of question \(question)"
        }
    }
}

extension DispositionFinding {
    /// The finding in one English sentence, for whoever writes rules.
    public var sentence: String {
        switch self {
        case .noID: "the table has no id"
        case .versionBelowOne(let version): "version \(version) is below 1"
        case .noRules: "the table has no rules"
        case .duplicateRule(let id): "two rules have the id \(id)"
        case .ruleWithoutID(let place): "rule number \(place) has no id"
        case .emptyText(let rule): "label or reason of rule \(rule) is empty in French or English"
        case .noBinClass(let rule): "rule \(rule) names no class of bin"
        case .lastRuleFitsNotAll(let rule):
            "the last rule, \(rule), must fit every item: no categories, no grades, holds: any"
        case .unreachableRule(let rule, let earlier):
            "rule \(rule) never decides: rule \(earlier) fits all its items already"
        case .heldItemsLeave(let rule, let disposition):
            "rule \(rule) sends held items to \(disposition.rawValue), where they would leave the house"
        case .forbiddenWords(let rule):
            "rule \(rule) says \"like new\" beside \"refurbished\", which French law forbids"
        case .destroys(let rule):
            "rule \(rule) destroys: only a rule under require of a policy may, and it names its ground"
        case .sharedClass(let sharing):
            "rule \(sharing.rule) sends items held for \(sharing.hold.rawValue) to \(sharing.binClass), where "
                + "\(sharing.other == sharing.rule ? "it" : "rule \(sharing.other)") sends others: they never lie together"
        }
    }
}

extension PolicyFinding {
    /// The finding in one English sentence, for whoever writes policies.
    public var sentence: String {
        switch self {
        case .noID: "the policy has no id"
        case .versionBelowOne(let version): "version \(version) is below 1"
        case .duplicateID(let id): "the id \(id) stands twice"
        case .emptyText(let id): "label or reason of \(id) is empty in French or English"
        case .badBinClass(let id, let binClass):
            "\(id) names the class of bin \(binClass.isEmpty ? "nothing" : binClass): in braces may stand supplier, "
                + "category and owner"
        case .unreachableMandate(let id, let earlier):
            "rule \(id) never decides: rule \(earlier) fits all its items already"
        case .contradiction(let id, let prohibition): "rule \(id) demands what rule \(prohibition) always forbids"
        case .uselessProhibition(let id): "rule \(id) must forbid at least one way, and HOLD cannot be forbidden"
        case .heldItemsLeave(let id, let disposition):
            "\(id) sends held items to \(disposition.rawValue), where they would leave the house"
        case .groundAndWay(let id): "rule \(id) must have a ground if it destroys, and none if it does not"
        case .offersNotAsked(let id, let ground):
            "rule \(id) destroys on ground \(ground.rawValue), which needs the record of offers: evidence: "
                + "[donationOffers]"
        case .channelDecides(let id, let disposition):
            "channel \(id) leads to \(disposition.rawValue), which only a rule under require may do"
        case .agreementEndsFirst(let supplier): "the agreement with \(supplier) ends before it begins"
        case .agreementContradiction(let supplier, let contradiction):
            "the agreement with \(supplier) contradicts itself: \(contradiction.words)"
        case .forbiddenWords(let id): "\(id) says \"like new\" beside \"refurbished\", which French law forbids"
        case .secondLookNotHeld(let category, let rule, let disposition):
            "secondLook draws items\(category.map { " of category \($0)" } ?? ""), but rule \(rule) would send them to "
                + "\(disposition.rawValue): a rule for holds: [secondLook] must send them to HOLD, in a class of bins "
                + "of their own"
        case .otherwise(let finding): "otherwise: \(finding.sentence)"
        case .exampleFails(let number, let expected, let found):
            "example \(number) fails: it goes to \(found.words), not to \(expected.words)"
        }
    }
}

extension PolicyExample.Way {
    /// The way with what decides it, as far as that is said.
    fileprivate var words: String {
        disposition.rawValue + (rule.map { " by \($0)" } ?? "") + (step.map { " at the step \($0.rawValue)" } ?? "")
    }
}

extension PlaybookFinding {
    /// The finding in one English sentence, for whoever writes rules.
    public var sentence: String {
        switch self {
        case .sheetMissing(let category, let sheet):
            "category \(category) names the sheet \(sheet), which no file has"
        case .groupSheetMissing(let group, let sheet): "group \(group) names the sheet \(sheet), which no file has"
        case .categoryMissing(let rule, let category):
            "rule \(rule) names the category \(category), which no file has"
        case .secondLookCategoryMissing(let category):
            "secondLook names the category \(category), which no file has"
        case .refurbishedUnproved(let category, let rule, let way, let missing):
            "rule \(rule) sells as refurbished what comes the way \(way.words) of category \(category) without "
                + missing.joined(separator: ", ")
        }
    }
}
