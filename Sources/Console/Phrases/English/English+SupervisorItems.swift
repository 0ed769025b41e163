import Returns

/// What a supervisor does with one item.
extension English {
    func itemWords(_ item: ShownItem) -> StepWords {
        StepWords(
            poster: item.place.map { name($0) } ?? "?", "Put it into its bin, scan that bin",
            answers: item.acts.map(name(of:)) + (item.act == nil ? [] : [Self.takeBack]),
            details: [
                "Item \(item.plate)",
                item.isKnown
                    ? item.place.map { "In \(name($0)) so far" } ?? "In no bin so far" : "Not graded at this station",
            ] + (item.binClass.map { ["Class \(Harmless.code($0, columns: 30))"] } ?? []))
    }

    func directingWords(_ item: ShownItem, _ page: ChoicePage<WayChoice>) -> StepWords {
        StepWords(
            "Which way for \(item.plate)?", answers: page.shown.map(name(of:)) + (page.hasMore ? [Self.more] : []),
            details: ["Only what law and contracts allow"] + (item.binClass.map { ["So far \(code($0))"] } ?? []))
    }

    func justifyingWords(_ item: ShownItem, _ way: WayChoice) -> StepWords {
        StepWords(
            "Why \(Harmless.text(way.label.english, columns: 24)) for \(item.plate)?",
            answers: WayOverride.Reason.allCases.map(name(of:)), details: ["Class \(code(way.binClass))"])
    }

    func voidingWords(_ item: ShownItem) -> StepWords {
        StepWords(
            "Why is \(item.plate) void?", answers: ItemVoiding.Reason.allCases.map(name(of:)),
            details: [item.place.map { "It leaves \(name($0)), its plate is never used again" } ?? ""])
    }

    /// The key that shows other choices.
    static let more = "More"

    func code(_ binClass: String) -> String { Harmless.code(binClass, columns: 30) }

    private func name(of act: SupervisorItemAct) -> String {
        switch act {
        case .regrade: "Another grade"
        case .redirect: "Another way"
        case .relabel: "Reprint label"
        case .void: "Void it"
        }
    }

    private func name(of way: WayChoice) -> String {
        "\(Harmless.text(way.label.english, columns: 24)), \(code(way.binClass))"
    }

    private func name(of reason: WayOverride.Reason) -> String {
        switch reason {
        case .instructed: "Instructed by house or owner"
        case .agreed: "Agreed with customer or supplier"
        case .wanted: "Wanted there"
        case .outdated: "Price or season is over"
        case .noRoom: "No room elsewhere"
        }
    }

    private func name(of reason: ItemVoiding.Reason) -> String {
        switch reason {
        case .doubled: "It has two plates"
        case .mistaken: "Taken for another thing"
        case .notReturned: "It is no return"
        case .trial: "Training or trial"
        }
    }
}
