/// The room that one size of a station's screen has for a question. The screen's layout is drawn elsewhere; these are
/// its figures, and a test holds them against the drawn screen.
public struct ScreenRoom: Hashable, Sendable {
    /// The size, for example `80x24`.
    public let name: String
    /// Columns of the question and of its help.
    public let textColumns: Int
    /// Columns of an answer, its key not counted.
    public let answerColumns: Int
    /// Rows that question and answers share.
    public let bodyRows: Int
    /// Rows that question, answers and a message share.
    public let sharedRows: Int

    /// A full screen: two rows above, six below, four columns of margin.
    public static let full = ScreenRoom(
        name: "80x24", textColumns: 76, answerColumns: 72, bodyRows: 15, sharedRows: 18)
    /// The smallest screen that is worked at: one row above, two below, two columns of margin.
    public static let narrow = ScreenRoom(
        name: "40x12", textColumns: 38, answerColumns: 34, bodyRows: 9, sharedRows: 9)

    /// Both sizes; a text has to fit either.
    public static let all = [full, narrow]

    /// Rows that a question may take.
    static let questionRows = 3
    /// Columns that the word before a message takes.
    static let toneColumns = 11
    /// Rows that the message's advice takes.
    static let adviceRows = 1
}

extension ScreenRoom {
    /// The texts of a question that do not fit in one language, in the order of the sheet.
    func overlongTexts(of question: Question, in language: Language) -> [SheetText] {
        var texts: [SheetText] = []
        let rows = TextLines.wrap(question.text[language], columns: textColumns).count
        if rows > Self.questionRows || rows + question.answers.count > bodyRows { texts.append(.question(question.id)) }
        // Two columns of answers, when there is no room for one below the other, still show all of their keys.
        let helpRows = sharedRows - min(rows, Self.questionRows) - (question.answers.count + 1) / 2 - Self.adviceRows
        let tone = String(repeating: "x", count: Self.toneColumns)
        if TextLines.wrap("\(tone) \(question.help[language])", columns: textColumns).count > helpRows {
            texts.append(.help(question: question.id))
        }
        for answer in question.answers where TextLines.columns(of: answer.text[language]) > answerColumns {
            texts.append(.answer(question: question.id, answer: answer.id))
        }
        return texts
    }
}
