/// What a message says: what happened, what to do, and more for whoever has room.
public struct Saying: Hashable, Sendable {
    /// What was scanned, pressed or done, and what was expected. One line of at most `lineColumns` for ordinary data.
    public let what: String
    /// What to do now, when there is something to do. One line.
    public let action: String?
    /// Further lines, shown only where there is room.
    public let details: [String]

    /// The width of a line that the phrases are written for.
    public static let lineColumns = 76

    init(_ what: String, _ action: String? = nil, details: [String] = []) {
        self.what = what
        self.action = action
        self.details = details
    }

    /// The one or two lines that are always shown.
    public var lines: [String] { [what] + (action.map { [$0] } ?? []) }
}

/// What a step says.
public struct StepWords: Hashable, Sendable {
    /// What is drawn in block letters: the bin's code, or the one word that names the step.
    public let poster: String?
    /// The one instruction or question.
    public let title: String
    /// The answers, keys 1 and up.
    public let answers: [String]
    /// Facts beside it, the most important first; the last ones go when there is no room.
    public let details: [String]
    /// Whether the facts are a list, so that those without room are counted.
    public let isList: Bool

    init(
        poster: String? = nil, _ title: String, answers: [String] = [], details: [String] = [], isList: Bool = false
    ) {
        self.poster = poster
        self.title = title
        self.answers = answers
        self.details = details
        self.isList = isList
    }
}

/// The state of one device or connection, in words.
public struct StatusWords: Hashable, Sendable {
    /// For a full screen.
    public let long: String
    /// For a narrow one.
    public let short: String

    init(_ long: String, short: String) {
        self.long = long
        self.short = short
    }
}
