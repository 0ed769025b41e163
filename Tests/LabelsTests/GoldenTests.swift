import Foundation
import Labels
import Returns
import Testing

/// The bytes of every sample, as files that people read. `RECORD=1` in the environment rewrites them.
@Suite struct GoldenTests {
    @Test(arguments: LabelSample.allCases)
    func `ZPL is as recorded for every stock and print head`(sample: LabelSample) throws {
        for stock in Stock.allCases {
            let label = try sample.label(size: stock.size, resolution: stock.resolution)
            try check(Self.lines(try PrinterLanguageKind.zpl.encode(label)), against: "\(sample.rawValue)-\(stock).zpl")
        }
    }

    @Test(arguments: [PrinterLanguageKind.epl2, .tspl, .escPOS], LabelSample.allCases)
    func `the other languages are as recorded for one label of each stock`(
        kind: PrinterLanguageKind, sample: LabelSample
    ) throws {
        let stocks: [(LabelSize, Resolution)] = [(.small, .dpi203), (.large, .dpi300), (.shipping, .dpi300)]
        for stock in stocks.map({ Stock(size: $0.0, resolution: $0.1) }) {
            let label = try sample.label(size: stock.size, resolution: stock.resolution)
            let name = "\(sample.rawValue)-\(stock).\(kind.rawValue)"
            try check(Self.visible(try kind.encode(label)), against: name)
        }
    }

    @Test(arguments: LabelSample.allCases)
    func `plain text is as recorded, whatever the stock and the print head`(sample: LabelSample) throws {
        for stock in Stock.allCases {
            let label = try sample.label(size: stock.size, resolution: stock.resolution)
            try check(try PrinterLanguageKind.text.encode(label), against: "\(sample.rawValue).txt")
        }
    }

    @Test(arguments: PrinterLanguageKind.allCases)
    func `the card of a bin is as recorded in every language`(kind: PrinterLanguageKind) throws {
        let job = try kind.encode(try CardSample.bin.card(size: .large, resolution: .dpi203))
        let shown =
            switch kind {
            case .zpl: Self.lines(job)
            case .text: job
            case .epl2, .tspl, .escPOS: Self.visible(job)
            }
        try check(shown, against: "card-bin.\(kind == .text ? "txt" : kind.rawValue)")
    }

    @Test(arguments: [PrinterLanguageKind.zpl, .epl2, .tspl, .escPOS])
    func `the calibration card is as recorded in the four languages`(kind: PrinterLanguageKind) throws {
        let job = try kind.encode(try CalibrationCardTests.card(size: .large, resolution: .dpi203))
        try check(kind == .zpl ? Self.lines(job) : Self.visible(job), against: "card-calibration.\(kind.rawValue)")
    }

    /// ZPL with each field, and the end, on a line of its own.
    private static func lines(_ format: [UInt8]) -> [UInt8] {
        let shown = ["^FO", "^PQ"].reduce(String(decoding: format, as: UTF8.self)) { shown, command in
            shown.replacingOccurrences(of: command, with: "\n" + command)
        }
        return Array(shown.utf8)
    }

    /// Bytes that are no ASCII text as `<1B>`; a line begins behind each line feed and at each command of ESC/POS.
    private static func visible(_ bytes: [UInt8]) -> [UInt8] {
        var shown = ""
        for byte in bytes {
            switch byte {
            case 0x0A: shown += "<0A>\n"
            case 0x20...0x7E: shown.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let isCommand = byte == 0x1B || byte == 0x1D
                if isCommand, shown.last != "\n", !shown.isEmpty { shown += "\n" }
                shown += "<\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))>"
            }
        }
        return Array((shown.last == "\n" ? shown : shown + "\n").utf8)
    }

    private func check(_ bytes: [UInt8], against name: String) throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Goldens").appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(bytes).write(to: file)
            return
        }
        let recorded = try Data(contentsOf: file)
        #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: recorded, as: UTF8.self), "\(name)")
        #expect(bytes == Array(recorded), "\(name)")
    }
}
