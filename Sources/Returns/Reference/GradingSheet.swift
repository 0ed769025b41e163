/// A grading sheet: the questions that lead from an item in the hand to exactly one grade or hold. Data, versioned;
/// every item keeps the version it was graded with.
public struct GradingSheet: Hashable, Sendable {
    /// The stable id, for example `apparel`.
    public let id: String
    /// The published version, from 1.
    public let version: Int
    /// The sheet's title.
    public let title: LocalizedText
    /// The id of the question that comes first.
    public let first: String
    /// The questions, in the order of the file.
    public let questions: [Question]

    /// Makes a sheet; `SheetLint` says whether it can be used.
    public init(id: String, version: Int, title: LocalizedText, first: String, questions: [Question]) {
        self.id = id
        self.version = version
        self.title = title
        self.first = first
        self.questions = questions
    }

    /// Which sheet, in which version.
    public var reference: SheetReference { SheetReference(id: id, version: version) }

    /// The question with this id.
    public func question(_ id: String) -> Question? {
        questions.first { $0.id == id }
    }
}

/// A sheet's id and version, as every answer stores it.
public struct SheetReference: Hashable, Sendable {
    /// The sheet's id.
    public let id: String
    /// The sheet's version.
    public let version: Int

    /// Names a sheet and version.
    public init(id: String, version: Int) {
        self.id = id
        self.version = version
    }
}

/// One question, one screen.
public struct Question: Hashable, Sendable {
    /// The stable id within the sheet.
    public let id: String
    /// What is asked.
    public let text: LocalizedText
    /// How to look or handle, for the HELP command.
    public let help: LocalizedText
    /// Two to six answers, keys 1 to 6 in this order.
    public let answers: [Answer]

    /// Makes a question.
    public init(id: String, text: LocalizedText, help: LocalizedText, answers: [Answer]) {
        self.id = id
        self.text = text
        self.help = help
        self.answers = answers
    }
}

/// One answer and what follows from it.
public struct Answer: Hashable, Sendable {
    /// The stable id within the question.
    public let id: String
    /// What the operator reads.
    public let text: LocalizedText
    /// Where it leads.
    public let next: Next
    /// The best grade that remains possible after this answer.
    public let cap: Grade?
    /// Work that the item needs, as plain codes (`CLEAN`, `ERASE`, …).
    public let tasks: [String]
    /// What the answer tells about the item.
    public let assessment: Assessment
    /// What has to be kept as evidence once this was answered, in this order; of `Evidence.askedAtBench` only.
    public let evidence: [Evidence]
    /// What a hold for danger is about; nil for every other answer, and where the sheet does not say.
    public let danger: Danger?

    /// Where an answer leads.
    public enum Next: Hashable, Sendable {
        /// To another question of the sheet.
        case question(String)
        /// To a grade, before caps.
        case grade(Grade)
        /// To the grade that follows from all that the answers told, before caps.
        case assessed
        /// To a hold; the grade is then X.
        case hold(Hold)
    }

    /// Makes an answer.
    public init(
        id: String, text: LocalizedText, next: Next, cap: Grade? = nil, tasks: [String] = [],
        assessment: Assessment = Assessment(), evidence: [Evidence] = [], danger: Danger? = nil
    ) {
        self.id = id
        self.text = text
        self.next = next
        self.cap = cap
        self.tasks = tasks
        self.assessment = assessment
        self.evidence = evidence
        self.danger = danger
    }
}

/// Why an item may not go its ordinary way.
public enum Hold: String, CaseIterable, Sendable {
    /// Battery or other danger: isolated, not carried, not charged.
    case hazard
    /// Account, lock or personal data still on it.
    case data
    /// The operator doubts: a second pair of eyes decides.
    case secondLook
    /// Nobody knows what it is yet.
    case unidentified
    /// Blood, pests, mould, or something that leaks.
    case hygiene
    /// Its serial number is not the one that was sold, or came back before.
    case serial
    /// It may not be made by the brand that it bears.
    case counterfeit
    /// It is called back by its maker or an authority.
    case recall
    /// Somebody else's goods.
    case foreign
    /// The customer's own thing, in a sealed envelope.
    case belonging
}
