/// Words that the law keeps apart, or makes depend on what was done to an item.
///
/// French consumer law lets a second-hand item be called refurbished only after tests of all its functions and, where
/// it holds data, their erasure, and never beside "like new" (Code de la consommation, R122-4 to R122-6).
public enum Wording {
    /// The tasks without which nothing is called refurbished: all functions tested, all data erased.
    public static let proofOfRefurbishing = ["TEST_FULL", "ERASE"]

    /// Whether a text speaks of refurbished goods, in French or English.
    static func saysRefurbished(_ text: String) -> Bool {
        let words = spaced(text)
        return words.contains(" recondition") || words.contains(" refurbish")
    }

    /// Whether a text calls something as good as new, in French or English.
    static func saysLikeNew(_ text: String) -> Bool {
        let words = spaced(text)
        return claims.contains { words.contains($0) }
    }

    private static let claims = [
        " comme neuf", " comme neuve", " état neuf", " etat neuf", " à neuf", " like new", " as new", " good as new",
    ]

    /// Small letters, and one space for whatever is no letter, so that "n'est-il pas comme  neuf ?" is found as well.
    private static func spaced(_ text: String) -> String {
        " " + text.lowercased().split { !$0.isLetter }.joined(separator: " ")
    }
}

extension Wording {
    /// What a sheet says that it must not: together in one question or under one title, or without the tasks for it.
    static func findings(in sheet: GradingSheet) -> [SheetFinding] {
        let title = [(SheetText.title, sheet.title)]
        let groups = sheet.questions.map { title + texts(of: $0) }
        let claims = groups.flatMap { group -> [SheetText] in
            guard group.contains(where: { says($0.1, saysRefurbished) }) else { return [] }
            return group.filter { says($0.1, saysLikeNew) }.map(\.0)
        }
        var named: Set<SheetText> = []
        let forbidden = claims.filter { named.insert($0).inserted }.map(SheetFinding.forbiddenWords)
        let promises = title + sheet.questions.flatMap(texts)
        let ends = sheet.ends
        return forbidden + promises.filter { says($0.1, saysRefurbished) }.compactMap { unproved($0.0, ends) }
    }

    private static func texts(of question: Question) -> [(SheetText, LocalizedText)] {
        [(.question(question.id), question.text), (.help(question: question.id), question.help)]
            + question.answers.map { (.answer(question: question.id, answer: $0.id), $0.text) }
    }

    private static func says(_ text: LocalizedText, _ says: (String) -> Bool) -> Bool {
        says(text.french) || says(text.english)
    }

    /// The first way past a promise on which it is not kept. What is held, or goes to repair or material, is not sold.
    private static func unproved(_ text: SheetText, _ ends: [SheetEnd]) -> SheetFinding? {
        for end in ends where end.isSold && end.passes(text) {
            let missing = proofOfRefurbishing.filter { !end.tasks.contains($0) }
            if !missing.isEmpty { return .refurbishedUnproved(text, way: end.way, missing: missing) }
        }
        return nil
    }
}

extension SheetEnd {
    /// Whether the item may be sold as it is.
    fileprivate var isSold: Bool { grade.map { $0 < .defective } ?? false }

    /// Whether the operator reads this text on the way.
    fileprivate func passes(_ text: SheetText) -> Bool {
        switch text {
        case .title: true
        case .question(let id), .help(let id): way.contains { $0.question == id }
        case .answer(let question, let answer): way.contains(Step(question: question, answer: answer))
        }
    }
}
