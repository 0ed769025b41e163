import Rehearsal
import Returns
import Testing

@testable import Console

/// The figures of `ScreenRoom` against the screen that is drawn.
@Suite struct ScreenRoomTests {
    private static let sizes = [(ScreenRoom.full, Size.standard), (.narrow, Size(columns: 40, rows: 12))]

    @Test func `a question that is said to fit is shown whole, one that is said not to is not`() {
        var random = Dice(seed: 17)
        var fitting = 0
        for _ in 0..<600 {
            let question = Self.question(&random)
            for (room, size) in Self.sizes {
                let overlong = SheetLint.findings(in: Self.sheet(question)).compactMap { finding in
                    if case .tooLongForScreen(let text, .french, room) = finding { text } else { nil }
                }
                let shown = Self.shown(question, size, message: nil)
                let texts =
                    [(SheetText.question("a"), question.text.french)]
                    + question.answers.map { (.answer(question: "a", answer: $0.id), $0.text.french) }
                for (text, words) in texts {
                    #expect(shown.contains(words) == !overlong.contains(text), "\(size): \(words)")
                }
                let helped = Self.shown(question, size, message: .notice(.help))
                let isHelped = !overlong.contains(.help(question: "a")) && !overlong.contains(.question("a"))
                if isHelped { #expect(helped.contains(question.help.french), "\(size): \(question.help.french)") }
                fitting += overlong.isEmpty ? 1 : 0
            }
        }
        #expect((200...1_000).contains(fitting))
    }

    private static func question(_ random: inout Dice) -> Question {
        func words(_ columns: Int) -> LocalizedText {
            var text = "a"
            while text.count < columns {
                let word = String(repeating: "é", count: 1 + Int.random(in: 0..<9, using: &random))
                text += Int.random(in: 0..<8, using: &random) == 0 ? " ?" : " " + word
            }
            let cut = String(text.prefix(columns))
            return LocalizedText(french: cut.hasSuffix(" ") ? cut.dropLast() + "x" : cut, english: "x")
        }
        let answers = (0..<(2 + Int.random(in: 0..<5, using: &random))).map { number in
            Answer(
                id: number == 0 ? SheetLint.doubt : "\(number)",
                text: words(20 + Int.random(in: 0..<19, using: &random)),
                next: .hold(.secondLook))
        }
        return Question(
            id: "a", text: words(10 + Int.random(in: 0..<110, using: &random)),
            help: words(60 + Int.random(in: 0..<101, using: &random)), answers: answers)
    }

    private static func sheet(_ question: Question) -> GradingSheet {
        GradingSheet(
            id: "s", version: 1, title: LocalizedText(french: "x", english: "x"), first: "a", questions: [question])
    }

    /// The screen's text with single spaces; a line's break is one.
    private static func shown(_ question: Question, _ size: Size, message: Message?) -> String {
        let prompt = QuestionPrompt(
            product: "p", plate: Samples.plate(), number: 1, text: question.text.french, help: question.help.french,
            answers: question.answers.map(\.text.french))
        let step = PromptStep.question(prompt)
        let screen = Screen(
            prompt: Samples.prompt(step, .french), message: message, status: Samples.well, entry: "", now: Samples.now,
            size: size, charset: .unicode, phrasebook: Language.french.phrasebook())
        return screen.lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    }
}
