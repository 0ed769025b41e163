import Testing

@testable import Devices

/// Scanners that send reports or bytes: cases 43 to 48 of the scanners.
enum LineAndReportCases {
    static let rows: [CaseRow] = [
        CaseRow(
            43, "a code in two reports is one",
            .here {
                for identifier in ["]Q0", "]Q1"] {
                    let decoded = try reported([
                        posReport(identifier, digits(56), continued: true), posReport(identifier, digits(4)),
                    ])
                    let text = String(decoding: digits(56) + digits(4), as: UTF8.self)
                    #expect(decoded.lines == ["scan \(identifier)\(text)"])
                }
            }),
        CaseRow(
            44, "a code whose second report does not come is lost, and the next one is whole",
            .here {
                let decoded = try reported([
                    posReport("]Q1", digits(56), continued: true), .wait(milliseconds: 500),
                    posReport("]E4", Array("96385074".utf8)),
                ])
                #expect(decoded.lines == ["lost partial(characters: 56)", "scan ]E496385074"])
            }),
        CaseRow(
            45, "zeros in a code that is counted are parts of it",
            .here {
                let decoded = try reported([posReport("]d1", [0x41, 0, 0x42, 0])])
                #expect(decoded.scans.map(\.text) == ["]d1A\u{0}B\u{0}"])
            }),
        CaseRow(
            46, "what a scanner answers to a command is no code",
            .here {
                let decoded = try reported([posReport("]Z6", Array("REVINF\u{6}.".utf8))])
                #expect(decoded.lines == ["reply REVINF{6}."] && decoded.scans.isEmpty)
            }, .test("the scanner's answer to a menu command is no barcode", in: "HostileBarcodeTests")),
        CaseRow(
            47, "a packet that is cut anywhere is one code; a wrong check is asked for again; ACK waits for the disk",
            .here {
                let packet = SerialSettings(framing: .packet)
                #expect(heard([.bytes([0x02, 0x41]), .text("BC"), .bytes([0x03])], packet).lines == ["scan ABC"])
                let long = String(decoding: digits(200), as: UTF8.self)
                let parts = stride(from: 0, to: 200, by: 64).map {
                    LineStep.bytes(Array(digits(200)[$0...].prefix(64)))
                }
                #expect(heard([.bytes([0x02])] + parts + [.bytes([0x03])], packet).lines == ["scan \(long)"])
                let checked = SerialSettings(
                    framing: SerialFraming(end: .crLf, check: .codeAndEnd), answers: .ackNak)
                let good: [LineStep] = [.text("TEST\r\n"), .bytes([0x11])]
                #expect(heard(good, checked).lines == ["scan TEST"])
                #expect(heard(good + [.verdict(.accepted)], checked).lines == ["scan TEST", "send 6"])
                #expect(heard([.text("TEST\r\n"), .bytes([0x12])], checked).lines == ["send 15", "lost wrongCheck"])
            }, .test("a code is read, and acknowledged when it is committed", in: "SerialNodeTests")),
        CaseRow(
            48, "what a modem manager left on the line when it was opened is no code, and the next one is whole",
            .here {
                let steps: [LineStep] = [.text("AT\r"), .wait(milliseconds: 70), .text("4006381333931\r")]
                #expect(heard(steps, justOpened: true).lines == ["lost headMissing", "scan 4006381333931"])
            }, .laboratory("modem_manager_and_brltty")),
    ]

    private static func digits(_ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(ascii: "0") + UInt8($0 % 10) }
    }
}
