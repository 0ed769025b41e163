/// A case that a sheet's author knows: these answers have to come to this end. Examples are checked with the sheet and
/// do not travel to the stations.
public struct SheetExample: Hashable, Sendable {
    /// The answers' ids, one for each question on the way.
    public let answers: [String]
    /// The grade after caps; X with a hold.
    public let grade: Grade
    /// The hold, when the way ends in one.
    public let hold: Hold?
    /// The tasks in the order they are found; nil when the example does not speak of them.
    public let tasks: [String]?

    /// Makes an example.
    public init(answers: [String], grade: Grade, hold: Hold? = nil, tasks: [String]? = nil) {
        self.answers = answers
        self.grade = grade
        self.hold = hold
        self.tasks = tasks
    }

    /// What a row of answers comes to.
    public enum Outcome: Hashable, Sendable {
        /// To the sheet's end; the grade is nil when it does not follow from what was told.
        case ended(grade: Grade?, hold: Hold?, tasks: [String])
        /// The question has no such answer.
        case noSuchAnswer(question: String, answer: String)
        /// The answers stop before this question.
        case unfinished(question: String)
        /// The sheet had ended when there were still answers, the first of them named.
        case leftOver(answer: String)
    }

    func expects(_ outcome: Outcome) -> Bool {
        guard case .ended(let grade, let hold, let tasks) = outcome else { return false }
        return grade == self.grade && hold == self.hold && (self.tasks == nil || self.tasks == tasks)
    }
}

extension GradingSheet {
    /// What the answers come to, given one after the other from the first question on.
    public func outcome(of answers: [String]) -> SheetExample.Outcome {
        var question = question(first)
        var way: [SheetEnd.Step] = []
        for answer in answers {
            guard let asked = question else { return .leftOver(answer: answer) }
            guard let given = asked.answers.first(where: { $0.id == answer }) else {
                return .noSuchAnswer(question: asked.id, answer: answer)
            }
            way.append(SheetEnd.Step(question: asked.id, answer: answer))
            if case .question(let next) = given.next { question = self.question(next) } else { question = nil }
        }
        if let question { return .unfinished(question: question.id) }
        let end = end(of: way)
        return .ended(grade: end?.grade, hold: end?.hold, tasks: end?.tasks ?? [])
    }
}
