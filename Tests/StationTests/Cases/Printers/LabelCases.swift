import Foundation
import Returns
import Testing

@testable import Labels
@testable import Station

/// What stands on the label: cases 34 to 39 of the printers.
enum LabelCases {
    static let rows: [CaseRow] = [
        CaseRow(
            34, "accents, the euro sign and œ are in each language's own bytes",
            .here {
                let name = "L’œuvre « été » 5 €"
                let zpl = try text(.zpl, name)
                #expect(zpl.contains("L_E2_80_99_C5_93uvre"))
                for kind in [PrinterLanguageKind.epl2, .tspl, .escPOS] {
                    let word: [UInt8] = [0x92, 0x9C] + Array("uvre".utf8)
                    let job = try bytes(kind, name)
                    #expect(job.firstRange(of: word) != nil, "\(kind)")
                }
            },
            .test(
                "accents, the euro sign and œ are in the language's own code page", in: "PrinterLanguageContractTests")),
        CaseRow(
            35, "no name gives a printer a command, in any language",
            .here {
                for name in [
                    "^XZ~JA^XA^PQ99^FS", "\"\r\nP65535\r\n", "\\[\"]", "{B", "\u{1B}!R", "\u{0}\u{10}\u{4}\u{1}",
                ] {
                    let zpl = try text(.zpl, name)
                    #expect(!zpl.contains("~") && zpl.components(separatedBy: "^PQ").count == 2)
                    let epl2 = try text(.epl2, name)
                    #expect(epl2.split(separator: "\n").count { $0.hasPrefix("P") } == 1)
                    let tspl = try bytes(.tspl, name)
                    #expect(!tspl.contains(0x1B) && !tspl.contains(0x00))
                    let receipt = try bytes(.escPOS, name)
                    #expect(receipt.firstRange(of: [0x10, 0x04, 0x01]) == nil)
                }
            }, .test("no content opens a command", in: "PrinterLanguageContractTests"),
            .test("random hostile content opens no command", in: "PrinterLanguageContractTests")),
        CaseRow(
            36, "marks are composed, narrow spaces are spaces, and what no printer has becomes a question mark",
            .here {
                let composed = try text(.text, "Cafe\u{301}\u{202F}fort \u{200F}x")
                #expect(composed.contains("Café fort x"))
                let strange = try text(.text, "A 😀 你")
                #expect(strange.contains("A ? ?"))
                for kind in PrinterLanguageKind.allCases { _ = try bytes(kind, "😀你\u{200F}e\u{301}") }
            }, .test("a product is cleaned for print", in: "LabelTests")),
        CaseRow(
            37, "a name of three hundred characters is wrapped and shortened, and touches nothing else",
            .here {
                let name = String(repeating: "Robe longue à fleurs ", count: 15)
                for size in LabelSize.allCases {
                    let drawing = try label(name, size).drawing(in: .scalable)
                    let lines = drawing.elements.filter { $0.role == .product }
                    #expect(
                        lines.count > (size == .large ? 1 : 0)
                            && drawing.elements.allSatisfy { drawing.area.contains($0.area) })
                    guard case .text(let last, _, _) = lines.last?.shape else { throw Impatience(what: "a text") }
                    #expect(last.hasSuffix("…") || last.hasSuffix("..."))
                    for (place, line) in lines.enumerated() {
                        #expect(!lines.dropFirst(place + 1).contains { $0.area.overlaps(line.area) })
                    }
                }
            }, .test("no content breaks the layout", in: "LayoutTests")),
        CaseRow(
            38, "every plate is readable as itself, and a code that is too wide is refused with its width",
            .here {
                let code = OwnCode.command(site: "LYON", name: "ABCDEFGHIJKLMNOP")
                let widths = try #require(try refusedWidths(of: code))
                #expect(widths.code > widths.room)
            }, .test("any plate can be read", in: "PrinterLanguageContractTests"),
            .test("digits are spelt in pairs where that is shorter", in: "Code128Tests")),
        CaseRow(
            39, "on every stock and head the bars are wide enough, and their quiet zones are free",
            .here {
                for (size, resolution) in LabelSize.allCases.flatMap({ size in Resolution.allCases.map { (size, $0) } })
                {
                    let drawing = try label("x", size, resolution).drawing(in: .scalable)
                    let bars = try #require(drawing.elements.first { $0.role == .bars })
                    guard case .code128(_, let module) = bars.shape else { throw Impatience(what: "bars") }
                    #expect(module.count * 1_000_000 >= 250 * resolution.dotsPerMetre)
                    #expect(bars.clearance.x + module * 10 <= bars.area.x)
                    #expect(drawing.area.contains(bars.clearance))
                    for other in drawing.elements where other.role != .bars {
                        #expect(!other.area.overlaps(bars.clearance), "\(other.role)")
                    }
                }
            }, .test("bars are at least a quarter millimetre wide and nine millimetres high", in: "LayoutTests"),
            .test("the matrix is 12 to 14 millimetres wide, on the shipping label 20 to 22", in: "LayoutTests")),
    ]

    /// How wide a code's bars would be on the small label, and what there is room for; nil when it fits.
    private static func refusedWidths(of code: OwnCode) throws -> (code: Dots, room: Dots)? {
        let caption = LocalizedText(french: "x", english: "x")
        let card = try Card(title: "X", caption: caption, code: code, size: .small, resolution: .dpi203)
        do {
            _ = try card.drawing(in: .scalable)
            return nil
        } catch LabelFault.tooWide(let role, let text, width: let width, room: let room) {
            #expect(role == .bars && text == code.text)
            return (width, room)
        }
    }

    private static func label(
        _ name: String, _ size: LabelSize = .large, _ resolution: Resolution = .dpi203
    ) throws -> Label {
        try Label(
            try LabelPaperTests.content(name), printedAt: "2026-11-22 16:43", size: size, resolution: resolution,
            copyWord: "COPY")
    }

    private static func bytes(_ kind: PrinterLanguageKind, _ name: String) throws -> [UInt8] {
        try kind.encode(label(name))
    }

    private static func text(_ kind: PrinterLanguageKind, _ name: String) throws -> String {
        String(decoding: try bytes(kind, name), as: UTF8.self)
    }
}
