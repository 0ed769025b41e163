import Returns

/// The middle of the screen: the one instruction or question, the code in block letters, the answers, the facts.
struct BodyPanel {
    private let words: StepWords
    private let isCompact: Bool
    private let charset: Charset
    private let phrasebook: any Phrasebook

    init(_ words: StepWords, isCompact: Bool, _ charset: Charset, _ phrasebook: any Phrasebook) {
        self.words = words
        self.isCompact = isCompact
        self.charset = charset
        self.phrasebook = phrasebook
    }

    /// The fewest rows that still show what the step cannot do without.
    func rowsMin(columns: Int) -> Int {
        let plan = BodyPlan(words, columns: columns, rows: 0, isCompact: isCompact, charset)
        return plan.rowsMin
    }

    func draw(on canvas: inout Canvas, in area: Area) {
        let plan = BodyPlan(words, columns: area.columns, rows: area.rows, isCompact: isCompact, charset)
        var rest = area
        drawTitle(plan, on: &canvas, in: rest.keeping(rows: plan.titleRows))
        rest = rest.dropping(rows: plan.titleRows + plan.gap)
        if plan.posterRows > 0 {
            drawPoster(plan, on: &canvas, in: rest.keeping(rows: plan.posterRows))
            rest = rest.dropping(rows: plan.posterRows + plan.gap)
        }
        if plan.answerRows > 0 {
            drawAnswers(plan, on: &canvas, in: rest.keeping(rows: plan.answerRows).inset(columns: margin))
            rest = rest.dropping(rows: plan.answerRows + plan.gap)
        }
        drawDetails(on: &canvas, in: rest.inset(columns: margin))
    }

    private var margin: Int { BodyPlan.margin(isCompact: isCompact) }

    private func drawTitle(_ plan: BodyPlan, on canvas: inout Canvas, in area: Area) {
        canvas.fill(area, .instruction)
        let above = (area.rows - plan.title.count) / 2
        for (row, line) in plan.title.enumerated() {
            canvas.center(line, row: above + row, in: area.inset(columns: margin), .instruction)
        }
    }

    /// Block letters in the middle; a code too long for them stands spaced out on a bright bar.
    private func drawPoster(_ plan: BodyPlan, on canvas: inout Canvas, in area: Area) {
        guard let block = plan.block, let scale = block.scale(columns: area.columns, rows: area.rows) else {
            canvas.fill(area, .header)
            canvas.center(plan.posterText, row: (area.rows - 1) / 2, in: area, .header)
            return
        }
        let left = area.column + (area.columns - block.width * scale.columns) / 2
        let top = area.row + (area.rows - BlockFont.rows * scale.rows) / 2
        for square in block.squares {
            let spot = Area(
                row: top + square.row * scale.rows, column: left + square.column * scale.columns, rows: scale.rows,
                columns: scale.columns)
            canvas.fill(spot, .poster, with: canvas.scalar(.block))
        }
    }

    private func drawAnswers(_ plan: BodyPlan, on canvas: inout Canvas, in area: Area) {
        let perColumn = plan.answersPerColumn
        let stride = plan.isAiry ? 2 : 1
        let width = area.columns / plan.answerColumns
        for (index, answer) in words.answers.enumerated() {
            var spot = area
            spot.column += index / perColumn * width
            spot.columns = width
            let row = index % perColumn * stride
            canvas.write(" \(index + 1) ", row: row, in: spot, .key)
            canvas.write(answer, row: row, column: 4, in: spot, .strong)
        }
    }

    private func drawDetails(on canvas: inout Canvas, in area: Area) {
        let lines = details(columns: area.columns, rows: area.rows)
        for (row, line) in lines.enumerated() {
            canvas.write(line, row: row, in: area, row == 0 ? .strong : .text)
        }
    }

    /// The first fact may take two rows; what has no room in a list is counted.
    private func details(columns: Int, rows: Int) -> [String] {
        let facts = words.details.filter { !$0.isEmpty }.map(charset.fold)
        guard let first = facts.first, rows > 0 else { return [] }
        let spare = rows - facts.count
        let others = facts.dropFirst().map { $0.cut(columns: columns) }
        let lines = first.wrapped(columns: columns, rows: spare > 0 ? 2 : 1) + others
        guard lines.count > rows else { return lines }
        guard rows > 1, words.isList else { return Array(lines.prefix(rows)) }
        return lines.prefix(rows - 1) + [charset.fold(phrasebook.more(lines.count - rows + 1))]
    }
}
