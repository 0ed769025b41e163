/// Judges whether a grading sheet leads from its first question to exactly one grade or hold, whatever is answered.
public enum SheetLint {
    /// The answer with which an operator says that nobody should guess.
    public static let doubt = "doubt"

    /// Everything that is wrong, in the order of the sheet, and which of the author's examples fail; empty for a sheet
    /// that can be used.
    public static func findings(in sheet: GradingSheet, examples: [SheetExample] = []) -> [SheetFinding] {
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
        return findings + incompleteAssessments(in: sheet) + Wording.findings(in: sheet) + hazardsAskedLate(in: sheet)
            + examples.enumerated().compactMap { index, example in
                let outcome = sheet.outcome(of: example.answers)
                return example.expects(outcome) ? nil : .exampleFails(number: index + 1, outcome)
            }
    }

    /// Questions about danger that other questions come before.
    private static func hazardsAskedLate(in sheet: GradingSheet) -> [SheetFinding] {
        let dangerous = sheet.questions.filter { $0.answers.contains { $0.next == .hold(.hazard) } }.map(\.id)
        guard !dangerous.isEmpty, !dangerous.contains(sheet.first) else { return [] }
        return dangerous.map { .hazardNotFirst(question: $0, first: sheet.first) }
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
            for kind in Evidence.allCases where answer.evidence.filter({ $0 == kind }).count > 1 {
                findings.append(.evidenceTwice(question: question.id, answer: answer.id, kind))
            }
            for kind in answer.evidence where !Evidence.askedAtBench.contains(kind) {
                findings.append(.evidenceElsewhere(question: question.id, answer: answer.id, kind))
            }
            if answer.danger != nil, answer.next != .hold(.hazard) {
                findings.append(.dangerWithoutHold(question: question.id, answer: answer.id))
            }
            if answer.next == .hold(.hazard), !answer.evidence.isEmpty {
                findings.append(.evidenceOfDanger(question: question.id, answer: answer.id))
            }
        }
        if !question.answers.contains(where: \.isDoubt) { findings.append(.noDoubt(question: question.id)) }
        return findings + overlongTexts(of: question)
    }

    private static func overlongTexts(of question: Question) -> [SheetFinding] {
        ScreenRoom.all.flatMap { room in
            Language.allCases.flatMap { language in
                room.overlongTexts(of: question, in: language).map { .tooLongForScreen($0, language, room) }
            }
        }
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

extension Answer {
    /// Whether it says that the operator does not know, and has somebody else look.
    fileprivate var isDoubt: Bool {
        if case .hold = next { id == SheetLint.doubt } else { false }
    }
}

extension LocalizedText {
    /// Whether a language has nothing to read.
    var isBlank: Bool {
        french.allSatisfy(\.isWhitespace) || english.allSatisfy(\.isWhitespace)
    }
}
