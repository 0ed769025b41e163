import Foundation
import Labels
import Testing

/// The bytes of every sample, as files that people read. `RECORD=1` in the environment rewrites them.
@Suite struct GoldenTests {
    @Test(arguments: LabelSample.allCases)
    func `ZPL is as recorded for every stock and print head`(sample: LabelSample) throws {
        for size in LabelSize.allCases {
            for resolution in Resolution.allCases {
                let label = try sample.label(size: size, resolution: resolution)
                let name = "\(sample.rawValue)-\(size.rawValue)-\(resolution.rawValue).zpl"
                try check(PrinterLanguageKind.zpl.encode(label), against: name)
            }
        }
    }

    @Test(arguments: LabelSample.allCases)
    func `plain text is as recorded, whatever the stock and the print head`(sample: LabelSample) throws {
        for size in LabelSize.allCases {
            for resolution in Resolution.allCases {
                let label = try sample.label(size: size, resolution: resolution)
                try check(PrinterLanguageKind.text.encode(label), against: "\(sample.rawValue).txt")
            }
        }
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
