import Returns
import Testing

@testable import Devices

/// A scanner that is set to another layout than its profile: cases 4 and 6 of the scanners.
enum LayoutCases {
    static let rows: [CaseRow] = [
        CaseRow(
            4, "a US scanner under a French profile gives signs, and only a layout that types digits has a product",
            .here {
                let decoded = try typed("'4006381333931' enter", .french)
                #expect(decoded.lines == ["scan 'àà-\"_&\"\"\"ç\"&"])
                #expect(try decoded.barcode.gtins.isEmpty)
                let proven = try provenReadings(of: decoded) { !$0.gtins.isEmpty }
                #expect(Set(proven.map(\.text)) == ["4006381333931"])
                #expect(proven.first?.layout == "us" && !proven.contains { $0.layout == "fr" })
            },
            .test(
                "a scanner that is set to another layout serves the operator, and the supervisor is told once",
                in: "ScannerTests"),
            .test("a US scanner behind a French profile is read right under US", in: "KeyReadingTests")),
        CaseRow(
            6, "a German profile turns a UPS number into none, and another layout has it with its check digit",
            .here {
                let decoded = try typed("F'1Z999AA10123456784' enter", .german)
                #expect(decoded.lines == ["scan 1Y999AA10123456784"])
                #expect(try !decoded.barcode.carrierNumbers.contains { $0.carrier == .ups })
                let proven = try provenReadings(of: decoded) { $0.carrierNumbers.first?.carrier == .ups }
                #expect(Set(proven.map(\.text)) == ["1Z999AA10123456784"])
                #expect(proven.first?.layout == "us" && !proven.contains { $0.layout == "de" })
            }),
    ]

    /// The readings of the scan's keys, under the usual layouts, that say something with a check digit.
    private static func provenReadings(
        of decoded: Decoded, _ isProven: (Barcode) -> Bool
    ) throws -> [KeyReading] {
        try readings(of: try #require(decoded.scans.first)).filter { isProven(Barcode(parsing: $0.text)) }
    }
}
