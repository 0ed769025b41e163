import Rehearsal
import Testing

@testable import Devices

/// What is taken out of a recording, and what stays in it.
struct RedactionTests {
    private func redacted(_ recording: Recording) throws -> Recording {
        try recording.redacted { _ in [] }
    }

    private static let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    private static let text = letters + "0123456789-./ :;$%+"

    @Test(arguments: ["", "S", "F", "R"], 0..<12 as Range<UInt64>)
    func `of typed codes only the kinds of characters are left, and every scan is as long`(
        style: String, seed: UInt64
    ) throws {
        var dice = Dice(seed: seed)
        let codes = (0..<5).map { _ in dice.text(style == "S" ? Self.letters : Self.text, 1...30) }
        let plain = Tapes.typing(codes.map { "\(style)'\($0)' enter" }.joined(separator: " "))
        let secret = try redacted(plain)
        let (before, after) = (try Tapes.play(plain), try Tapes.play(secret))
        #expect(before.count == 5 && after.map(Tapes.shape) == before.map(Tapes.shape))
        for line in after {
            #expect(line.dropFirst(5).allSatisfy { !$0.isLetter || "qQ".contains($0) || style == "R" }, "\(line)")
            #expect(line.allSatisfy { !$0.isNumber || $0 == "1" || style == "R" }, "\(line)")
        }
        #expect(secret.received.count == plain.received.count)
    }

    /// Two recordings whose codes differ in nothing but which letters and digits they have must become the same bytes.
    @Test(arguments: ["", "F"], 0..<20 as Range<UInt64>)
    func `nobody can tell which digit or letter it was`(style: String, seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let code = dice.text(Self.text.replacing("%", with: "").replacing("$", with: ""), 4...40)
        let other = String(
            code.map { character in
                if character.isNumber { return "0123456789".randomElement(using: &dice) ?? "0" }
                guard character.isLetter else { return character }
                let letter = "abcdefghijklmnopqrstuvwxyz".randomElement(using: &dice) ?? "a"
                return character.isUppercase ? Character(letter.uppercased()) : letter
            })
        // Unless it looks like an AIM identifier, which stays.
        #expect(!code.hasPrefix("]"))
        let one = try redacted(Tapes.typing("\(style)'\(code)' enter"))
        let two = try redacted(Tapes.typing("\(style)'\(other)' enter"))
        #expect(one == two, "\(code) and \(other)")
    }

    @Test func `keys that are down together stay two keys, and a key that is pressed twice stays one`() throws {
        // 4 and 7 overlap; 4 is pressed again without a release; then 5 twice, with a release between.
        let plain = Tapes.typing("+5 ; +8 ; -5 -8 ; +5 ; +5 ; -5 ; '55' enter")
        #expect(try Tapes.play(plain) == ["scan 47455"])
        #expect(try Tapes.play(redacted(plain)) == ["scan 12111"])
    }

    @Test func `identifiers, control characters and ends stay`() throws {
        let plain = Tapes.typing("']d2010400638' +29 ; +27 ; -27 ; -29 ; '10Ab' enter '12' tab '3' kpenter")
        #expect(try Tapes.play(plain) == ["scan ]d2010400638{1D}10Ab", "scan 12{9}3"])
        #expect(try Tapes.play(redacted(plain)) == ["scan ]d2111111111{1D}11Qq", "scan 11{9}1"])
        let f8 = Tapes.typing("'01' f8 '7' enter", ScannerProfile(name: "hand", gsConvention: .f8))
        #expect(try Tapes.play(redacted(f8)) == ["scan 11{1D}1"])
    }

    @Test func `a character that is typed as its number stays what it was, or its kind`() throws {
        // Alt with 0 2 9, with 0 6 6, and with 0 5 5: GS, B and 7.
        let alt = [[82, 80, 73], [82, 77, 77], [82, 76, 76]].map { keys in
            "+56 ; " + keys.map { "+\($0) ; -\($0) ;" }.joined(separator: " ") + " -56 ;"
        }
        let plain = Tapes.typing(alt.joined(separator: " ") + " enter")
        #expect(try Tapes.play(plain) == ["scan {1D}B7"])
        #expect(try Tapes.play(redacted(plain)) == ["scan {1D}A1"])
    }

