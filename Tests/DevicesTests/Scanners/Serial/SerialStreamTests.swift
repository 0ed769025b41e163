import Testing

@testable import Devices

/// Bytes of a serial line, and what becomes of them.
struct SerialStreamTests {
    /// Plays a script: `'text'` is bytes, `02` a byte in hexadecimal, `wait:N` milliseconds, `ok` and `no` the verdict,
    /// `unplug` the end.
    private func check(
        _ script: String, _ settings: SerialSettings = SerialSettings(), opened: Bool = false, gives expected: [String],
        at location: SourceLocation = #_sourceLocation
    ) throws {
        var stream = SerialStream(profile: ScannerProfile(name: "bench", kind: .serial, serial: settings))
        var reports: [StreamReport] = []
        var now = MonotonicTime(nanoseconds: 1_000_000_000)
        if opened { stream.begin(at: now) }
        for token in script.split(separator: " ") {
            if token.hasPrefix("wait:"), let pause = Int(token.dropFirst(5)) {
                now = now.advanced(byMilliseconds: pause)
                stream.pass(now, &reports)
            } else if token == "ok" || token == "no" {
                stream.answer(token == "ok" ? .accepted : .refused, at: now, &reports)
            } else if token == "unplug" {
                stream.unplug(&reports)
            } else if token.hasPrefix("'") {
                stream.feed(token.dropFirst().dropLast().utf8, at: now, &reports)
            } else {
                stream.feed([try #require(UInt8(token, radix: 16), sourceLocation: location)], at: now, &reports)
            }
        }
        #expect(lines(of: reports) == expected, sourceLocation: location)
    }

    private func framed(_ framing: SerialFraming, _ answers: SerialAnswers = .none) -> SerialSettings {
        SerialSettings(framing: framing, answers: answers)
    }

    private let lineFeed = SerialSettings(framing: SerialFraming(end: .lf))
    private let both = SerialSettings(framing: SerialFraming(end: .crLf))
    private let packet = SerialSettings(framing: .packet)
    private let silent = SerialSettings(framing: SerialFraming(end: .silence))
    private let asking = SerialSettings(answers: .ackNak)

    @Test func `CR ends a code, wherever the line cut it`() throws {
        try check("'4006' '381333931' 0d", gives: ["scan 4006381333931"])
        try check("'4006' wait:499 '3813' 0d", gives: ["scan 40063813"])
        try check("'12' 0d 0a '34' 0d 0a 0d", gives: ["scan 12", "scan 34"])
        try check("'12' 0a '34' 0d", gives: ["scan 12{A}34"])
    }

    @Test func `LF, CR LF, Tab and ETX end a code where the scanner is set so`() throws {
        try check("'12' 0a '34' 0d 0a 0a", lineFeed, gives: ["scan 12", "scan 34"])
        try check("'12' 0d 0a '3' 0d '4' 0a '5' 0d 0a 0d 0a", both, gives: ["scan 12", "scan 3{D}4{A}5"])
        try check("'12' 09 09", framed(SerialFraming(end: .tab)), gives: ["scan 12"])
        try check("'12' 0d 03", framed(SerialFraming(end: .etx)), gives: ["scan 12{D}"])
    }

    @Test func `a packet is what stands between STX and ETX`() throws {
        try check("02 'AB' 'C' 03 0d 0a 02 'D' 03", packet, gives: ["scan ABC", "scan D"])
        try check("02 03", packet, gives: [])
    }

    @Test func `silence ends a code where nothing else does`() throws {
        try check("'12' wait:99 '34' wait:100 '5' wait:100", silent, gives: ["scan 1234", "scan 5"])
    }

    @Test func `bytes that are no UTF-8 are read as Latin-1`() throws {
        try check("'A' e9 0d", gives: ["scan A\u{E9}"])
    }

    @Test func `the check character is the exclusive or of the code`() throws {
        let whole = framed(SerialFraming(end: .crLf, check: .codeAndEnd))
        try check("'TEST' 0d 0a 11 'AB' 0d 0a 4", whole, gives: ["scan TEST", "scan AB"])
        try check("'TEST' 0d 0a 12 'TEST' 0d 0a 11", whole, gives: ["lost wrongCheck", "scan TEST"])
        let code = framed(SerialFraming(start: 0x02, end: .etx, check: .code))
        try check("02 'AB' 03 03 02 'A' 03 41", code, gives: ["scan AB", "scan A"])
        try check("'AB' 0d 0a 03", framed(SerialFraming(end: .crLf, check: .code)), gives: ["scan AB"])
        try check(
            "'AB' 0d wait:500 'A' 0d 41", framed(SerialFraming(check: .code)),
            gives: [
                "lost partial(characters: 2)", "scan A",
            ])
    }

    @Test func `a character with a wrong parity spoils its code, and no other`() throws {
        let even = SerialSettings(character: .sevenEven)
        try check("'40' 0 '63' 0d '12' 0d", even, gives: ["lost wrongParity", "scan 12"])
        try check("0 '063' 0d '12' 0d", even, gives: ["lost wrongParity", "scan 12"])
        try check("'40' 0 wait:500 '12' 0d", even, gives: ["lost wrongParity", "scan 12"])
        let asking = SerialSettings(character: .eightOdd, answers: .ackNak)
        try check("'1' 0 0d '12' 0d ok", asking, gives: ["send 15", "lost wrongParity", "scan 12", "send 6"])
        let packet = SerialSettings(
            character: .sevenOdd, framing: SerialFraming(start: 0x02, end: .etx, check: .code))
        // Between packets it spoils nothing, and the check character may be NUL.
        try check("0 02 'A' 03 41 02 'BB' 03 0", packet, gives: ["scan A", "scan BB"])
        try check("02 'A' 0 03 41 02 'A' 03 41", packet, gives: ["lost wrongParity", "scan A"])
        try check("'1' 0 '2' 0d", gives: ["scan 1{0}2"])
    }

    @Test func `a code whose end does not come is lost, and the next is read`() throws {
        try check("'4006' wait:500 '12' 0d", gives: ["lost partial(characters: 4)", "scan 12"])
        try check("02 'AB' 02 'CD' 03", packet, gives: ["lost outOfOrder", "scan CD"])
        try check("'4006' unplug", gives: ["lost unplugged(characters: 4)"])
        try check("unplug", gives: [])
    }

    @Test func `what came before the silence is passed on as what has no end`() throws {
        for framing in [SerialFraming(), .packet, SerialFraming(end: .crLf, check: .code)] {
            let settings = SerialSettings(framing: framing, answers: .bell)
            var stream = SerialStream(profile: ScannerProfile(name: "bench", kind: .serial, serial: settings))
            var reports: [StreamReport] = []
            let now = MonotonicTime(nanoseconds: 1)
            stream.feed((framing.start.map { [$0] } ?? []) + Array("A\u{1D}b".utf8), at: now, &reports)
            stream.pass(now.advanced(byMilliseconds: 500), &reports)
            let text = ScannedText(text: "A\u{1D}b", device: "bench", keys: [], firstAt: now, lastAt: now)
            #expect(reports == [.answer([0x07]), .outcome(.unended(text))])
            #expect(stream.deadline == nil)
        }
    }

    @Test func `a packet whose beginning is lost is no code`() throws {
        try check("'BC' 03 02 'D' 03", packet, gives: ["lost malformedRecords", "scan D"])
        try check("'BC' wait:500 02 'D' 03", packet, gives: ["lost malformedRecords", "scan D"])
        let checked = framed(SerialFraming(start: 0x02, end: .etx, check: .code))
        try check("'BC' 03 03 02 'D' 03 44", checked, gives: ["lost malformedRecords", "scan D"])
    }

    @Test func `a code that was under way when the line was opened is lost`() throws {
        try check("'933931' 0d '12' 0d", opened: true, gives: ["lost headMissing", "scan 12"])
        try check("wait:60 '12' 0d", opened: true, gives: ["scan 12"])
        try check("02 'A' 03", packet, opened: true, gives: ["scan A"])
        try check("wait:59 'AT' 0d", opened: true, gives: ["lost headMissing"])
    }

    @Test func `a line that babbles is cut off once and read again behind the next end`() throws {
        let noise = String(repeating: "x", count: 20_000)
        try check("'\(noise)' 0d '12' 0d", gives: ["lost tooLong(limit: 8192)", "scan 12"])
        try check("'\(noise)' wait:500 '12' 0d", gives: ["lost tooLong(limit: 8192)", "scan 12"])
        try check("'\(noise)' wait:100 '1' wait:100", silent, gives: ["lost tooLong(limit: 8192)", "scan 1"])
        try check("02 '\(noise)' 03 02 'A' 03", packet, gives: ["lost tooLong(limit: 8192)", "scan A"])
        let longest = String(repeating: "x", count: ScanLimits.textBytesMax)
        try check("'\(longest)' 0d 0a", both, gives: ["scan \(longest)"])
        try check("'\(longest)x' 0d", gives: ["lost tooLong(limit: 8192)"])
    }

    @Test func `ACK is sent when the scan is committed and not before`() throws {
        try check("'12' 0d", asking, gives: ["scan 12"])
        try check("'12' 0d ok '34' 0d ok ok", asking, gives: ["scan 12", "send 6", "scan 34", "send 6"])
    }

    @Test func `what the scanner sends again is the same scan`() throws {
        try check("'12' 0d wait:2000 '12' 0d ok", asking, gives: ["scan 12", "send 6"])
        try check("'12' 0d ok '12' 0d ok", asking, gives: ["scan 12", "send 6", "scan 12", "send 6"])
        try check("'12' 0d wait:10000 '12' 0d ok", asking, gives: ["scan 12", "scan 12", "send 6"])
    }

    @Test func `a refused code is refused as often as the scanner sends it again by itself`() throws {
        try check(
            "'12' 0d no '12' 0d '12' 0d '12' 0d '12' 0d", asking,
            gives: ["scan 12", "send 15", "send 15", "send 15", "send 15", "scan 12"])
        try check(
            "'12' 0d no wait:1000 '12' 0d ok", asking, gives: ["scan 12", "send 15", "scan 12", "send 6"])
        try check("'12' 0d no '34' 0d ok", asking, gives: ["scan 12", "send 15", "scan 34", "send 6"])
    }

    @Test func `a spoilt code is asked for again, or sounds`() throws {
        let checked = framed(SerialFraming(check: .code), .ackNak)
        try check("'12' 0d ff '12' 0d 3 ok", checked, gives: ["send 15", "lost wrongCheck", "scan 12", "send 6"])
        let sounding = SerialSettings(answers: .bell)
        try check(
            "'12' 0d no '34' 0d ok '5' wait:500", sounding,
            gives: [
                "scan 12", "send 7", "scan 34", "send 7", "lost partial(characters: 1)",
            ])
        try check("'12' 0d no", gives: ["scan 12"])
    }
}
