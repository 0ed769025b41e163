/// What is recorded of an item that was decided: enough to decide it again.
public struct DecidedItem: Hashable, Sendable {
    /// What it was identified as.
    public let identification: ItemIdentification
    /// Its answers, in order.
    public let answers: [ItemAnswer]
    /// Its grade.
    public let grading: ItemGrading
    /// Where it went.
    public let disposition: ItemDisposition
    /// When that was decided.
    public let at: Moment

    /// Gathers what is recorded.
    public init(
        identification: ItemIdentification, answers: [ItemAnswer], grading: ItemGrading, disposition: ItemDisposition,
        at: Moment
    ) {
        self.identification = identification
        self.answers = answers
        self.grading = grading
        self.disposition = disposition
        self.at = at
    }
}

/// Decides recorded items again under other rules and counts what would have changed. Nothing is stored.
///
/// An item is given the answers that it was given then. Where the other sheet asks something else the item would have
/// been asked anew, and nobody knows what would have been answered: it is counted, and its grade is left as it was.
public struct PolicyReplay: Sendable {
    private let playbook: Playbook
    private let policy: Policy
    /// Every way through the sheets in force: each sheet is walked once, not once an item.
    private let ends: [SheetReference: [SheetEnd]]
    /// What was counted so far.
    public private(set) var report = ReplayReport()

    /// Decides by the rules that this playbook has in force.
    public init(playbook: Playbook) {
        self.playbook = playbook
        policy = playbook.currentPolicy
        let walked = playbook.sheets.map { ($0.reference, $0.ends) }
        ends = Dictionary(walked) { first, _ in first }
    }

    /// Why an item that was decided cannot be decided again from what is recorded of it.
    public enum Gap: Sendable {
        /// Something of it is in a form that this version does not know.
        case unreadable
        /// What it is, or how it was graded, is not there.
        case incomplete
    }

    /// Counts an item that cannot be decided again.
    public mutating func passOver(_ gap: Gap) {
        report.items += 1
        switch gap {
        case .unreadable: report.unreadable += 1
        case .incomplete: report.incomplete += 1
        }
    }

    /// Counts events that nobody can tell an item of.
    public mutating func passOver(quarantined events: Int) {
        report.quarantined += events
    }

    /// Decides one more item again.
    public mutating func decide(_ item: DecidedItem) {
        report.items += 1
        report.questionsThen += item.answers.count
        guard let basis = item.disposition.basis else {
            report.withoutBasis += 1
            return
        }
        let graded = graded(item, group: basis.item.group)
        report.questionsNow += graded.questions
        switch graded.outcome {
        case .same: break
        case .other: report.regraded += 1
        case .askedAnew: report.askedAnew += 1
        case .refused:
            report.refused += 1
            return
        }
        var again = basis.item
        again.grade = graded.grade
        again.hold = graded.hold
        again.tasks = graded.tasks
        let decision = policy.decide(again, at: item.at) { !basis.fullClasses.contains($0) }
        report.count(then: ReplayedWay(item.disposition), now: ReplayedWay(decision))
    }

    /// The grade under the other sheet, as far as the recorded answers reach.
    private func graded(_ item: DecidedItem, group: String?) -> Regrading {
        guard !item.answers.isEmpty, let category = item.identification.category else {
            return Regrading(kept: item.grading, questions: item.answers.count, .same)
        }
        guard let sheet = playbook.currentSheet(product: nil, group: group, category: category) else {
            return Regrading(kept: item.grading, questions: 0, .refused)
        }
        // Under the same sheet the grade stands: a doubt at the label, for one, is no answer of the sheet.
        guard sheet.reference != item.identification.sheet else {
            return Regrading(kept: item.grading, questions: item.answers.count, .same)
        }
        let given = Dictionary(item.answers.map { ($0.question, $0.answer) }) { _, last in last }
        let end = ends[sheet.reference]?.first { end in end.way.allSatisfy { given[$0.question] == $0.answer } }
        guard let end, let grade = end.grade ?? (end.hold == nil ? nil : .held) else {
            return Regrading(kept: item.grading, questions: sheet.questionsAsked(given), .askedAnew)
        }
        let isSame = grade == item.grading.grade && end.hold == item.grading.hold
        return Regrading(
            grade: grade, hold: end.hold, tasks: end.tasks, questions: end.way.count,
            outcome: isSame ? .same : .other)
    }
}

/// What another sheet makes of recorded answers.
private struct Regrading {
    enum Outcome {
        case same
        case other
        case askedAnew
        case refused
    }

    let grade: Grade
    let hold: Hold?
    let tasks: [String]
    let questions: Int
    let outcome: Outcome

    init(grade: Grade, hold: Hold?, tasks: [String], questions: Int, outcome: Outcome) {
        self.grade = grade
        self.hold = hold
        self.tasks = tasks
        self.questions = questions
        self.outcome = outcome
    }

    init(kept grading: ItemGrading, questions: Int, _ outcome: Outcome) {
        self.init(
            grade: grading.grade, hold: grading.hold, tasks: grading.tasks, questions: questions, outcome: outcome)
    }
}

extension GradingSheet {
    /// How many questions are asked until one comes that has no recorded answer, that one included.
    fileprivate func questionsAsked(_ given: [String: String]) -> Int {
        var next: String? = first
        var asked = 0
        while let id = next, let question = question(id), asked < Limits.questionsPerItem {
            asked += 1
            let answer = question.answers.first { $0.id == given[id] }
            next =
                if case .question(let following)? = answer?.next { following } else { nil }
        }
        return asked
    }
}

extension DispositionBasis {
    /// The classes of bins that had no room then.
    fileprivate var fullClasses: Set<String> {
        Set(
            closed.compactMap { way in
                if case .full(let binClass, _) = way.cause { binClass } else { nil }
            })
    }
}