    @Test func `the digits of a scanner that is set to another layout are no more to be read`() throws {
        // A US scanner under a French profile types digits as signs, a French one under a US profile likewise.
        for (script, layout) in [("'4006381333931'", "fr"), ("S'4006381333931'", "us")] {
            let plain = Tapes.typing("\(script) enter", ScannerProfile(name: "hand", layout: layout))
            let signs = Set(try Tapes.play(redacted(plain))[0].dropFirst(5))
            #expect(signs.count == 1, "\(signs)")
        }
    }

    @Test func `the scan codes beside the keys are taken out, and losses and faults stay what they are`() throws {
        let plain = Tapes.typing("'4006' dropped '38' ; 'x' enter 'ok' enter '77' wait:900 '8' enter")
        let secret = try redacted(plain)
        #expect(try Tapes.play(secret).map(Tapes.shape) == Tapes.play(plain).map(Tapes.shape))
        var garbage = plain
        garbage.entries.append(
            Recording.Entry(.received, at: Tapes.at(9_000_000), Array("0123456789ABCDEFGHIJKLMN".utf8)))
        let after = try redacted(garbage)
        #expect(after.entries.last?.bytes == [UInt8](repeating: 0xFF, count: 24))
        for start in stride(from: 16, to: secret.received.count, by: 24) where secret.received[start] == 4 {
            #expect(secret.received[start + 4..<start + 8].allSatisfy { $0 == 0 })
        }
    }

    @Test(arguments: [
        "wedge-ascii", "wedge-gs1", "wedge-lower", "wedge-rollover", "wedge-three", "wedge-unplugged", "qemu-ascii",
        "qemu-mixed", "qemu-tab", "qemu-held", "qemu-noend", "uinput-overflow", "uinput-burst",
    ])
    func `a capture of a real kernel decodes to the same shape`(name: String) throws {
        let plain = Recording(bytes: try Captures.bytes("\(name).evdev"), of: Tapes.device())
        let secret = try redacted(plain)
        let (before, after) = (try Tapes.play(plain), try Tapes.play(secret))
        #expect(after.count == before.count && after.map(Tapes.shape) == before.map(Tapes.shape))
        #expect(secret.received.count == plain.received.count)
    }

