import Returns

extension SecondLookStep {
    /// The step in one line of an item's history. Who graded is not in it.
    var words: String {
        switch self {
        case .asked(let look): look.sampled == nil ? "asked: a doubt" : "asked: a sample, graded \(look.grade.rawValue)"
        case .opened: "opened by another operator"
        case .concluded(let conclusion):
            "concluded: first \(conclusion.firstGrade.rawValue), second \(conclusion.secondGrade.rawValue)"
        case .reopened: "taken back"
        }
    }
}
