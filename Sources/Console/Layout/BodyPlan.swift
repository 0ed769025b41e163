/// How the rows of the body are shared out. What must be there comes first: the answers and the question, or the block
/// letters and one fact; then the title of block letters, which can do without; then facts and air.
struct BodyPlan {
    /// The title's lines, folded and wrapped.
    let title: [String]
    /// Rows of the title's band.
    let titleRows: Int
    /// The block letters, when the step has some and they are narrow enough.
    let block: BlockText?
    /// The poster's text for when block letters are too wide.
    let posterText: String
    /// Rows of the poster; 0 for none.
    let posterRows: Int
    /// Rows of the answers, with the empty ones between.
    let answerRows: Int
    /// Columns of answers, 1 or 2.
    let answerColumns: Int
    /// Answers in one column.
    let answersPerColumn: Int
    /// Whether empty rows stand between the answers.
    let isAiry: Bool
    /// Empty rows between the parts, 0 or 1.
    let gap: Int
    /// The fewest rows that show what must be there.
    let rowsMin: Int

    /// Facts that a full screen keeps room for below block letters.
    private static let factsBesidePoster = 3

    /// Rows of a title; a question of the sheet is no longer.
    private static let titleRowsMax = 3
    /// Rows of the bar for a code that is too wide for block letters.
    private static let barRows = 3

    /// Empty columns left and right of text; block letters may fill a narrow screen from edge to edge.
    static func margin(isCompact: Bool) -> Int { isCompact ? 1 : 2 }

    init(_ words: StepWords, columns: Int, rows: Int, isCompact: Bool, _ charset: Charset) {
        let block = words.poster.map(charset.fold).flatMap(BlockText.init).flatMap {
            $0.scale(columns: columns, rows: BlockFont.rows) == nil ? nil : $0
        }
        let textColumns = columns - 2 * Self.margin(isCompact: isCompact)
        let facts = words.details.filter { !$0.isEmpty }.count
        let posterMin = words.poster == nil ? 0 : block == nil ? 1 : BlockFont.rows
        let needed = words.poster == nil ? 0 : posterMin + min(1, facts)
        let count = words.answers.count
        let titleWanted = charset.fold(words.title).wrapped(columns: textColumns, rows: Self.titleRowsMax)
        rowsMin = needed + (count + 1) / 2 + (words.poster == nil ? titleWanted.count : 0)

        let isTight = count > 2 && needed + count + titleWanted.count > rows
        answerColumns = isTight ? 2 : 1
        answersPerColumn = isTight ? (count + 1) / 2 : count
        var free = rows - needed - answersPerColumn
        let titleMin = words.poster == nil ? 1 : 0
        title = charset.fold(words.title).wrapped(
            columns: textColumns, rows: max(titleMin, min(titleWanted.count, free)))
        free -= title.count

        // From here on everything is air, or larger letters.
        let parts = 1 + (posterMin > 0 ? 1 : 0) + (count > 0 ? 1 : 0)
        let wantedFacts = isCompact ? 0 : min(facts, Self.factsBesidePoster) - min(1, facts)
        let room = posterMin + free - max(0, wantedFacts)
        let grown = Self.posterRows(block, columns: columns, rows: room)
        posterRows = words.poster == nil ? 0 : max(posterMin, grown)
        free -= posterRows - posterMin + max(0, wantedFacts)
        gap = !isCompact && free >= parts ? 1 : 0
        free -= gap * parts
        let isPadded = !isCompact && !title.isEmpty && free >= 2
        titleRows = title.count + (isPadded ? 2 : 0)
        free -= isPadded ? 2 : 0
        isAiry = !isCompact && answerColumns == 1 && count > 1 && free >= count - 1
        answerRows = isAiry ? 2 * count - 1 : answersPerColumn
        self.block = block
        posterText = words.poster.map { charset.fold($0).unicodeScalars.map(String.init).joined(separator: " ") } ?? ""
    }

    private static func posterRows(_ block: BlockText?, columns: Int, rows: Int) -> Int {
        guard let block else { return min(rows, barRows) }
        guard let scale = block.scale(columns: columns, rows: max(0, rows)) else { return 0 }
        return scale.rows * BlockFont.rows
    }
}
