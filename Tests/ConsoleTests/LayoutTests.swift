import Console
import Returns
import Testing

/// Properties of the layout that no golden shows.
@Suite struct LayoutTests {
    @Test func `every size can be drawn, and the entry line is always there`() {
        for rows in [0, 1, 2, 3, 5, 8, 11, 12, 19, 20, 24, 300] {
            for columns in [0, 1, 2, 5, 10, 20, 39, 71, 72, 80, 1000] {
                for step in EveryCase.steps {
                    let screen = screen(step, Size(columns: columns, rows: rows))
                    #expect(screen.lines.count == screen.size.rows)
                    #expect(
                        columns < 5 || screen.lines.last?.contains("> 37") == true, "\(columns) x \(rows), \(step.kind)"
                    )
                }
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `the danger key is named on every screen that has it`(language: Language) {
        for step in EveryCase.steps where Samples.commands(at: step).contains(.hazard) {
            for size in [Size.standard, Size(columns: 40, rows: 12)] {
                #expect(screen(step, size, language).lines.contains { $0.contains("F8") }, "\(step.kind)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `every answer has its key on both layouts, whatever the message`(language: Language) {
        let refusal = Message.refusal(.answerExpected(Samples.code, answers: 6))
        for step in EveryCase.steps {
            for size in [Size.standard, Size(columns: 40, rows: 12)] {
                let text = screen(step, size, language, message: refusal).lines.joined(separator: "\n")
                for key in 0..<step.answerCount {
                    #expect(text.contains(" \(key + 1)  "), "\(step.kind), key \(key + 1)")
                }
            }
        }
    }

    @Test(arguments: ["A-17", "B-02", "C-8", "A1", "Q-905"])
    func `the bin stands in block letters on both layouts, also beside a refusal`(bin: String) {
        let step = PromptStep.bin(Samples.outcome(bin: bin))
        let wrong = Message.refusal(.wrongBin(scanned: Samples.other, expected: Samples.bin, .hazardAmongOthers))
        for size in [Size.standard, Size(columns: 40, rows: 12)] {
            for message in [nil, wrong] {
                let rows = screen(step, size, message: message).lines.filter { $0.contains("██") || $0.contains("█ ") }
                #expect(rows.count >= (size == .standard ? 9 : 5), "\(bin) at \(size)")
            }
        }
    }

    @Test func `colour is never the only code`() {
        for tone in Tone.allCases {
            let word = Language.french.phrasebook().word(of: tone)
            #expect(!word.isEmpty)
        }
        let refused = screen(.parcel, .standard, message: .refusal(.nothingToUndo(expected: .parcel))).lines
        #expect(refused.contains("  ■ REFUSÉ"))
        let stop = screen(.parcel, .standard, message: .refusal(.notRecorded(.diskFull))).lines
        #expect(stop.contains("  ■■ STOP"))
    }

    @Test(
        arguments: [
            ("fr_FR.UTF-8", nil, nil, Charset.unicode), ("", "C.utf8", nil, .unicode),
            (nil, nil, "en_GB.utf8", .unicode),
            ("C", "fr_FR.UTF-8", "fr_FR.UTF-8", .ascii), (nil, nil, nil, .ascii), ("", "", "fr_FR@euro", .ascii),
        ] as [(String?, String?, String?, Charset)])
    func `the locale tells the charset`(all: String?, type: String?, lang: String?, charset: Charset) {
        #expect(Charset(lcAll: all, lcCType: type, lang: lang) == charset)
    }

    private func screen(
        _ step: PromptStep, _ size: Size, _ language: Language = .french, message: Message? = nil
    ) -> Screen {
        Screen(
            prompt: Samples.prompt(step, language), message: message, status: Samples.status, entry: "37",
            now: Samples.now, size: size, charset: .unicode, phrasebook: language.phrasebook())
    }
}
