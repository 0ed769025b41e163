import Console
import Returns
import Testing

/// Screens as text: every step, and the messages that matter most, in both languages and both layouts.
@Suite struct ScreenGoldenTests {
    static let sizes = [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)]

    @Test(arguments: Language.allCases, sizes)
    func `every step looks as recorded`(language: Language, size: Size) {
        let pages = EveryCase.steps.map { step in
            page("\(step.kind)", screen(step, nil, language, size))
        }
        Goldens.check(pages.joined(), "\(language.rawValue)-\(size.columns)x\(size.rows)-steps")
    }

    @Test(arguments: Language.allCases, sizes)
    func `messages look as recorded`(language: Language, size: Size) {
        let bin = PromptStep.bin(Samples.outcome())
        let shown: [(PromptStep, Message, BenchStatus)] = [
            (.parcel, .notice(.parcelClosed(items: 3, missing: 1)), Samples.well),
            (.parcel, .refusal(.parcelExpected(Samples.code)), Samples.troubled),
            (.question(Samples.longQuestion), .refusal(.answerExpected(Samples.code, answers: 6)), Samples.status),
            (.question(Samples.question), .notice(.help), Samples.status),
            (
                bin, .refusal(.wrongBin(scanned: Samples.other, expected: Samples.bin, .binClass("OUTLET"))),
                Samples.status
            ),
            (bin, .notice(.why(Samples.why)), Samples.well),
            (.label(Samples.outcome(hold: .hazard), stage: .sent, copy: 1), .notice(.hazardStop), Samples.well),
            (.item(lines: Samples.many, extras: 0, isBlind: false), .notice(.doubleRead(text: "376")), Samples.well),
            (.paused, .refusal(.notRecorded(.diskFull)), Samples.troubled),
            (
                .item(lines: Samples.lines, extras: 0, isBlind: false),
                .refusal(.commandNotNow(.binFull, expected: .item)), Samples.well
            ),
            (bin, .refusal(.commandNotNow(.missing, expected: .bin(Samples.anyBin))), Samples.status),
            (.parcel, .refusal(.nothingToUndo(expected: .parcel)), Samples.well),
            (.parcel, .refusal(.orderNotDone(Samples.order, .noOtherWay(Samples.plate()))), Samples.ordered),
        ]
        let pages = shown.map { step, message, status in
            page("\(step.kind), \(message.tone)", screen(step, message, language, size, status: status))
        }
        Goldens.check(pages.joined(), "\(language.rawValue)-\(size.columns)x\(size.rows)-messages")
    }

    @Test(arguments: Language.allCases)
    func `a large screen, an ASCII screen and a narrow one look as recorded`(language: Language) {
        let step = PromptStep.bin(Samples.outcome())
        let message = Message.refusal(.binClosed(Samples.other, expected: Samples.bin))
        let large = screen(step, message, language, Size(columns: 132, rows: 43))
        let ascii = screen(step, message, language, .standard, charset: .ascii, entry: "été\u{1D}9")
        let narrow = screen(step, message, language, Size(columns: 28, rows: 10))
        Goldens.check(
            page("132 x 43", large) + page("ASCII", ascii) + page("28 x 10", narrow), "\(language.rawValue)-other")
    }

    @Test(arguments: Language.allCases)
    func `every phrase reads as recorded`(language: Language) {
        let phrasebook = language.phrasebook()
        let step = PromptStep.question(Samples.question)
        let refusals = EveryCase.refusals.map { (name: $0.kind, message: Message.refusal($0)) }
        let notices = EveryCase.notices.map { (name: $0.kind, message: Message.notice($0)) }
        let phrases = (refusals + notices).map { entry in
            let lines = PlainLines.lines(entry.message, at: step, charset: .unicode, phrasebook: phrasebook)
            return "\(entry.name)\n" + lines.map { "    \($0)\n" }.joined()
        }
        let prompts = EveryCase.steps.map { step in
            let prompt = Samples.prompt(step, language)
            let lines = PlainLines.lines(prompt, charset: .unicode, phrasebook: phrasebook)
            return "\(step.kind)\n" + lines.map { "    \($0)\n" }.joined()
        }
        Goldens.check((phrases + prompts).joined(separator: "\n"), "\(language.rawValue)-phrases")
    }

    private func screen(
        _ step: PromptStep, _ message: Message?, _ language: Language, _ size: Size,
        status: BenchStatus = Samples.status, charset: Charset = .unicode, entry: String = ""
    ) -> Screen {
        Screen(
            prompt: Samples.prompt(step, language), message: message, status: status, entry: entry, now: Samples.now,
            size: size, charset: charset, phrasebook: language.phrasebook())
    }

    private func page(_ title: String, _ screen: Screen) -> String {
        let rule = String(repeating: "=", count: max(0, screen.size.columns - title.count - 4))
        return "== \(title) \(rule)\n" + screen.lines.map { $0 + "\n" }.joined()
    }
}
