import Labels
import Rehearsal
import Returns
import Testing

/// What every printer language promises; a new language is checked by adding its reader to `PrintedJob`.
@Suite struct PrinterLanguageContractTests {
    @Test(arguments: PrinterLanguageKind.allCases, Stock.allCases)
    func `no content opens a command`(kind: PrinterLanguageKind, stock: Stock) throws {
        let harmless = try tokens(kind, stock, try .sample(copy: 2), printedAt: "time", copyWord: "COPIE")
        for text in hostileTexts {
            let everywhere = try LabelContent.sample(
                disposition: text, product: text, station: text, copy: 2)
            let found = try tokens(kind, stock, everywhere, printedAt: text, copyWord: text)
            #expect(found == harmless, "\(text.debugDescription)")
        }
    }

    @Test(arguments: PrinterLanguageKind.allCases)
    func `a bin opens no command either, and is shown as it is or refused`(kind: PrinterLanguageKind) throws {
        let stock = Stock(size: .large, resolution: .dpi203)
        let harmless = try tokens(kind, stock, try .sample(copy: 2), printedAt: "time", copyWord: "COPIE")
        for bin in ["^XZ", "~JA", "_5E", ">5", "a\\&b", "\"'`", "{B", "^^~~", "Ł-17", "É-1"] {
            let label = try Label(
                try .sample(bin: bin, copy: 2), printedAt: "time", size: .large, resolution: .dpi203,
                copyWord: "COPIE")
            do {
                let job = PrintedJob(try kind.encode(label), kind)
                #expect(job.tokens == harmless, "\(bin)")
                #expect(job.texts.contains { spelt($0, kind).hasSuffix(bin) }, "\(bin)")
            } catch {
                #expect(error == .binUnprintable(bin))
            }
        }
    }

    @Test(arguments: PrinterLanguageKind.allCases)
    func `random hostile content opens no command`(kind: PrinterLanguageKind) throws {
        let stock = Stock(size: .large, resolution: .dpi203)
        let harmless = try tokens(kind, stock, try .sample(copy: 2), printedAt: "time", copyWord: "COPIE")
        var dice = Dice(seed: 20_261_122)
        for _ in 0..<300 {
            let text = "x" + dice.text()
            let content = try LabelContent.sample(disposition: text, product: text, station: text, copy: 2)
            let found = try tokens(kind, stock, content, printedAt: text, copyWord: text)
            #expect(found == harmless, "\(text.debugDescription)")
        }
    }

    @Test(arguments: PrinterLanguageKind.allCases, LabelSample.allCases)
    func `every job carries its plate, prints once at its end and stays on the label`(
        kind: PrinterLanguageKind, sample: LabelSample
    ) throws {
        for stock in Stock.allCases {
            let label = try sample.label(size: stock.size, resolution: stock.resolution)
            let bytes = try kind.encode(label)
            let job = PrintedJob(bytes, kind)
            try checkCode(label.plate.text, in: job, kind)
            #expect(job.copies == [1], "\(stock)")
            #expect(job.tokens.last == lastToken(kind), "\(stock)")
            let area = stock.size.area(at: stock.resolution)
            #expect(job.points.allSatisfy { (0..<area.width.count) ~= $0.x && (0..<area.height.count) ~= $0.y })
            #expect(job.points.isEmpty == !(kind.language is any DrawingLanguage))
            for command in [kind.language.statusQuery, kind.language.forgetHeldLabels].compactMap({ $0 }) {
                #expect(!bytes.contains(command.prefix(3)))
            }
        }
    }