    @Test(arguments: SerialFraming.Check.allCases, [SerialFraming.End.cr, .crLf, .lf, .etx, .tab])
    func `on a serial line a right check stays right, and a wrong one wrong`(
        check: SerialFraming.Check, end: SerialFraming.End
    ) throws {
        let framing = SerialFraming(start: end == .etx ? 0x02 : nil, end: end, check: check)
        let plain = Tapes.serial(
            SerialLines.bytes(["]E04006381333931", "Retour-17", "x"], framing, wrong: 1),
            SerialSettings(framing: framing))
        let secret = try redacted(plain)
        let (before, after) = (try Tapes.play(plain), try Tapes.play(secret))
        #expect(before.contains("lost wrongCheck") == (check != .none))
        #expect(after.map(Tapes.shape) == before.map(Tapes.shape))
        #expect(after[0] == "scan ]E01111111111111")
        #expect(after.last == "scan a")
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `bytes of a line become bytes of the same kind, whatever they are`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let bytes = dice.bytes(0...400)
        let secret = try redacted(Tapes.serial(bytes, SerialSettings()))
        #expect(secret.received.count == bytes.count)
        for (old, new) in zip(bytes, secret.received) where old != new { #expect(new == RedactedByte.of(old)) }
    }

    @Test func `of a report only what a code needs is left`() throws {
        var device = Tapes.device(.hidraw)
        device.descriptor = Descriptors.honeywell
        let long = "]Q1Colis 4711 de Anna Müller, " + String(repeating: "x9", count: 30)
        var reports = POSReports.code("]Q1", Array("Anna 42".utf8)) + POSReports.code("]Q1", Array(long.utf8))
        // The maker's own bytes, and padding.
        reports[0][61] = UInt8(ascii: "A")
        reports[0][62] = 0x42
        reports.append([9, 0x41, 0x42])
        let plain = Recording(
            device: device,
            entries: [Tapes.opened]
                + reports.enumerated().map { Recording.Entry(.received, at: Tapes.at($0.offset), $0.element) })
        let secret = try redacted(plain)
        #expect(secret.entries.map(\.bytes.count) == plain.entries.map(\.bytes.count))
        #expect(secret.entries.last?.bytes == [9, 0, 0])
        #expect(secret.entries[1].bytes[61...62] == [0, 0])
        let scans = try Tapes.play(secret)
        #expect(scans.first == "scan ]Q1Aaaa 11")
        #expect(scans.count == 2 && scans[1].hasPrefix("scan ]Q1Aaaaa 1111 aa Aaaa A"), "\(scans)")
    }

    /// A recording of reports that are written as in `KeyScript`.
    private func reports(_ reports: [[UInt8]], _ descriptor: [UInt8]) -> Recording {
        var device = Tapes.device(.hidraw, ScannerProfile(name: "hand"))
        device.descriptor = descriptor
        let reads = reports.enumerated().map { Recording.Entry(.received, at: Tapes.at(10 + 2 * $0), $1) }
        return Recording(device: device, entries: [Tapes.opened] + reads)
    }

    @Test func `numbers that are typed with Alt in one report stay what they were, or their kind`() throws {
        let descriptor = try Captures.bytes("keyboard.descriptor")
        let plain = reports(KeyScript.reports(KeyScript.altTrace), descriptor)
        #expect(try Tapes.play(plain) == ["scan SIP-4-1"])
        let secret = try redacted(plain)
        #expect(try Tapes.play(secret) == ["scan AAA-1-1"])
        #expect(secret.entries.map(\.bytes.count) == plain.entries.map(\.bytes.count))
        // 080 and 088 are P and X: nobody sees which it was, though one names a digit twice.
        let (one, two) = ("04 00 62 60 62 | 00 | 00 00 28", "04 00 62 60 60 | 00 | 00 00 28")
        #expect(
            try redacted(reports(KeyScript.reports(one), descriptor))
                == redacted(reports(KeyScript.reports(two), descriptor)))
        // GS stays, and so does a sign.
        let signs = reports(KeyScript.reports("04 00 62 5a 61 | 00 | 04 00 62 5c 5d | 00 | 00 00 28"), descriptor)
        #expect(try redacted(signs).received == signs.received)
    }

    /// Reports for a text, as scanners send them: each key alone, each key with the next one down already, or all keys
    /// of a few characters at once.
    private func typed(_ text: String, rolling: Bool, _ dice: inout Dice) -> [[UInt8]] {
        var reports: [[UInt8]] = []
        var held: [UInt8] = []
        for byte in text.utf8 {
            let isCapital = RedactedByte.of(byte) == UInt8(ascii: "A")
            let key: UInt8 =
                switch RedactedByte.of(byte) {
                case UInt8(ascii: "1"): byte == UInt8(ascii: "0") ? 0x27 : byte - UInt8(ascii: "1") + 0x1E
                case UInt8(ascii: "-"): 0x2D
                default: (byte | 0x20) - UInt8(ascii: "a") + 0x04
                }
            if held.contains(key) || !rolling { (reports, held) = (reports + [[0, 0]], []) }
            held = held.count > 2 || Bool.random(using: &dice) ? [key] : held + [key]
            reports.append([isCapital ? 0x02 : 0, 0] + held)
        }
        return (reports + [[0, 0], [0, 0, 0x28], [0, 0]]).map { $0 + [UInt8](repeating: 0, count: 8 - $0.count) }
    }

