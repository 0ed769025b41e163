import Rehearsal
import Testing

@testable import Devices

/// Recordings as files, and back.
struct RecordedFileTests {
    private func back(_ files: [RecordedFile]) throws -> Recording {
        func file(_ suffix: String) -> [UInt8]? { files.first { $0.name.hasSuffix(suffix) }?.bytes }
        if let transcript = file(".printer") { return try Recording(description: transcript) }
        return try Recording(
            description: file(".txt") ?? [], data: files[0].bytes, descriptor: file(".descriptor"))
    }

    private func random(_ kind: RecordedDevice.Kind, _ dice: inout Dice) -> Recording {
        var profile = ScannerProfile(name: dice.text("a é\u{1B}\n\\/.", 0...12), kind: kind.scanner ?? .wedge)
        if kind != .printer {
            profile.layout = dice.text("fr()", 1...6)
            profile.suffix = ScannerProfile.Suffix.allCases.randomElement(using: &dice) ?? .enter
            profile.gsConvention = ScannerProfile.GSConvention.allCases.randomElement(using: &dice) ?? .f8
            profile.silenceMilliseconds = Bool.random(using: &dice) ? 80 : nil
            profile.serial.framing = Bool.random(using: &dice) ? .packet : SerialFraming(end: .crLf, check: .code)
            profile.serial.character = SerialCharacter.allCases.randomElement(using: &dice) ?? .eightNone
            profile.serial.answers = SerialAnswers.allCases.randomElement(using: &dice) ?? .none
            profile.serial.flow = SerialFlow.allCases.randomElement(using: &dice) ?? .none
        }
        var device = RecordedDevice(
            kind: kind, profile: profile, node: dice.text("/dev x", 0...9), model: "Scanner \u{202E}", vendor: 0x0C2E,
            product: 0, path: "pci-0", isStampedOnArrival: kind == .evdev && Bool.random(using: &dice))
        if kind == .hidraw { device.descriptor = dice.bytes(0...40) }
        if kind == .printer { device.language = "zpl" }
        let entries = (0..<Int.random(in: 0...60, using: &dice)).map { _ in
            Recording.Entry(
                Recording.Kind.allCases.randomElement(using: &dice) ?? .received,
                at: MonotonicTime(nanoseconds: Int64.random(in: 0...9_000_000_000_000_000, using: &dice)),
                dice.bytes(0...50))
        }
        return Recording(device: device, entries: entries, forgotten: 7, isRedacted: Bool.random(using: &dice))
    }

    @Test(arguments: RecordedDevice.Kind.allCases, 0..<25 as Range<UInt64>)
    func `what is written comes back byte for byte`(kind: RecordedDevice.Kind, seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let recording = random(kind, &dice)
        let files = recording.files(stem: "01-hand", facts: [("station", "S1 é\n")])
        #expect(try back(files) == recording)
        #expect(files.allSatisfy { RecordedFile.isName($0.name) })
        // One entry a line, and nothing in it that a terminal could take for more than text.
        for file in files where file.name.hasSuffix(".txt") || file.name.hasSuffix(".printer") {
            #expect(file.bytes.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x0A })
        }
    }

    @Test func `a scanner's file holds what it sent and nothing else, as --replay takes it`() throws {
        let files = Tapes.typing("'12' enter").files(stem: "01-hand", facts: [])
        #expect(files.map(\.name) == ["01-hand.evdev", "01-hand.evdev.txt"])
        #expect(files[0].bytes == Typing("'12' enter").bytes)
    }

    @Test func `a description reads like this`() {
        let profile = ScannerProfile(name: "hand 2", layout: "fr")
        let recording = Recording(
            device: RecordedDevice(kind: .evdev, profile: profile, node: "/dev/input/event3", model: "Honeywell 1900"),
            entries: [
                Tapes.opened, Recording.Entry(.began, at: Tapes.at(1), [42, 0]),
                Recording.Entry(.received, at: Tapes.at(1500), [UInt8](repeating: 0, count: 24)),
                Recording.Entry(.closed, at: Tapes.at(2000)),
            ], forgotten: 2, isRedacted: true)
        let text = String(decoding: recording.files(stem: "x", facts: [("station", "S1")])[1].bytes, as: UTF8.self)
        #expect(
            text == """
                returns-station recording 1
                station S1
                device hand 2
                kind evdev
                node /dev/input/event3
                model Honeywell 1900
                scanner wedge
                layout fr
                suffix enter
                gs controlBracket
                baud 9600
                character 8N1
                flow none
                end cr
                check none
                answers none
                stamps recorded
                forgotten 2
                redacted true

                0.000000000 opened /dev/input/event3
                0.001000000 began *\\x00
                1.500000000 in 24
                2.000000000 closed

                """)
    }

    @Test(arguments: [
        ("", 1, "the first line"), ("something else\n", 1, "the first line"),
        ("returns-station recording 1\nkind pencil\n", 2, "one of evdev"),
        ("returns-station recording 1\nsilence -4\n", 2, "a whole number"),
        ("returns-station recording 1\ndevice \\xZZ\n", 2, "escapes"),
        ("returns-station recording 1\n\nin 4\n", 3, "a time"),
        ("returns-station recording 1\n\n1.5 in 4\n", 3, "a time"),
        ("returns-station recording 1\n\n1.500000000 in 5\n", 3, "at most the 4"),
        ("returns-station recording 1\n\n1.500000000 in -1\n", 3, "a count of bytes"),
        ("returns-station recording 1\n\n1.500000000 in 3\n", 4, "as many bytes as the data"),
        ("returns-station recording 1\n\n1.500000000 wept\n", 3, "a time"),
    ])
    func `a spoilt description is refused with its line`(text: String, line: Int, expected: String) {
        #expect {
            try Recording(description: Array(text.utf8), data: [1, 2, 3, 4])
        } throws: { error in
            let fault = error as? RecordingFault
            return fault?.line == line && fault?.expected.contains(expected) == true
        }
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `whatever stands in a description, it is read or refused`(seed: UInt64) {
        var dice = Dice(seed: seed)
        var text = Array(
            String(
                decoding: Tapes.typing("'12' enter").files(stem: "x", facts: [])[1].bytes, as: UTF8.self
            ).utf8)
        for _ in 0..<Int.random(in: 1...6, using: &dice) {
            let place = Int.random(in: 0..<text.count, using: &dice)
            if Bool.random(using: &dice) {
                text[place] = UInt8.random(in: 0...255, using: &dice)
            } else {
                text.remove(at: place)
            }
        }
        let data = Typing("'12' enter").bytes
        let read = try? Recording(description: text, data: data)
        #expect(read == nil || read?.received == data)
    }

    @Test(arguments: [
        ("../../etc/passwd", "------etc-passwd"), ("/", "-"), ("", "device"), ("hand 2", "hand-2"),
        ("..", "--"), ("é\u{0}\n", "----"), (String(repeating: "x", count: 400), String(repeating: "x", count: 40)),
    ])
    func `a device's name is a file's name and no path`(name: String, stem: String) {
        #expect(RecordedFile.stem(of: name) == stem)
        #expect(RecordedFile.isName("01-\(stem).evdev.txt"))
    }

    @Test(arguments: [
        "", ".", "..", ".x", "a/b", "../a", "a\u{0}", "a b", "é", "a\n", String(repeating: "a", count: 97),
    ])
    func `what is no plain file name is none`(name: String) {
        #expect(!RecordedFile.isName(name))
    }
}
