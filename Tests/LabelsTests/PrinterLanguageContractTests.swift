import Labels
import Returns
import Testing

/// What every printer language promises; a new language is checked by adding its tokens below.
@Suite struct PrinterLanguageContractTests {
    @Test(arguments: PrinterLanguageKind.allCases, LabelSize.allCases)
    func `no content opens a command`(kind: PrinterLanguageKind, size: LabelSize) throws {
        let harmless = try tokens(kind, size, try .sample(copy: 2), printedAt: "time", copyWord: "COPIE")
        for text in hostileTexts {
            let everywhere = try LabelContent.sample(
                disposition: text, product: text, station: text, copy: 2)
            let found = try tokens(kind, size, everywhere, printedAt: text, copyWord: text)
            #expect(found == harmless, "\(text.debugDescription)")
        }
        for bin in ["^XZ", "~JA", "_5E", ">5", "a\\&b", "\"'`", "{B", "^^~~"] {
            let found = try tokens(kind, size, try .sample(bin: bin, copy: 2), printedAt: "time", copyWord: "COPIE")
            #expect(found == harmless, "\(bin)")
        }
    }

    @Test(arguments: PrinterLanguageKind.allCases)
    func `random hostile content opens no command`(kind: PrinterLanguageKind) throws {
        let harmless = try tokens(kind, .large, try .sample(copy: 2), printedAt: "time", copyWord: "COPIE")
        var dice = Dice(seed: 20_261_122)
        for _ in 0..<300 {
            let text = "x" + dice.text()
            let content = try LabelContent.sample(disposition: text, product: text, station: text, copy: 2)
            let found = try tokens(kind, .large, content, printedAt: text, copyWord: text)
            #expect(found == harmless, "\(text.debugDescription)")
        }
    }

    @Test(arguments: PrinterLanguageKind.allCases)
    func `the plate stands in every job and no job asks for status or cancels`(kind: PrinterLanguageKind) throws {
        for sample in LabelSample.allCases {
            let label = try sample.label(size: .small, resolution: .dpi203)
            let job = String(decoding: kind.encode(label), as: UTF8.self)
            #expect(job.contains("L\(label.plate.text.dropFirst())") || job.contains("L>5"))
            #expect(job.contains(label.plate.text.dropFirst()))
            for command in [kind.language.statusQuery, kind.language.forgetHeldLabels].compactMap({ $0 }) {
                #expect(!job.contains(String(decoding: command.prefix(3), as: UTF8.self)))
            }
        }
    }

    @Test func `every language has its own name`() {
        #expect(PrinterLanguageKind.allCases.map(\.rawValue) == ["zpl", "text"])
        #expect(PrinterLanguageKind(rawValue: "epl") == nil)
    }

    // MARK: What a language's printer would see

    private func tokens(
        _ kind: PrinterLanguageKind, _ size: LabelSize, _ content: LabelContent, printedAt: String, copyWord: String
    ) throws -> [String] {
        let label = try Label(
            content, printedAt: printedAt, size: size, resolution: .dpi203, copyWord: copyWord)
        let job = kind.encode(label)
        return switch kind {
        case .zpl: ZPLTokens(job).tokens
        case .text: controls(in: job)
        }
    }

    /// All that a line printer could act upon besides the line feed.
    private func controls(in job: [UInt8]) -> [String] {
        guard let text = String(validating: job, as: UTF8.self) else { return ["not UTF-8"] }
        return text.unicodeScalars.compactMap { scalar in
            let isControl = [.control, .format].contains(scalar.properties.generalCategory) && scalar != "\n"
            return isControl ? "U+\(String(scalar.value, radix: 16))" : nil
        }
    }

    private var hostileTexts: [String] {
        [
            LabelSample.hostileText, "^XZ", "^FS^XZ~JA", "x~HS", "x_5EXZ", "x\u{1E}XZ\u{10}JA\u{1F}", "\\&x\\", "x>5>:",
            "^CC!", "x\r\n^XA", String(repeating: "^", count: 400), String(repeating: "x\u{301}", count: 2_000),
            "x" + String(repeating: "\u{301}", count: 5_000), "x\u{202E}\u{2066}", "{B{{\u{1B}!?", "x\u{0}\u{9B}\u{85}",
        ]
    }
}
