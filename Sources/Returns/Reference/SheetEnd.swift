/// One way through a grading sheet, from its first question to its end, and what it comes to.
public struct SheetEnd: Hashable, Sendable {
    /// The questions and the answers given to them, in order; never empty.
    public let way: [Step]
    /// How the last answer ends the sheet: a grade, `assessed` or a hold.
    public let ending: Answer.Next
    /// The best grade that the way leaves.
    public let cap: Grade?
    /// The work that the item needs, in the order it was found; what two answers ask for is done once.
    public let tasks: [String]
    /// What the answers told.
    public let assessment: Assessment

    /// One question and the answer to it, by their ids.
    public struct Step: Hashable, Sendable {
        /// The question's id.
        public let question: String
        /// The answer's id.
        public let answer: String

        /// Names a step.
        public init(question: String, answer: String) {
            self.question = question
            self.answer = answer
        }
    }

    /// The grade after caps, X for a hold; nil when it does not follow from what was told.
    public var grade: Grade? {
        let free: Grade? =
            switch ending {
            case .grade(let grade): grade
            case .assessed: assessment.grade
            case .hold: .held
            case .question: nil
            }
        guard let free, let cap else { return free }
        return max(free, cap)
    }

    /// The hold that the way ends in.
    public var hold: Hold? {
        if case .hold(let hold) = ending { hold } else { nil }
    }
}

extension GradingSheet {
    /// Every way through the sheet, in the order of its answers. A way with more than `Limits.questionsPerItem`
    /// questions is left out, so that a ring of questions ends as well.
    public var ends: [SheetEnd] {
        var walk = SheetWalk(sheet: self)
        walk.go(on: first)
        return walk.ends
    }
}

/// Goes every way once, depth first.
private struct SheetWalk {
    let sheet: GradingSheet
    var ends: [SheetEnd] = []
    private var way: [(question: String, answer: Answer)] = []

    init(sheet: GradingSheet) {
        self.sheet = sheet
    }

    mutating func go(on id: String) {
        guard way.count < Limits.questionsPerItem, let question = sheet.question(id) else { return }
        for answer in question.answers {
            way.append((question.id, answer))
            if case .question(let next) = answer.next { go(on: next) } else { ends.append(end(answer.next)) }
            way.removeLast()
        }
    }

    private func end(_ ending: Answer.Next) -> SheetEnd {
        SheetEnd(way, ending)
    }
}

extension SheetEnd {
    fileprivate init(_ way: [(question: String, answer: Answer)], _ ending: Answer.Next) {
        let answers = way.map(\.answer)
        self.init(
            way: way.map { Step(question: $0.question, answer: $0.answer.id) }, ending: ending,
            cap: answers.compactMap(\.cap).max(), tasks: answers.flatMap(\.tasks).eachOnce,
            assessment: answers.reduce(Assessment()) { $0.refined(by: $1.assessment) })
    }
}

extension [String] {
    /// Without what stands there before.
    var eachOnce: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}

extension GradingSheet {
    /// The end that a way of this sheet comes to; nil when it does not come to one.
    func end(of way: [SheetEnd.Step]) -> SheetEnd? {
        let given = way.compactMap { step in
            question(step.question)?.answers.first { $0.id == step.answer }.map { (step.question, $0) }
        }
        guard let last = given.last?.1, given.count == way.count else { return nil }
        if case .question = last.next { return nil }
        return SheetEnd(given, last.next)
    }
}
