import Returns

/// Taking an act back that may be of days ago.
extension English {
    /// The key that asks for it.
    static let takeBack = "Undo last act"

    func undoingWords(_ act: ActSummary?) -> StepWords {
        guard let act else { return StepWords("Nothing to take back", answers: ["Yes", "No"]) }
        return StepWords(
            "Take this back: \(name(of: act.kind))?", answers: ["Yes", "No"],
            details: [effect(of: act), "By \(Harmless.code(act.badge, columns: 12)), \(day(act.at))"])
    }

    func name(of kind: ActSummary.Kind) -> String {
        switch kind {
        case .moved: "put into another bin"
        case .regraded: "another grade"
        case .redirected: "another way"
        case .voided: "item made void"
        case .changed: "state of a bin"
        case .repurposed: "class of a bin"
        case .merged: "all into another bin"
        case .recounted: "count of a bin"
        }
    }

    /// What has to be done with hands.
    func effect(of act: ActSummary) -> String {
        let bin = act.place.map { name($0) } ?? "no bin"
        return switch act.kind {
        case .moved: act.place == nil ? "It is in no bin then" : "Put it back into \(bin)"
        case .regraded, .redirected: "It gets a label and a bin again"
        case .voided: "Put it back into \(bin), under its old label"
        case .changed: "Bin \(bin) is as it was"
        case .repurposed: "Bin \(bin) gets its class back, and one more label"
        case .merged: "Put \(count(act.items, "item")) back into \(bin)"
        case .recounted: "\(count(act.items, "item")) of \(bin) where the records had them"
        }
    }
}
