import Rehearsal
import Testing

@testable import Devices

/// How a scanner is set, by what it types for the calibration code.
struct CalibrationTests {
    /// Compiling layouts takes a while: once for all tests.
    private static func layouts() throws -> [KeyboardLayout] {
        try ["us", "fr", "be", "de", "gb"].map { try KeyboardLayout(named: $0) }
    }

    private let parts = Calibration.text.split(separator: "\u{1D}").map(String.init)

    private func check(
        _ keys: [KeyStroke]?, end: KeyCode? = .enter, gives expected: String?,
        at location: SourceLocation = #_sourceLocation
    ) throws {
        let keys = try #require(keys, "no key types a character", sourceLocation: location)
        let found = Calibration.findings(of: keys, end: end, under: try Self.layouts()).map { found in
            [
                found.layouts.joined(separator: ","), found.letterCase.rawValue, "\(found.separator)",
                found.terminator.rawValue, found.identifier ?? "-",
            ].joined(separator: " ")
        }
        #expect(found == expected, sourceLocation: location)
    }

    @Test(arguments: ["us", "fr", "be", "de", "gb"])
    func `the layout that a scanner is set to is the one that is found`(name: String) throws {
        try check(
            LayoutTyping(name).strokes(Calibration.text),
            gives: "\(name) asPrinted typed(Devices.ScannerProfile.GSConvention.controlBracket) enter -")
    }

    @Test(arguments: ["us", "fr", "de"])
    func `an identifier before the code is found under every layout`(name: String) throws {
        try check(
            LayoutTyping(name).strokes("]C0" + Calibration.text), end: nil,
            gives: "\(name) asPrinted typed(Devices.ScannerProfile.GSConvention.controlBracket) none ]C0")
    }

    @Test(arguments: ["us", "fr", "de"])
    func `letters that arrive turned round, small or as capitals are found`(name: String) throws {
        let typing = try LayoutTyping(name)
        for letterCase in CalibrationFindings.LetterCase.allCases {
            try check(
                typing.strokes(letterCase.changed(Calibration.text)),
                gives: "\(name) \(letterCase.rawValue) "
                    + "typed(Devices.ScannerProfile.GSConvention.controlBracket) enter -")
        }
    }

    @Test func `CapsLock that is on in the scan turns letters round`() throws {
        let keys = try LayoutTyping("us").strokes(Calibration.text)?.map { stroke in
            KeyStroke(code: stroke.code, modifiers: stroke.modifiers.union(.capsLock), at: stroke.at)
        }
        try check(keys, gives: "us inverted typed(Devices.ScannerProfile.GSConvention.controlBracket) enter -")
    }

    @Test func `a separator that does not arrive is found`() throws {
        let typing = try LayoutTyping("de")
        try check(typing.strokes(parts.joined()), gives: "de asPrinted missing enter -")
        try check(typing.strokes(parts.joined(separator: "{GS}")), gives: "de asPrinted replaced(\"{GS}\") enter -")
    }

    @Test func `a separator that is typed another way is found`() throws {
        let typing = try LayoutTyping("fr")
        func with(_ separator: [KeyStroke]) -> [KeyStroke]? {
            typing.strokes(parts[0]).flatMap { head in typing.strokes(parts[1]).map { head + separator + $0 } }
        }
        let f8 = with([typing.stroke(KeyCode(rawValue: 66))])
        try check(f8, gives: "fr asPrinted typed(Devices.ScannerProfile.GSConvention.f8) enter -")
        let down = with([typing.stroke(KeyCode(rawValue: 108))])
        try check(down, gives: "fr asPrinted key(Devices.KeyCode(rawValue: 108)) enter -")
        let number = with([
            typing.stroke(KeyCode(rawValue: 82), [.alt, .altCodeStart]),
            typing.stroke(KeyCode(rawValue: 80), .alt), typing.stroke(KeyCode(rawValue: 73), .alt),
        ])
        try check(number, gives: "fr asPrinted typed(Devices.ScannerProfile.GSConvention.controlBracket) enter -")
    }

    @Test func `what comes behind the code is found`() throws {
        let typing = try LayoutTyping("us")
        let code = try #require(typing.strokes(Calibration.text))
        let tab = [typing.stroke(.tab)]
        let ends: [([KeyStroke], KeyCode?, String)] = [
            (code, .keypadEnter, "keypadEnter"), (code, nil, "none"), (code, .tab, "tab"),
            (code + tab, .enter, "tabEnter"), (code + tab, nil, "tab"),
        ]
        for (keys, end, word) in ends {
            try check(
                keys, end: end,
                gives: "us asPrinted typed(Devices.ScannerProfile.GSConvention.controlBracket) \(word) -")
        }
    }

    @Test func `another code is none of the calibration`() throws {
        let typing = try LayoutTyping("us")
        try check(typing.strokes("4006381333931"), gives: nil)
        try check([], gives: nil)
        try check(typing.strokes(Calibration.text + "7"), gives: nil)
        try check(typing.strokes(parts.joined(separator: "123456789")), gives: nil)
    }

    @Test func `a scan gives the keys that are asked for`() throws {
        var stream = ScanStream(
            path: "script", profile: ScannerProfile(name: "bench", layout: "fr"),
            layout: try KeyboardLayout(named: "fr"), stamps: .recorded)
        var reports: [StreamReport] = []
        let script = "'\(parts[0])' +29 ; +27 ; -27 ; -29 ; '\(parts[1])' tab kpenter"
        stream.feed(Typing(script).bytes, at: .distantFuture, &reports)
        guard case .outcome(.scanned(let scan)) = reports.first else {
            Issue.record("nothing was scanned: \(reports)")
            return
        }
        #expect(scan.end == .keypadEnter)
        let found = Calibration.findings(of: scan.keys, end: scan.end, under: try Self.layouts())
        #expect(found?.layouts == ["us"])
        #expect(found?.terminator == .tabEnter)
    }
}
