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

/// Judges whether a grading sheet leads from its first question to exactly one grade or hold, whatever is answered.
public enum SheetLint {
    /// Everything that is wrong, in the order of the sheet; empty for a sheet that can be used.
    public static func findings(in sheet: GradingSheet) -> [SheetFinding] {
        var findings: [SheetFinding] = []
        if sheet.id.isEmpty { findings.append(.noID) }
        if sheet.version < 1 { findings.append(.versionBelowOne(sheet.version)) }
        findings += emptyTexts(in: sheet).map(SheetFinding.emptyText)
        findings += duplicates(of: sheet.questions.map(\.id)).map(SheetFinding.duplicateQuestion)
        for question in sheet.questions { findings += self.findings(in: question, of: sheet) }
        guard sheet.question(sheet.first) != nil else {
            return findings + [.firstQuestionMissing(sheet.first)]
        }
        let ways = SheetWays(sheet)
        findings += sheet.questions.map(\.id).filter { !ways.reached.contains($0) }
            .map(SheetFinding.unreachableQuestion)
        if let cycle = ways.cycle {
            findings.append(.cycle(cycle))
        } else if ways.longest.count > Limits.questionsPerItem {
            findings.append(.wayTooLong(ways.longest))
        }
        return findings + incompleteAssessments(in: sheet)
    }

    /// The first way to each end that cannot derive its grade; the other ways there are told by the same change.
    private static func incompleteAssessments(in sheet: GradingSheet) -> [SheetFinding] {
        var named: Set<SheetEnd.Step> = []
        return sheet.ends.compactMap { end in
            guard end.ending == .assessed, !end.assessment.missing.isEmpty, let last = end.way.last,
                named.insert(last).inserted
            else { return nil }
            return .assessmentIncomplete(way: end.way, missing: end.assessment.missing)
        }
    }

    private static func findings(in question: Question, of sheet: GradingSheet) -> [SheetFinding] {
        var findings: [SheetFinding] = []
        if !(2...Limits.answersPerQuestion).contains(question.answers.count) {
            findings.append(.wrongAnswerCount(question: question.id, count: question.answers.count))
        }
        findings += duplicates(of: question.answers.map(\.id)).map {
            .duplicateAnswer(question: question.id, answer: $0)
        }
        for answer in question.answers {
            if case .question(let next) = answer.next, sheet.question(next) == nil {
                findings.append(.unknownQuestion(question: question.id, answer: answer.id, next: next))
            }
            if answer.next == .grade(.held) || answer.cap == .held {
                findings.append(.heldWithoutHold(question: question.id, answer: answer.id))
            }
        }
        return findings
    }

    private static func emptyTexts(in sheet: GradingSheet) -> [SheetText] {
        var texts: [(SheetText, LocalizedText)] = [(.title, sheet.title)]
        for question in sheet.questions {
            texts.append((.question(question.id), question.text))
            texts.append((.help(question: question.id), question.help))
            for answer in question.answers {
                texts.append((.answer(question: question.id, answer: answer.id), answer.text))
            }
        }
        return texts.filter { $0.1.isBlank }.map(\.0)
    }

    /// The ids that occur more than once, each named once.
    static func duplicates(of ids: [String]) -> [String] {
        var seen: Set<String> = []
        var repeated: [String] = []
        for id in ids where !seen.insert(id).inserted && !repeated.contains(id) { repeated.append(id) }
        return repeated
    }
}

extension LocalizedText {
    /// Whether a language has nothing to read.
    var isBlank: Bool {
        french.allSatisfy(\.isWhitespace) || english.allSatisfy(\.isWhitespace)
    }
}

/// Every way through a sheet, from its first question.
private struct SheetWays {
    /// The questions that some way leads to.
    private(set) var reached: Set<String> = []
    /// A ring of questions, when there is one.
    private(set) var cycle: [String]?
    /// The way with the most questions; only meaningful without a cycle.
    var longest: [String] { longestFrom[sheet.first] ?? [] }

    private let sheet: GradingSheet
    private var longestFrom: [String: [String]] = [:]

    init(_ sheet: GradingSheet) {
        self.sheet = sheet
        var way: [String] = []
        walk(sheet.first, &way)
    }

    /// Depth first; each question is gone through once, so that the longest way from it is known from then on.
    private mutating func walk(_ id: String, _ way: inout [String]) {
        if let start = way.firstIndex(of: id) {
            cycle = cycle ?? Array(way[start...])
            return
        }
        guard reached.insert(id).inserted else { return }
        way.append(id)
        var tail: [String] = []
        for answer in sheet.question(id)?.answers ?? [] {
            guard case .question(let next) = answer.next, sheet.question(next) != nil else { continue }
            walk(next, &way)
            if let rest = longestFrom[next], rest.count > tail.count { tail = rest }
        }
        way.removeLast()
        longestFrom[id] = [id] + tail
    }
}
