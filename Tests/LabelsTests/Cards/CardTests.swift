import Labels
import Returns
import Testing

/// Cards of the floor in every language.
@Suite struct CardTests {
    @Test(arguments: PrinterLanguageKind.allCases, CardSample.allCases)
    func `every card carries its code, prints once and stays on the label`(
        kind: PrinterLanguageKind, sample: CardSample
    ) throws {
        for resolution in Resolution.allCases {
            let card = try sample.card(size: .large, resolution: resolution)
            let job = PrintedJob(try kind.encode(card), kind)
            #expect(job.bars == [sample.code.text])
            #expect(job.copies == [1])
            #expect(sample.code == (try OwnCode(parsing: sample.code.text)))
            switch kind {
            case .zpl, .epl2, .tspl: #expect(job.matrices == [sample.code.text])
            case .escPOS: #expect(job.rasters == [try #require(DataMatrix(sample.code.text)).cells])
            case .text: break
            }
        }
    }

    @Test(arguments: [CardSample.bin, .badge], Resolution.allCases)
    func `the short codes of bins and badges fit on the small label`(
        sample: CardSample, resolution: Resolution
    ) throws {
        for kind in PrinterLanguageKind.allCases {
            let card = try sample.card(size: .small, resolution: resolution)
            #expect(PrintedJob(try kind.encode(card), kind).bars == [sample.code.text])
        }
    }

    @Test func `a code that is too wide for the small label is refused with its width`() throws {
        let card = try CardSample.command.card(size: .small, resolution: .dpi203)
        let text = CardSample.command.code.text
        let modules = try #require(Code128(text)).moduleCount
        let fault = LabelFault.tooWide(.bars, text, width: Dots((modules + 20) * 2), room: Dots(392))
        #expect(throws: fault) { try card.drawing(in: .scalable) }
        #expect(throws: fault) { try PrinterLanguageKind.epl2.encode(card) }
        #expect(throws: LabelFault.tooWide(.bars, text, width: Dots(modules * 2), room: Dots(364))) {
            try PrinterLanguageKind.escPOS.encode(card)
        }
    }

    @Test(arguments: CardSample.allCases)
    func `nothing on a card overlaps and nothing leaves it`(sample: CardSample) throws {
        for resolution in Resolution.allCases {
            for typeface in [Typeface.scalable, EPL2().typeface, TSPL().typeface] {
                let drawing = try sample.card(size: .large, resolution: resolution).drawing(in: typeface)
                for (index, element) in drawing.elements.enumerated() {
                    #expect(drawing.area.contains(element.clearance), "\(element.role)")
                    for other in drawing.elements.dropFirst(index + 1) {
                        #expect(!element.clearance.overlaps(other.area), "\(element.role) \(other.role)")
                        #expect(!element.area.overlaps(other.clearance), "\(element.role) \(other.role)")
                    }
                }
            }
        }
    }

    @Test(arguments: PrinterLanguageKind.allCases)
    func `hostile words on a card open no command`(kind: PrinterLanguageKind) throws {
        let harmless = try tokens("x", kind)
        for text in [LabelSample.hostileText, "x\"\r\nP9\r\n", "\\\"x", "x~!F\u{1B}!R", "x\u{10}\u{4}\u{1}", "^XZ"] {
            #expect(try tokens(text, kind) == harmless, "\(text.debugDescription)")
        }
    }

    @Test func `a code that would not be read as itself is refused`() {
        let code = OwnCode.bin(code: "a 17", generation: 1)
        #expect(throws: LabelFault.codeMalformed(code.text)) {
            try Card(
                title: "x", caption: LocalizedText(french: "x", english: "x"), code: code, size: .large,
                resolution: .dpi203)
        }
    }

    @Test(arguments: ["", "A\u{202E}17", "你-1"])
    func `a bin's card whose name cannot be shown is refused`(title: String) {
        #expect(throws: LabelFault.binUnprintable(title)) {
            try Card(
                title: title, caption: LocalizedText(french: "x", english: "x"), code: CardSample.bin.code,
                size: .large, resolution: .dpi203)
        }
    }

    private func tokens(_ text: String, _ kind: PrinterLanguageKind) throws -> [String] {
        let card = try Card(
            title: text, caption: LocalizedText(french: text, english: text), code: CardSample.command.code,
            size: .large, resolution: .dpi203)
        return PrintedJob(try kind.encode(card), kind).tokens
    }
}
