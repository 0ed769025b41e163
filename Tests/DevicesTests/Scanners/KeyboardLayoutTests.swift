import Rehearsal
import Testing

@testable import Devices

/// Layouts of the machine's keyboard data base, by physical keys.
struct KeyboardLayoutTests {
    private func check(
        _ keys: [UInt16], _ modifiers: KeyModifiers = [], in layout: String, type expected: String,
        at location: SourceLocation = #_sourceLocation
    ) throws {
        let layout = try KeyboardLayout(named: layout)
        let text = keys.map { layout.text(of: KeyCode(rawValue: $0), with: modifiers) ?? "·" }.joined()
        #expect(text == expected, sourceLocation: location)
    }

    private let digitRow: [UInt16] = Array(2...11)

    @Test func `the row of digits differs between layouts`() throws {
        try check(digitRow, in: "us", type: "1234567890")
        try check(digitRow, in: "fr", type: "&é\"'(-è_çà")
        try check(digitRow, .shift, in: "fr", type: "1234567890")
        try check(digitRow, in: "de", type: "1234567890")
        try check(digitRow, in: "be", type: "&é\"'(§è!çà")
    }

    @Test func `letters and signs move`() throws {
        try check([16, 30, 21, 44, 50], in: "us", type: "qayzm")
        try check([16, 30, 21, 44, 50], in: "fr", type: "aqyw,")
        try check([16, 30, 21, 44, 50], in: "de", type: "qazym")
        try check([53], .shift, in: "de", type: "_")
        try check([12], .altGr, in: "de", type: "\\")
        try check([53], .shift, in: "us", type: "?")
    }

    @Test func `CapsLock changes letters and leaves digits`() throws {
        try check([30, 2], .capsLock, in: "us", type: "A1")
        try check([30, 2], [.capsLock, .shift], in: "us", type: "a!")
        try check([3, 4], .capsLock, in: "fr", type: "É\"")
    }

    @Test func `Ctrl makes control characters of letters`() throws {
        try check([30], .control, in: "us", type: "\u{01}")
        try check([16], .control, in: "fr", type: "\u{01}")
    }

    @Test func `dead keys and arrows type nothing`() throws {
        try check([13, 103], in: "de", type: "··")
    }

    @Test func `a variant is named in parentheses`() throws {
        try check([44], in: "ch(fr)", type: "y")
    }

    @Test func `an unknown layout is a fault that names it`() {
        for name in ["zz", "", "us,", "../us", String(repeating: "x", count: 5000)] {
            #expect(throws: DeviceError.unknownLayout(name)) { try KeyboardLayout(named: name) }
        }
    }

    @Test func `a scan under the wrong layout is read again under the right one`() throws {
        var stream = ScanStream(
            path: "script", profile: ScannerProfile(name: "bench", layout: "de"),
            layout: try KeyboardLayout(named: "de"), stamps: .recorded)
        var reports: [StreamReport] = []
        stream.feed(Typing("'1Z999AA10123456784' enter").bytes, at: .distantFuture, &reports)
        guard case .outcome(.scanned(let scan)) = reports.first else {
            Issue.record("nothing was scanned: \(reports)")
            return
        }
        #expect(scan.text == "1Y999AA10123456784")
        #expect(scan.keys.count == 18)
        #expect(
            try KeyboardLayout(named: "us").text(of: scan.keys, gsConvention: .controlBracket) == "1Z999AA10123456784")
    }
}
