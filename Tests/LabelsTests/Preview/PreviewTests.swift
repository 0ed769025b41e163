import Labels
import Returns
import Testing

/// Labels and cards as SVG.
@Suite struct PreviewTests {
    @Test(arguments: LabelSample.allCases, [PrinterLanguageKind.zpl, .epl2, .tspl])
    func `a label in SVG has its real size and nothing but its own elements`(
        sample: LabelSample, kind: PrinterLanguageKind
    ) throws {
        let language = try #require(kind.language as? any DrawingLanguage)
        for stock in Stock.allCases {
            let label = try sample.label(size: stock.size, resolution: stock.resolution)
            let drawing = try label.drawing(in: language.typeface)
            let svg = Preview.svg(drawing)
            let width = "width=\"\(stock.size.widthMillimetres)mm\""
            #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" \(width)"))
            #expect(svg.hasSuffix("</svg>\n"))
            let texts = drawing.elements.count { if case .text = $0.shape { true } else { false } }
            #expect(svg.split(separator: "<text ").count == texts + 1)
            #expect(svg.split(separator: "<path ").count == drawing.elements.count - texts + 1)
            #expect(svg.split(separator: "<").count == drawing.elements.count + texts + 3, "no other element")
        }
    }

    @Test(arguments: LabelSample.allCases, Stock.allCases)
    func `a receipt in SVG is as wide as its roll, and its lines follow each other`(
        sample: LabelSample, stock: Stock
    ) throws {
        let label = try sample.label(size: stock.size, resolution: stock.resolution)
        let drawing = try #require(try ESCPOS().drawing(of: label))
        let job = PrintedJob(try ESCPOS().encode(label), .escPOS)
        #expect(Preview.svg(drawing).contains(stock.size == .small ? "width=\"45.5mm\"" : "width=\"63.0mm\""))
        var texts: [String] = []
        for (index, element) in drawing.elements.enumerated() {
            #expect(drawing.area.contains(element.area), "\(element.role)")
            for other in drawing.elements.dropFirst(index + 1) { #expect(!element.area.overlaps(other.area)) }
            if case .text(let text, _, _) = element.shape { texts.append(text) }
        }
        #expect(texts.joined().utf8.count >= job.texts.joined().count)
        #expect(drawing.elements.filter { $0.role == .bars || $0.role == .matrix }.count == 2)
    }

    @Test func `plain text draws nothing`() throws {
        let label = try LabelSample.plain.label(size: .small, resolution: .dpi203)
        #expect(PlainText().drawing(of: label) == nil)
    }

    @Test func `words cannot become markup`() throws {
        let content = try LabelContent.sample(product: "</text><script>&\"'")
        let label = try Label(content, printedAt: "t", size: .large, resolution: .dpi203, copyWord: "COPY")
        let svg = Preview.svg(try label.drawing(in: .scalable))
        #expect(svg.contains("&lt;/text&gt;&lt;script&gt;&amp;&quot;&#39;") && !svg.contains("<script"))
    }

    @Test func `bars and cells stand on the dots of the symbols`() throws {
        let label = try LabelSample.plain.label(size: .small, resolution: .dpi203)
        let svg = Preview.svg(try label.drawing(in: .scalable))
        let paths = svg.split(separator: "<path ").dropFirst().map { $0.prefix { $0 != "/" } }
        let outlines = paths.map { $0.split(separator: "M").dropFirst() }
        let matrix = try #require(DataMatrix("L123450006788"))
        let dark = matrix.cells.flatMap { $0 }.count { $0 }
        // Start, data and check are three bars each, the stop four; cells side by side are one rectangle.
        #expect(outlines.contains { $0.count == 10 * 3 + 4 })
        let areas = outlines.map { outline in
            outline.reduce(0) { sum, rectangle in
                let numbers = rectangle.split { !$0.isNumber }.compactMap { Int($0) }
                return sum + numbers[2] * numbers[3]
            }
        }
        #expect(areas.contains(dark * 7 * 7))
    }

    @Test func `cards fill sheets of ten in their order`() throws {
        let cards = try (1...9).map { number in
            try Card(
                title: "\(number)", caption: LocalizedText(french: "Réponse", english: "Answer"),
                code: .answer(site: "LYON", number: number), size: .small, resolution: .dpi203)
        }
        let pages = try CardSheet.pages(cards + [try CardSample.bin.card(size: .large, resolution: .dpi300)] + cards)
        #expect(pages.count == 2 && CardSheet.cardsPerSheet == 10)
        #expect(pages.allSatisfy { $0.contains("width=\"210mm\" height=\"297mm\"") })
        #expect(pages.map { $0.split(separator: "<g transform=\"translate(").count - 1 } == [10, 9])
        let places = pages[1].split(separator: "<g transform=\"translate(").dropFirst().map { $0.prefix { $0 != ")" } }
        #expect(places == ["5 23", "105 23", "5 73", "105 73", "5 123", "105 123", "5 173", "105 173", "5 223"])
        #expect(pages[0].contains("%B-A-17-3-") && !pages[1].contains("%B-A-17-3-"))
        #expect(try CardSheet.pages([]).isEmpty)
    }

    @Test func `the longest command of all fits on a sheet`() throws {
        let code = OwnCode.command(site: "LYONNORD", name: "ABCDEFGHIJKLMNOP")
        let card = try Card(
            title: "x", caption: LocalizedText(french: "x", english: "x"), code: code, size: .small,
            resolution: .dpi203)
        #expect(try CardSheet.pages([card]).count == 1)
    }
}
