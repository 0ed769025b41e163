import Console
import Returns
import Testing

/// What a hostile label may carry.
enum Hostile {
    static let texts: [String] = [
        "\u{1B}[2J\u{1B}]0;owned\u{7}", "a\r\nb\tc\u{0}d", "\u{9B}31m\u{9D}x\u{9C}", "\u{202E}abc\u{2066}def\u{2069}",
        "zero\u{200B}width\u{FEFF}\u{2060}\u{AD}", "line\u{2028}para\u{2029}", "漢字かな", "👩‍👩‍👧‍👦🇫🇷", "e\u{301}\u{302}\u{303}",
        String(repeating: "\u{1B}", count: 5_000), String(repeating: "x", count: 9_000), "\u{7F}\u{85}\u{A0}", "",
        String(repeating: "a\u{300}\u{301}", count: 300), "████ ■ OK", "\u{10FFFF}\u{E000}\u{FFFF}",
    ]

    /// Whether a scalar could move, hide, widen or reorder what a terminal shows.
    static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
            .nonspacingMark, .enclosingMark, .spacingMark:
            return true
        default:
            return properties.isDefaultIgnorableCodePoint || scalar.value > 0x25FF
        }
    }
}

@Suite struct HarmlessTests {
    @Test(arguments: [
        ("plain A-17", "plain A-17"), ("\u{1B}[2J", "<1B>[2J"), ("\u{202E}x", "<202E>x"), ("a\r\nb", "a<0D><0A>b"),
        ("e\u{301}t\u{E9}", "été"), ("l\u{2019}œuf\u{202F}!", "l'œuf !"), ("漢", "<6F22>"), ("■", "<25A0>"),
        ("\u{1D}", "<1D>"), ("x\u{300}", "x<300>"),
    ])
    func `what is not in the fonts is shown as an escape`(raw: String, shown: String) {
        #expect(Harmless.text(raw, columns: 40).unicodeScalars.elementsEqual(shown.unicodeScalars))
    }

    @Test func `a long text loses its end and a long code its middle`() {
        #expect(Harmless.text("abcdefghij", columns: 8) == "abcde...")
        #expect(Harmless.code("0123456789ABCDEF", columns: 9) == "012...DEF")
        #expect(Harmless.code("0123456789", columns: 10) == "0123456789")
        #expect(Harmless.text("abc", columns: 2) == "ab")
        #expect(Harmless.text("abc", columns: 0) == "")
    }

    @Test(arguments: Hostile.texts)
    func `nothing dangerous passes and nothing is longer than its box`(raw: String) {
        for columns in [0, 1, 2, 3, 4, 5, 8, 24, 76] {
            for shown in [Harmless.text(raw, columns: columns), Harmless.code(raw, columns: columns)] {
                #expect(shown.unicodeScalars.count <= columns)
                #expect(!shown.unicodeScalars.contains(where: Hostile.isDangerous))
            }
        }
    }

    @Test(arguments: Hostile.texts)
    func `no cell ever holds anything dangerous`(raw: String) {
        for step in hostileSteps(raw) {
            for message in hostileMessages(raw) {
                for charset in [Charset.unicode, .ascii] {
                    for size in [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12), Size(columns: 7, rows: 3)] {
                        check(step, message, raw, charset, size)
                    }
                }
            }
        }
    }

    @Test func `plain lines are harmless too`() {
        for raw in Hostile.texts {
            let phrasebook = Language.french.phrasebook()
            let lines = hostileSteps(raw).flatMap {
                PlainLines.lines(Samples.prompt($0, .french), charset: .unicode, phrasebook: phrasebook)
            }
            #expect(!lines.contains { $0.unicodeScalars.contains(where: Hostile.isDangerous) })
        }
    }

    private func check(_ step: PromptStep, _ message: Message, _ raw: String, _ charset: Charset, _ size: Size) {
        let prompt = Prompt(
            language: .french, station: raw, worker: raw, parcel: raw, step: step, commands: Command.allCases)
        let screen = Screen(
            prompt: prompt, message: message, status: Samples.troubled, entry: raw, now: Samples.now, size: size,
            charset: charset, phrasebook: Language.french.phrasebook())
        let scalars = screen.lines.joined().unicodeScalars
        #expect(!scalars.contains(where: Hostile.isDangerous))
        let isASCII = scalars.allSatisfy { $0.isASCII }
        #expect(charset == .unicode || isASCII)
    }

    private func hostileSteps(_ raw: String) -> [PromptStep] {
        let outcome = ItemOutcome(
            product: raw, plate: Samples.plate(), grade: .good, hold: .data, disposition: raw, reason: raw,
            tasks: [raw, raw], bin: raw, binClass: raw)
        let line = LineProgress(line: 1, product: raw, quantity: 2, found: 0, missing: 1)
        return [
            .condition(code: raw, rma: raw), .item(lines: [line], extras: 0, isBlind: true),
            .confirmMissingLine(lines: [line]), .confirmUnexpectedItem(code: raw, product: raw, isKnown: true),
            .question(
                QuestionPrompt(
                    product: raw, plate: Samples.plate(), number: 1, text: raw, help: raw, answers: [raw, raw, raw])),
            .bin(outcome), .label(outcome, stage: .unknown, copy: 2),
        ]
    }

    private func hostileMessages(_ raw: String) -> [Message] {
        let scanned = Scanned(text: raw, kind: .parcel(carrier: raw))
        let place = BinPlace(code: raw, generation: 1)
        return [
            .refusal(.parcelExpected(scanned)),
            .refusal(.wrongBin(scanned: place, expected: AwaitedBin(place: place, binClass: raw), .owner(raw))),
            .refusal(.unknownBin(place, expected: AwaitedBin(place: nil, binClass: raw))),
            .refusal(.scanLost(device: raw)), .notice(.binChanged(from: raw, to: raw)),
            .notice(.readAs(text: raw, kind: .parcel(carrier: raw))),
        ]
    }
}