    @Test(arguments: [false, true], 0..<40 as Range<UInt64>)
    func `of reports with keys only the kinds of characters are left, and every scan is as long`(
        rolling: Bool, seed: UInt64
    ) throws {
        var dice = Dice(seed: seed)
        let text = dice.text(Self.letters + "0123456789-", 1...40)
        let plain = reports(typed(text, rolling: rolling, &dice), try Captures.bytes("keyboard.descriptor"))
        #expect(try Tapes.play(plain) == ["scan \(text)"])
        let secret = try redacted(plain)
        let after = try Tapes.play(secret)
        #expect(after.map(Tapes.shape) == [Tapes.shape(of: "scan \(text)")])
        #expect(secret.entries.map(\.bytes.count) == plain.entries.map(\.bytes.count))
        if !rolling { #expect(after[0].dropFirst(5).allSatisfy { "qQ1-".contains($0) }, "\(after)") }
    }

    @Test func `keys with bits of their own are redacted, and what is no key is zeroed`() throws {
        // Report 5: 104 bits, one for each key, before the modifiers; report 2 is a mouse's.
        let bitmap: [UInt8] = Descriptors.joined(
            [0x05, 0x01, 0x09, 0x06, 0xA1, 0x01, 0x85, 0x05, 0x05, 0x07, 0x15, 0, 0x25, 1, 0x75, 1],
            [0x19, 0x00, 0x29, 0x67, 0x95, 0x68, 0x81, 0x02, 0x19, 0xE0, 0x29, 0xE7, 0x95, 0x08, 0x81, 0x02, 0xC0],
            [0x05, 0x01, 0x09, 0x02, 0xA1, 0x01, 0x85, 0x02, 0x75, 8, 0x95, 3, 0x81, 0x02, 0xC0])
        let script = "05 10 00 00 00 00 00 00 00 00 00 00 00 00 02 | 05 20 | 05 00 00 00 00 80 | 05 00 00 00 00 00 01"
        var sent = KeyScript.reports(script, sizeBytes: 15)
        sent += [[0x02, 0x41, 0x42, 0x43], [0x07, 0x41]]
        let plain = reports(sent, bitmap)
        #expect(try Tapes.play(plain) == ["scan Ab0"])
        let secret = try redacted(plain)
        #expect(try Tapes.play(secret).map(Tapes.shape) == [Tapes.shape(of: "scan Ab0")])
        #expect(secret.entries.suffix(2).map(\.bytes) == [[0x02, 0, 0, 0], [0x07, 0]])
        let rollOver = reports(KeyScript.reports("02 00 01 01 01 01 01 01"), try Captures.bytes("keyboard.descriptor"))
        #expect(try redacted(rollOver).received == [0, 0, 1, 1, 1, 1, 1, 1])
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `whatever comes as reports, they stay as many and as long`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let noise = (0..<30).map { _ in dice.bytes(0...12) }
        let plain = reports(noise, try Captures.bytes("keyboard.descriptor"))
        #expect(try redacted(plain).entries.map(\.bytes.count) == plain.entries.map(\.bytes.count))
    }

    @Test func `fields that lie off the byte boundary are redacted in their place`() throws {
        var device = Tapes.device(.hidraw)
        device.descriptor = Descriptors.unaligned
        // Number 7; then one bit of flag, eight of count, and four bytes of data.
        var bits: UInt64 = 0
        for (index, byte) in ([3] + Array("A7-z".utf8)).enumerated() { bits |= UInt64(byte) << UInt64(1 + 8 * index) }
        let report: [UInt8] = [7] + (0..<6).map { UInt8(truncatingIfNeeded: bits >> UInt64(8 * $0)) }
        let plain = Recording(
            device: device, entries: [Tapes.opened, Recording.Entry(.received, at: Tapes.at(1), report)])
        #expect(try Tapes.play(plain) == ["scan A7-"])
        #expect(try Tapes.play(redacted(plain)) == ["scan A1-"])
    }
}

/// Codes on a serial line.
enum SerialLines {
    static func bytes(_ codes: [String], _ framing: SerialFraming, wrong: Int) -> [UInt8] {
        codes.enumerated().flatMap { index, code -> [UInt8] in
            let start = framing.start.map { [$0] } ?? []
            let end: [UInt8] = framing.end == .crLf ? [0x0D, 0x0A] : [framing.end.byte ?? 0]
            let check: UInt8 =
                switch framing.check {
                case .none: 0
                case .code: code.utf8.reduce(0, ^)
                case .codeAndEnd: (Array(code.utf8) + end).reduce(0, ^)
                }
            let sent = framing.check == .none ? [] : [index == wrong ? check ^ 0x55 : check]
            return start + Array(code.utf8) + end + sent
        }
    }
}
