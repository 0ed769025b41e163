import Returns

/// The last outcome, on the colour of its tone, with the tone's symbol and word: colour is never the only code.
struct MessagePanel {
    /// Rows of an ordinary message on a full screen: the bar and two lines.
    static let usualRows = 3

    private let saying: Saying
    private let tone: Tone
    private let isCompact: Bool
    private let charset: Charset
    private let word: String

    init(_ saying: Saying, tone: Tone, isCompact: Bool, _ charset: Charset, _ phrasebook: any Phrasebook) {
        self.saying = saying
        self.tone = tone
        self.isCompact = isCompact
        self.charset = charset
        word = tone.symbols + " " + phrasebook.word(of: tone)
    }

    /// The rows it takes when it may have up to `rowsMax`, at least one.
    func rows(columns: Int, rowsMax: Int) -> Int {
        let needed = text(columns: columns, rowsMax: rowsMax).count
        return min(max(isCompact ? 1 : Self.usualRows, needed), max(1, rowsMax))
    }

    func draw(on canvas: inout Canvas, in area: Area) {
        canvas.fill(area, tone.style)
        for (row, line) in text(columns: area.columns, rowsMax: area.rows).enumerated() {
            canvas.write(line, row: row, in: area.inset(columns: margin), tone.style)
        }
    }

    private var margin: Int { isCompact ? 1 : 2 }

    private func text(columns: Int, rowsMax: Int) -> [String] {
        isCompact
            ? compact(columns: columns - 2 * margin, rowsMax: rowsMax)
            : full(columns: columns - 2 * margin, rowsMax: rowsMax)
    }

    private func full(columns: Int, rowsMax: Int) -> [String] {
        let lines = saying.lines.flatMap { charset.fold($0).wrapped(columns: columns) }
        let details = saying.details.map { charset.fold($0).cut(columns: columns) }
        return Array(([word] + lines + details).prefix(rowsMax))
    }

    /// Little room: all of it in one paragraph when that fits; otherwise what to do comes before what happened.
    private func compact(columns: Int, rowsMax: Int) -> [String] {
        let whole = charset.fold(([word] + saying.lines).joined(separator: " ")).wrapped(columns: columns)
        guard whole.count > rowsMax, let action = saying.action else { return Array(whole.prefix(max(1, rowsMax))) }
        let what = charset.fold("\(word) \(saying.what)")
        let actionLines = charset.fold(action).wrapped(columns: columns, rows: max(0, rowsMax - 1))
        return what.wrapped(columns: columns, rows: max(1, rowsMax - actionLines.count)) + actionLines
    }
}

extension Tone {
    /// The tone's shape: one dot, one triangle, one square, two squares.
    var symbols: String {
        switch self {
        case .accepted, .tick: Symbol.dot.rawValue
        case .question: Symbol.triangle.rawValue
        case .refused: Symbol.square.rawValue
        case .stop: Symbol.square.rawValue + Symbol.square.rawValue
        }
    }

    var style: Style {
        switch self {
        case .accepted, .tick: Style(.black, on: .green)
        case .question: Style(.black, on: .yellow)
        case .refused, .stop: Style(.brightWhite, on: .red)
        }
    }
}
