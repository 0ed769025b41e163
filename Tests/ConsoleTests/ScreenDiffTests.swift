import Console
import Rehearsal
import Returns
import Testing

@Suite struct ScreenDiffTests {
    @Test(arguments: 1...40)
    func `the bytes turn one random screen into the next`(seed: Int) {
        var random = Dice(seed: UInt64(seed))
        let size = Size(columns: Int.random(in: 1...90, using: &random), rows: Int.random(in: 1...30, using: &random))
        var encoder = TerminalEncoder()
        var terminal = TerminalEmulator(size: size)
        var screen = Screen(size: size)
        for _ in 0..<12 {
            scribble(on: &screen, using: &random)
            terminal.take(encoder.encode(screen))
            #expect(terminal.shows(screen), "seed \(seed)")
        }
        #expect(terminal.faults.isEmpty, "seed \(seed): \(terminal.faults)")
        #expect(terminal.modes == [2026: false, 25: false, 7: false])
    }

    @Test(arguments: Language.allCases)
    func `the bytes lead through every real screen`(language: Language) {
        for size in [Size.standard, Size(columns: 40, rows: 12)] {
            var encoder = TerminalEncoder()
            var terminal = TerminalEmulator(size: size)
            for (index, step) in EveryCase.steps.enumerated() {
                let refusal = EveryCase.refusals[index % EveryCase.refusals.count]
                for message in [nil, Message.refusal(refusal)] {
                    let screen = Screen(
                        prompt: Samples.prompt(step, language), message: message, status: Samples.status, entry: "",
                        now: Samples.now, size: size, charset: .unicode, phrasebook: language.phrasebook())
                    terminal.take(encoder.encode(screen))
                    #expect(terminal.shows(screen), "\(step.kind)")
                }
            }
            #expect(terminal.faults.isEmpty, "\(terminal.faults)")
        }
    }

    @Test func `an unchanged screen costs no byte, one cell few, a new size a full frame`() {
        var screen = Screen(size: .standard)
        var encoder = TerminalEncoder()
        let first = encoder.encode(screen)
        #expect(String(decoding: first, as: UTF8.self).contains("\u{1B}[2J"))
        #expect(encoder.encode(screen).isEmpty)
        screen[3, 4] = Cell("é", Style(.brightRed, on: .blue))
        let one = String(decoding: encoder.encode(screen), as: UTF8.self)
        #expect(one == "\u{1B}[?2026h\u{1B}[4;5H\u{1B}[91;44mé\u{1B}[0m\u{1B}[?2026l")
        let wider = String(decoding: encoder.encode(Screen(size: Size(columns: 81, rows: 24))), as: UTF8.self)
        #expect(wider.contains("\u{1B}[2J"))
        encoder.forget()
        #expect(!encoder.encode(Screen(size: Size(columns: 81, rows: 24))).isEmpty)
    }

    @Test func `entering and leaving undo each other`() {
        var terminal = TerminalEmulator(size: .standard)
        terminal.take(TerminalModes.enter)
        #expect(terminal.modes == [1049: true, 25: false, 7: false, 2004: true])
        #expect(terminal.shows(Screen(size: .standard)))
        terminal.take(TerminalModes.leave)
        #expect(terminal.modes == [1049: false, 25: true, 7: true, 2004: false, 2026: false])
        #expect(terminal.faults.isEmpty)
    }

    @Test func `a tone rings as often as it is grave`() {
        #expect(Tone.allCases.map { Bell($0).strokes } == [1, 0, 2, 3, 5])
        #expect(Bell(.refused).offsetsMilliseconds == [0, 200, 400])
        #expect(Bell(.tick).offsetsMilliseconds.isEmpty)
    }

    private func scribble(on screen: inout Screen, using random: inout Dice) {
        let signs: [Unicode.Scalar] = [" ", "A", "é", "█", "■", "0", "~"]
        for _ in 0..<Int.random(in: 0...60, using: &random) {
            let row = Int.random(in: 0..<screen.size.rows, using: &random)
            let column = Int.random(in: 0..<screen.size.columns, using: &random)
            let style = Style(
                Colour.allCases.randomElement(using: &random) ?? .white,
                on: Colour.allCases.prefix(8).randomElement(using: &random) ?? .black)
            screen[row, column] = Cell(signs.randomElement(using: &random) ?? "?", style)
        }
    }
}