    @Test(arguments: PrinterLanguageKind.allCases)
    func `any plate can be read`(kind: PrinterLanguageKind) throws {
        var dice = Dice(seed: 128)
        // 16 04, 16 05 and 16 20 as pairs of digits are the bytes of real-time commands in one of the languages.
        var plates = [("16040", 116_051), ("31605", 160_416), ("01620", 416_201), ("00000", 1), ("99999", 999_999)]
        for _ in 0..<300 {
            let prefix = String(String(Int.random(in: 100_000...199_999, using: &dice)).dropFirst())
            plates.append((prefix, Int.random(in: 1...999_999, using: &dice)))
        }
        for (prefix, counter) in plates {
            let plate = LicencePlate(prefix: try #require(PlatePrefix(prefix)), counter: counter)
            let sample = try LabelContent.sample()
            let content = LabelContent(
                plate: plate, grade: sample.grade, disposition: sample.disposition, bin: sample.bin,
                product: sample.product, requestedAt: sample.requestedAt, station: sample.station, copy: 1,
                isHeld: false)
            for stock in Stock.allCases {
                let label = try Label(
                    content, printedAt: "t", size: stock.size, resolution: stock.resolution, copyWord: "COPY")
                let job = PrintedJob(try kind.encode(label), kind)
                try checkCode(plate.text, in: job, kind)
                #expect(job.copies == [1] && !job.tokens.contains { $0.hasPrefix("real-time") }, "\(plate)")
            }
        }
    }

    @Test(arguments: PrinterLanguageKind.allCases, LabelSample.allCases)
    func `the same label is always the same job`(kind: PrinterLanguageKind, sample: LabelSample) throws {
        let first = try kind.encode(try sample.label(size: .small, resolution: .dpi203))
        _ = try kind.encode(try LabelSample.hostile.label(size: .large, resolution: .dpi300))
        #expect(try kind.encode(try sample.label(size: .small, resolution: .dpi203)) == first)
    }

    @Test(arguments: PrinterLanguageKind.allCases)
    func `accents, the euro sign and œ are in the language's own code page`(kind: PrinterLanguageKind) throws {
        let label = try LabelSample.plain.label(size: .large, resolution: .dpi203)
        let texts = PrintedJob(try kind.encode(label), kind).texts.map { spelt($0, kind) }
        #expect(texts.joined(separator: " ").contains("L’œuvre « été » – 5 €, Ç É ÿ"), "\(texts)")
    }

    @Test(arguments: LabelSample.allCases, Stock.allCases)
    func `the same label reads the same in the four languages`(sample: LabelSample, stock: Stock) throws {
        let label = try sample.label(size: stock.size, resolution: stock.resolution)
        let matrix = try #require(DataMatrix(label.plate.text)).cells
        for kind in [PrinterLanguageKind.zpl, .epl2, .tspl, .escPOS] {
            let job = PrintedJob(try kind.encode(label), kind)
            #expect(job.bars == [label.plate.text] && job.copies == [1])
            let read = try job.matrices.map { try #require(DataMatrix($0)).cells } + job.rasters
            #expect(read == [matrix], "\(kind)")
            let texts = job.texts.map { spelt($0, kind) }
            #expect(texts.contains { $0.hasSuffix(label.words.bin) } && texts.contains(label.words.plate), "\(kind)")
        }
    }

    @Test(arguments: PrinterLanguageKind.allCases)
    func `a job is under a second at 9600 baud`(kind: PrinterLanguageKind) throws {
        for size in LabelSize.allCases {
            let label = try LabelSample.plain.label(size: size, resolution: .dpi203)
            #expect(try kind.encode(label).count < 960)
        }
    }

    @Test(arguments: PrinterLanguageKind.allCases)
    func `a label of 50 × 30 mm is under four tenths of a second at 9600 baud`(kind: PrinterLanguageKind) throws {
        let label = try Label(
            try .sample(product: "Chemise rouge", station: "S1"), printedAt: "22/11/2026 16:43", size: .small,
            resolution: .dpi203, copyWord: "COPIE")
        #expect(try kind.encode(label).count < 384, "a byte takes ten bits")
    }

    @Test func `every language has its own name`() {
        #expect(PrinterLanguageKind.allCases.map(\.rawValue) == ["zpl", "epl2", "tspl", "escpos", "text"])
        #expect(PrinterLanguageKind(rawValue: "epl") == nil)
    }

    @Test(arguments: [
        (PrinterLanguageKind.zpl, "~HS\r\n", "~JA\r\n"), (.epl2, "^ee\r\n", "\r\n^@\r\n"),
        (.tspl, "\u{1B}!?", "\u{1B}!."),
        (.escPOS, "\u{10}\u{4}\u{1}\u{10}\u{4}\u{2}\u{10}\u{4}\u{3}\u{10}\u{4}\u{4}", "\u{10}\u{5}\u{2}"),
    ])
    func `the status query and the cancelling command are those of the manual`(
        kind: PrinterLanguageKind, query: String, cancel: String
    ) {
        #expect(kind.language.statusQuery == Array(query.utf8))
        #expect(kind.language.forgetHeldLabels == Array(cancel.utf8))
        #expect(PlainText().statusQuery == nil && PlainText().forgetHeldLabels == nil)
    }

    // MARK: Parts

    private func checkCode(_ code: String, in job: PrintedJob, _ kind: PrinterLanguageKind) throws {
        #expect(job.bars == [code])
        switch kind {
        case .zpl, .epl2, .tspl: #expect(job.matrices == [code])
        case .escPOS: #expect(job.rasters == [try #require(DataMatrix(code)).cells])
        case .text: break
        }
    }

    private func lastToken(_ kind: PrinterLanguageKind) -> String? {
        switch kind {
        case .zpl: "^XZ"
        case .epl2: "P#"
        case .tspl: "PRINT #"
        case .escPOS: "cut [65, 0]"
        case .text: nil
        }
    }

    private func spelt(_ text: [UInt8], _ kind: PrinterLanguageKind) -> String {
        switch kind {
        case .zpl, .text: String(decoding: text, as: UTF8.self)
        case .epl2, .tspl, .escPOS: String(text.map(Self.windows1252))
        }
    }

    /// The characters of Windows-1252 that the samples hold.
    private static func windows1252(_ byte: UInt8) -> Character {
        let upper: [UInt8: Character] = [0x80: "€", 0x92: "’", 0x96: "–", 0x9C: "œ", 0x85: "…"]
        return upper[byte] ?? Character(Unicode.Scalar(byte))
    }

    private func tokens(
        _ kind: PrinterLanguageKind, _ stock: Stock, _ content: LabelContent, printedAt: String, copyWord: String
    ) throws -> [String] {
        let label = try Label(
            content, printedAt: printedAt, size: stock.size, resolution: stock.resolution, copyWord: copyWord)
        return PrintedJob(try kind.encode(label), kind).tokens
    }

    private var hostileTexts: [String] {
        [
            LabelSample.hostileText, "^XZ", "^FS^XZ~JA", "x~HS", "x_5EXZ", "x\u{1E}XZ\u{10}JA\u{1F}", "\\&x\\", "x>5>:",
            "^CC!", "x\r\n^XA", String(repeating: "^", count: 400), String(repeating: "x\u{301}", count: 2_000),
            "x" + String(repeating: "\u{301}", count: 5_000), "x\u{202E}\u{2066}", "{B{{\u{1B}!?", "x\u{0}\u{9B}\u{85}",
            "x\"\r\nP65535\r\n", "x\"\nN\nP9\n\"", "\\\"x\\[\"]\\[R]", "x\"\\\r\nKILL F,\"*\"\r\n", "x~!F~!@\u{1B}!R",
            "\u{10}\u{4}\u{1}x\u{10}\u{14}\u{1}\u{0}\u{5}", "x\u{1B}p\u{0}\u{1D}V\u{0}", "x`$(\"'`^ee^@",
        ]
    }
}
