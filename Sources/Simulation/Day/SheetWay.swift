public import Returns

/// One way through a grading sheet: the keys that an operator presses, and where they lead.
public struct SheetWay: Hashable, Sendable {
    /// The answer keys, in order.
    public var keys: [Int] = []
    /// The best grade that the answers leave possible.
    public var cap: Grade?
    /// The work that they add.
    public var tasks: [String] = []
    /// What the answers told about function, look and the rest.
    public var assessment = Assessment()
    /// Whether an answer says that something is missing.
    public var isLacking: Bool { assessment.completeness.map { $0 != .complete } ?? false }
    /// The grade, once the sheet has come to its end.
    public var grade: Grade?
    /// The hold that it ends in.
    public var hold: Hold?

    /// Every way through a sheet, in the order of its keys.
    ///
    /// A sheet that goes in circles is left at the number of questions that one item may be asked.
    public static func all(through sheet: GradingSheet) -> [SheetWay] {
        ways(from: sheet.first, of: sheet, after: SheetWay())
    }

    private static func ways(from id: String, of sheet: GradingSheet, after way: SheetWay) -> [SheetWay] {
        guard way.keys.count < Limits.questionsPerItem, let question = sheet.question(id) else { return [] }
        return question.answers.enumerated().flatMap { index, answer -> [SheetWay] in
            var next = way
            next.keys.append(index + 1)
            next.cap = [way.cap, answer.cap].compactMap(\.self).max()
            next.tasks += answer.tasks
            next.assessment = way.assessment.refined(by: answer.assessment)
            switch answer.next {
            case .question(let id): return ways(from: id, of: sheet, after: next)
            case .grade(let grade): next.grade = next.cap.map { max($0, grade) } ?? grade
            case .assessed:
                next.grade = next.assessment.grade.map { grade in next.cap.map { max($0, grade) } ?? grade } ?? .held
                if next.assessment.grade == nil { next.hold = .secondLook }
            case .hold(let hold): (next.grade, next.hold) = (.held, hold)
            }
            return [next]
        }
    }
}

/// What the sheets of a playbook can say, category by category.
public struct SheetSearch: Sendable {
    private let ways: [String: [SheetWay]]

    /// Searches the current sheet of every category.
    public init(_ playbook: Playbook) {
        ways = Dictionary(
            playbook.categories.map { category in
                (category.id, playbook.currentSheet(ofCategory: category.id).map(SheetWay.all) ?? [])
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Every way through the sheet of a category.
    public func ways(through category: String) -> [SheetWay] { ways[category, default: []] }

    /// The ways that say what is true of a piece; where its sheet has no word for the grade, those of the next worse
    /// one, or else of the next better one.
    func ways(for truth: PieceTruth) -> [SheetWay] {
        let all = ways[truth.product.category, default: []]
        if truth.isSoiled {
            let soiled = all.filter { $0.hold == .hygiene }
            if !soiled.isEmpty { return soiled }
        }
        if truth.isLocked {
            let locked = all.filter { $0.hold == .data }
            if !locked.isEmpty { return locked }
        }
        if truth.grade == .held { return all.filter { $0.hold == .hazard } }
        let graded = all.filter { $0.hold == nil }
        let worse = Grade.allCases.filter { $0 >= truth.grade }
        let better = Grade.allCases.filter { $0 < truth.grade }.reversed()
        for grade in worse + better {
            let fitting = graded.filter { $0.grade == grade }
            guard !fitting.isEmpty else { continue }
            let narrow = fitting.filter {
                $0.isLacking == truth.isIncomplete && (!truth.isWorn || $0.tasks.contains("CLEAN"))
            }
            return narrow.isEmpty ? fitting : narrow
        }
        return []
    }
}
