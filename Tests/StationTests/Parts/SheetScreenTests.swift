import Console
import Returns
import Testing
import Wire

/// The shipped sheets as operators see them.
@Suite struct SheetScreenTests {
    @Test(arguments: Language.allCases)
    func `every question is shown whole on both screens, and so is its help`(language: Language) throws {
        let playbook = try StandardPlaybook.load()
        let sheets = playbook.categories.compactMap { playbook.currentSheet(ofCategory: $0.id) }
        #expect(sheets.count == playbook.categories.count)
        for question in sheets.flatMap(\.questions) {
            for size in [Size.standard, Size(columns: 40, rows: 12)] {
                let shown = try Self.shown(question, language, size, message: nil)
                for text in [question.text] + question.answers.map(\.text) {
                    #expect(shown.contains(text[language]), "\(question.id) at \(size.columns) columns")
                }
                let helped = try Self.shown(question, language, size, message: .notice(.help))
                #expect(helped.contains(question.help[language]), "\(question.id) at \(size.columns) columns")
            }
        }
    }

    /// The screen's text with single spaces; the break of a line is one.
    private static func shown(
        _ question: Question, _ language: Language, _ size: Size, message: Message?
    ) throws -> String {
        let plate = LicencePlate(prefix: try #require(PlatePrefix("10001")), counter: 7)
        let prompt = QuestionPrompt(
            product: "Casque audio M", plate: plate, number: 1, text: question.text[language],
            help: question.help[language], answers: question.answers.map { $0.text[language] })
        let screen = Screen(
            prompt: Prompt(
                language: language, station: "S1", worker: "AN", parcel: "RMA-1", step: .question(prompt),
                commands: [.hazard, .doubt, .undo, .help, .pause, .signOut]),
            message: message, status: BenchStatus(hub: .connected, printer: .ready, scanners: 1, scannersConfigured: 1),
            entry: "", now: Moment(milliseconds: 0), size: size, charset: .unicode, phrasebook: language.phrasebook())
        return screen.lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    }
}
