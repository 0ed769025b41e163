import Returns
public import Wire

/// Grading sheets as a tree of lines, for whoever writes them.
public enum SheetTree {
    /// Every sheet of a file, each with what it is called, how many ways lead through it, and its questions from the
    /// first on. A question that several answers lead to is drawn once.
    public static func text(of file: PlaybookFile, in language: LabelLanguage) -> String {
        file.sheets.map { sheet in
            var tree = Drawing(sheet: sheet, language: language.language)
            tree.draw(sheet.first, below: "")
            let examples = file.examples[sheet.reference]?.count ?? 0
            let head = """
                sheet \(sheet.id) version \(sheet.version): \(sheet.title[language.language]), \
                \(counted(sheet.ends.count, "way")), \(counted(examples, "example"))
                """
            return ([head] + tree.lines).joined(separator: "\n") + "\n"
        }.joined(separator: "\n")
    }

    private static func counted(_ count: Int, _ what: String) -> String { "\(count) \(what)\(count == 1 ? "" : "s")" }

    private struct Drawing {
        let sheet: GradingSheet
        let language: Language
        private(set) var lines: [String] = []
        private var drawn: Set<String> = []

        init(sheet: GradingSheet, language: Language) {
            self.sheet = sheet
            self.language = language
        }

        mutating func draw(_ id: String, below indent: String) {
            guard let question = sheet.question(id) else { return lines.append("\(indent)\(id) is not there") }
            guard drawn.insert(id).inserted else { return lines.append("\(indent)\(id): see above") }
            lines.append("\(indent)\(id): \(question.text[language])")
            for (index, answer) in question.answers.enumerated() {
                let isLast = index == question.answers.count - 1
                let facts = answer.facts.isEmpty ? "" : " (\(answer.facts.joined(separator: ", ")))"
                let ending = answer.ending.map { " = \($0)" } ?? ""
                lines.append("\(indent)\(isLast ? "└" : "├") \(answer.id): \(answer.text[language])\(facts)\(ending)")
                if case .question(let next) = answer.next { draw(next, below: indent + (isLast ? "  " : "│ ") + "  ") }
            }
        }
    }
}

extension Answer {
    /// What the answer adds, in short words.
    var facts: [String] {
        let told = [
            assessment.function?.rawValue, assessment.look.map { "look \($0.rawValue)" },
            assessment.completeness?.rawValue, assessment.packaging?.rawValue, cap.map { "at best \($0.rawValue)" },
        ]
        return told.compactMap(\.self) + tasks + evidence.map { "keep \($0.rawValue)" }
            + [danger.map { "danger \($0.rawValue)" }].compactMap(\.self)
    }

    /// The end that the answer comes to; nil when it leads on.
    var ending: String? {
        switch next {
        case .question: nil
        case .grade(let grade): "grade \(grade.rawValue)"
        case .assessed: "assessed grade"
        case .hold(let hold): "hold \(hold.rawValue)"
        }
    }
}
