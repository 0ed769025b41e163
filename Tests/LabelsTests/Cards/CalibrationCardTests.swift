import Labels
import Returns
import Testing

/// The card that shows how a scanner is set: what it carries is no code of ours, and every language draws it alike.
@Suite struct CalibrationCardTests {
    /// What the trade's scanners are shown: quotation marks, a GS, and letters that layouts put elsewhere.
    static let text = "azqwmy;:-_/@\"1234567890]AZQ\u{1D}19bX"

    static func card(_ text: String = text, size: LabelSize, resolution: Resolution) throws -> Card {
        try Card(
            title: "ÉTALONNAGE / CALIBRATION",
            caption: LocalizedText(
                french: "À lire une fois avec chaque scanner. N'y change aucun réglage.",
                english: "Scan once with each scanner. Sets nothing in the scanner."),
            carrying: .calibration(text), size: size, resolution: resolution)
    }

    @Test(arguments: [PrinterLanguageKind.zpl, .epl2, .tspl], Stock.allCases)
    func `dots say the text, and no printer spells it`(kind: PrinterLanguageKind, stock: Stock) throws {
        let card = try Self.card(size: stock.size, resolution: stock.resolution)
        let bytes = try kind.encode(card)
        let job = PrintedJob(bytes, kind)
        #expect(job.bars.isEmpty && job.matrices.isEmpty && job.copies == [1])
        #expect(!bytes.contains(0x1D) && !String(decoding: bytes, as: UTF8.self).contains("azqwmy"))
        let least = try #require(job.filled.map { $0[3] }.min())
        let cell = job.filled.filter { $0[3] == least }
        #expect(try Self.matrix(of: cell, module: least) == #require(DataMatrix(drawn: Self.text)).cells)
        let bars = job.filled.filter { $0[3] > least }.sorted { $0[0] < $1[0] }
        guard stock.size != .small else { return #expect(bars.isEmpty, "the bars of 32 characters find no room") }
        let code = try #require(Code128(drawn: Self.text))
        let module = try #require(bars.map { $0[2] }.min())
        #expect(bars.map { ($0[0] - bars[0][0]) / module } == code.bars.map(\.start))
        #expect(bars.map { $0[2] / module } == code.bars.map(\.width))
        #expect(bars.allSatisfy { $0[2].isMultiple(of: module) && $0[1] == bars[0][1] && $0[3] == bars[0][3] })
    }

    @Test(arguments: Stock.allCases)
    func `a receipt carries the matrix as a raster`(stock: Stock) throws {
        let card = try Self.card(size: stock.size, resolution: stock.resolution)
        let job = PrintedJob(try PrinterLanguageKind.escPOS.encode(card), .escPOS)
        #expect(job.rasters == [try #require(DataMatrix(drawn: Self.text)).cells])
        #expect(job.bars.isEmpty && !job.tokens.contains { $0.hasPrefix("real-time") || $0.hasPrefix("control") })
    }

    @Test func `plain text has no way to carry it`() throws {
        let card = try Self.card(size: .large, resolution: .dpi203)
        #expect(throws: LabelFault.codeNeedsSymbol(Self.text)) { try PrinterLanguageKind.text.encode(card) }
    }

    @Test(arguments: Stock.allCases)
    func `both languages stand on it whole, nothing overlaps, and quiet zones stay blank`(stock: Stock) throws {
        let card = try Self.card(size: stock.size, resolution: stock.resolution)
        for typeface in [Typeface.scalable, EPL2().typeface, TSPL().typeface] {
            let drawing = try card.drawing(in: typeface)
            let said = drawing.elements.compactMap { element -> String? in
                guard case .text(let text, _, _) = element.shape, element.role == .caption else { return nil }
                return text
            }
            #expect(said.joined(separator: " ").hasSuffix("scanner.") && !said.joined().contains("…"), "\(said)")
            for (index, element) in drawing.elements.enumerated() {
                #expect(drawing.area.contains(element.area))
                for other in drawing.elements.dropFirst(index + 1) { #expect(!element.area.overlaps(other.area)) }
            }
            for (role, modules, isTall) in [(LabelElement.Role.matrix, 1, true), (.bars, 10, false)] {
                let ink = drawing.elements.filter { $0.role == role }.map(\.area)
                guard let hull = Self.hull(ink), let module = ink.map(\.width).min() else { continue }
                let quiet = hull.grown(horizontally: module * modules, vertically: isTall ? module * modules : .zero)
                #expect(drawing.area.contains(quiet))
                for element in drawing.elements where element.role != role { #expect(!quiet.overlaps(element.area)) }
            }
        }
    }

    @Test(arguments: [
        "%B-A-17-3-X", "%B-A-17-3-0", "%Z-1", "L123450006788", "L123450006789", "%c-lyon-undo-x", "", "é",
        String(repeating: "1", count: 49),
    ])
    func `what has the shape of our own codes, or cannot be drawn, is refused`(text: String) {
        #expect(throws: LabelFault.codeMalformed(text)) {
            try Self.card(text, size: .large, resolution: .dpi203)
        }
    }

    @Test func `a sheet carries it beside the others`() throws {
        let card = try Self.card(size: .small, resolution: .dpi203)
        let pages = try CardSheet.pages([card, try CardSample.bin.card(size: .small, resolution: .dpi203)])
        #expect(pages.count == 1 && pages[0].contains("ÉTALONNAGE / CALIBRATION") && pages[0].contains("%B-A-17-3-"))
    }

    // MARK: Reading

    /// The cells under the middle of each module.
    private static func matrix(of filled: [[Int]], module: Int) throws -> [[Bool]] {
        let left = try #require(filled.map { $0[0] }.min())
        let top = try #require(filled.map { $0[1] }.min())
        let side = try #require(filled.map { $0[0] + $0[2] }.max()) - left
        return stride(from: module / 2, to: side, by: module).map { y in
            stride(from: module / 2, to: side, by: module).map { x in
                filled.contains { area in
                    (area[0]..<area[0] + area[2]) ~= left + x && (area[1]..<area[1] + area[3]) ~= top + y
                }
            }
        }
    }

    private static func hull(_ areas: [Area]) -> Area? {
        guard let left = areas.map(\.x).min(), let top = areas.map(\.y).min(), let right = areas.map(\.right).max(),
            let bottom = areas.map(\.bottom).max()
        else { return nil }
        return Area(x: left, y: top, width: right - left, height: bottom - top)
    }
}
