import Returns
public import Wire

/// Grading sheets as a picture: one box a question, one row an answer, a line from each answer to the question that it
/// leads to, and a coloured end where it ends.
public enum SheetPicture {
    /// The sheets of a file below one another, as SVG 1.1 that needs nothing beside itself.
    public static func svg(of file: PlaybookFile, in language: LabelLanguage) -> String {
        var top = 0
        var parts: [String] = []
        var width = 0
        for sheet in file.sheets {
            let plan = SheetPlan(sheet, language.language)
            parts.append(plan.drawing(top: top))
            top += plan.height + SheetPlan.margin
            width = max(width, plan.width)
        }
        return SVG.document(width: width, height: top, parts: parts)
    }
}

/// Where everything of one sheet stands, in pixels.
private struct SheetPlan {
    static let margin = 24
    private static let boxWidth = 360
    private static let columnGap = 80
    /// The coloured end stands at the right of its row, inside the box, so that no line crosses it.
    private static let endWidth = 92
    private static let boxGap = 22
    private static let lineHeight = 17
    /// Letters that surely fit into a box, and into a row beside its end.
    private static let columns = 44
    private static let rowColumns = 32

    /// One question's box.
    private struct Box {
        let question: Question
        let title: [String]
        let rows: [[String]]
        let left: Int
        let top: Int

        var titleHeight: Int { 12 + title.count * lineHeight }
        var height: Int { titleHeight + rows.reduce(0) { $0 + rowHeight($1) } }

        func rowHeight(_ row: [String]) -> Int { 8 + row.count * lineHeight }

        /// The middle of an answer's row.
        func middle(of index: Int) -> Int {
            top + titleHeight + rows[..<index].reduce(0) { $0 + rowHeight($1) } + rowHeight(rows[index]) / 2
        }
    }

    private let sheet: GradingSheet
    private let language: Language
    private var boxes: [Box] = []

    var width: Int { (boxes.map(\.left).max() ?? 0) + Self.boxWidth + Self.margin }
    var height: Int { (boxes.map { $0.top + $0.height }.max() ?? 0) + Self.margin }

    init(_ sheet: GradingSheet, _ language: Language) {
        self.sheet = sheet
        self.language = language
        var free: [Int: Int] = [:]
        for (question, column) in Self.columns(of: sheet) {
            let top = free[column] ?? 2 * Self.margin + Self.lineHeight
            let box = Box(
                question: question,
                title: TextLines.wrap("\(question.id): \(question.text[language])", columns: Self.columns),
                rows: question.answers.enumerated().map { index, answer in
                    Self.row(index + 1, answer, language)
                },
                left: Self.margin + column * (Self.boxWidth + Self.columnGap), top: top)
            free[column] = top + box.height + Self.boxGap
            boxes.append(box)
        }
    }

    private static func row(_ number: Int, _ answer: Answer, _ language: Language) -> [String] {
        let facts = answer.facts.joined(separator: ", ")
        return TextLines.wrap("\(number)  \(answer.text[language])", columns: rowColumns)
            + (facts.isEmpty ? [] : TextLines.wrap(facts, columns: rowColumns))
    }

    /// The questions with their columns: each stands right of every question that leads to it. A ring, which the lint
    /// refuses, ends where its way is as long as there are questions.
    private static func columns(of sheet: GradingSheet) -> [(Question, Int)] {
        var column: [String: Int] = [:]
        var waiting = [(sheet.first, 0)]
        while let (id, depth) = waiting.popLast() {
            guard let question = sheet.question(id), depth < sheet.questions.count, depth > column[id] ?? -1 else {
                continue
            }
            column[id] = depth
            for answer in question.answers {
                if case .question(let next) = answer.next { waiting.append((next, depth + 1)) }
            }
        }
        return sheet.questions.compactMap { question in column[question.id].map { (question, $0) } }
    }
}

extension SheetPlan {
    func drawing(top: Int) -> String {
        let title = SVG.text(
            ["\(sheet.id) \(sheet.version) – \(sheet.title[language])"], left: Self.margin, top: Self.margin + 4,
            style: "font-size=\"18\" font-weight=\"bold\"")
        let parts = [title] + boxes.map(lines) + boxes.map(drawing)
        return "<g transform=\"translate(0 \(top))\">\n\(parts.joined(separator: "\n"))\n</g>"
    }

    private func drawing(_ box: Box) -> String {
        var parts = [
            SVG.rectangle(left: box.left, top: box.top, width: Self.boxWidth, height: box.height, fill: "#f6f7f9"),
            SVG.rectangle(left: box.left, top: box.top, width: Self.boxWidth, height: box.titleHeight, fill: "#dfe6f0"),
            SVG.text(box.title, left: box.left + 10, top: box.top + 19, style: "font-weight=\"bold\""),
        ]
        for (index, row) in box.rows.enumerated() {
            let first = box.middle(of: index) - box.rowHeight(row) / 2 + 17
            parts.append(SVG.text(row, left: box.left + 10, top: first))
            guard let end = box.question.answers[index].badge else { continue }
            let left = box.left + Self.boxWidth - Self.endWidth - 6
            let middle = box.middle(of: index)
            parts.append(
                SVG.rectangle(left: left, top: middle - 11, width: Self.endWidth, height: 22, fill: end.fill))
            parts.append(SVG.text([end.words], left: left + 8, top: middle + 5))
        }
        return parts.joined(separator: "\n")
    }

    /// The lines from the box's answers to the questions that they lead to.
    private func lines(_ box: Box) -> String {
        box.question.answers.enumerated().compactMap { index, answer in
            guard case .question(let id) = answer.next, let next = boxes.first(where: { $0.question.id == id }) else {
                return nil
            }
            let (left, right) = (box.left + Self.boxWidth, next.left)
            let (start, end) = (box.middle(of: index), next.top + next.titleHeight / 2)
            let bend = Self.columnGap / 2
            return """
                <path d="M\(left) \(start) C\(left + bend) \(start) \(right - bend) \(end) \(right) \(end)" \
                fill="none" stroke="#5b6b82" stroke-width="1.5"/>
                """
        }.joined(separator: "\n")
    }
}

extension Answer {
    /// The coloured end beside an answer; the words say the same as the colour.
    fileprivate var badge: (words: String, fill: String)? {
        switch next {
        case .question: nil
        case .assessed: ("assessed", "#cfe3f7")
        case .grade(let grade): ("grade \(grade.rawValue)", grade < .defective ? "#cdebd0" : "#f6e3b8")
        case .hold(let hold): (hold.rawValue, "#f7cccc")
        }
    }
}
