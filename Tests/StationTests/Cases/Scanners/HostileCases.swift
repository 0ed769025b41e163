import Console
import Foundation
import Labels
import Returns
import Simulation
import Testing

@testable import Devices
@testable import Station

/// Codes that somebody made to do harm: case 49 of the scanners.
enum HostileCases {
    static let rows: [CaseRow] = [
        CaseRow(
            49, "codes made to do harm stay text, or are cut off by a limit, and no printer or terminal obeys them",
            .here {
                for code in ["^XA^FDX^FS^XZ", "=HYPERLINK(\"x\")", "'; DROP TABLE event; --", "~JA", "%s%n"] {
                    let scan = try #require(try decoded(KeyTyping.scan(code)).scans.first)
                    #expect(scan.text == code)
                    try expectHarmless(scan.text)
                }
                // Ctrl with 6 and with the left bracket: a printer takes the one for ^, a terminal obeys the other.
                let controls = try typed("'A' +29 ; +7 ; -7 ; +26 ; -26 ; -29 ; 'XZ' enter")
                #expect(controls.lines == ["scan A{1E}{1B}XZ"])
                #expect(try controls.barcode.readings == [.unreadable(.controlCharacters)])
                for code in ["A\u{1E}XZ", "\u{1B}[2J", "\u{202E}8R", "\u{9B}31m"] { try expectHarmless(code) }
            },
            .here {
                let long = try decoded(KeyTyping.scan(String(repeating: "7", count: 9_000)))
                #expect(long.lines == ["lost tooLong(limit: 8192)"])
                let endless = try typed("'\(String(repeating: "7", count: 7_089))'", silence: 600)
                #expect(endless.lines == ["lost partial(characters: 7089)"])
                // Alt, SysRq and b; Ctrl, Alt and Delete: facts of a scan, and nobody else gets a grabbed key.
                try expect(typing: "+56 ; +99 ; -99 ; +48 ; -48 ; -56 ; enter", gives: ["scan b"])
                try expect(typing: "+29 ; +56 ; +111 ; -111 ; -56 ; -29 ; enter", gives: ["scan \u{7F}"])
            },
            .test("hostile scans through the scanner are refused in the same way", in: "HostileCodeTests"),
            .test("random hostile content opens no command", in: "PrinterLanguageContractTests"),
            .laboratory("hostile_codes"))
    ]

    private static func decoded(_ keys: [UInt8]) throws -> Decoded {
        var stream = try keyStream(.us)
        var reports: [StreamReport] = []
        stream.feed(keys, at: .distantFuture, &reports)
        return Decoded(reports)
    }

    /// Neither a label nor the screen gives the text's characters any power.
    private static func expectHarmless(_ text: String) throws {
        let paper = Desks.paper()
        let bytes = try #require(paper.bytes(for: try LabelPaperTests.content(text), job: 1))
        // Printers take 0x10 and 0x1E for ~ and ^.
        #expect(!bytes.contains { [0x10, 0x1B, 0x1E, 0x1F, UInt8(ascii: "~")].contains($0) })
        #expect(String(decoding: bytes, as: UTF8.self).components(separatedBy: "^XZ").count == 2)
        #expect(!Harmless.text(text, columns: 80).unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x9B })
    }
}
