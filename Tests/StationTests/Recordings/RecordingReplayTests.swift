import Devices
import Foundation
import Simulation
import Testing
import Wire

@testable import Station

/// What `returns-station replay` says of files.
struct RecordingReplayTests {
    private func rows(
        _ files: [(name: String, bytes: [UInt8])], _ settings: RecordingReplay.Settings = .init()
    ) throws -> [String] {
        let place = try Place()
        for file in files { try Data(file.bytes).write(to: URL(fileURLWithPath: place.file(file.name))) }
        return try RecordingReplay(settings).run([place.file(files[0].name)]).rows.map { row in
            row.dropFirst().map { $0 ?? "-" }.joined(separator: " | ")
        }
    }

    private func fault(
        _ files: [(name: String, bytes: [UInt8])], _ settings: RecordingReplay.Settings = .init()
    ) -> String {
        do {
            return "\(try rows(files, settings))"
        } catch {
            return "\(error)"
        }
    }

    @Test func `a scan is shown with what it is read as, and nothing in it reaches the terminal`() throws {
        let code = "4006381333931\r\u{1B}[2J\u{202E}\\\r8R10000079197\r"
        #expect(
            try rows([("a.serial", Array(code.utf8))]) == [
                "0.000 | scan | 4006381333931 | product 4006381333931 | -",
                #"0.000 | scan | \u{1B}[2J\u{202E}\\ | unreadable: controlCharacters | -"#,
                try #require(try rows([("b.serial", Array("8R10000079197\r".utf8))]).first),
            ])
    }

    @Test func `losses have their reason, and keys that type nothing their numbers`() throws {
        let bytes = KeyTyping.scan("12") + KeyTyping.keys([66]) + KeyTyping.scan("34") + KeyTyping.keys([67, 28])
        #expect(
            try rows([("a.evdev", bytes)])
                == [
                    "1000.000 | scan | 12 | text | -", "1000.000 | scan | 34 | text | keys that typed nothing: 66",
                    "1000.000 | lost | - | - | only keys that type nothing under the layout: 67",
                ].map { $0.replacing("1000.000", with: "0.000") })
    }

    @Test func `the description beside a recording counts, and an option counts more`() throws {
        let profile = ScannerProfile(name: "hand", layout: "fr")
        let device = RecordedDevice(kind: .evdev, profile: profile, node: "/dev/input/event3")
        let files = Recording(bytes: KeyTyping.scan("4006"), of: device).files(stem: "a", facts: [])
            .map { ($0.name, $0.bytes) }
        #expect(try rows(files).contains { $0.contains("| scan | 'àà- |") })
        var settings = RecordingReplay.Settings()
        settings.layout = "us"
        #expect(try rows(files, settings).contains { $0.contains("| scan | 4006 |") })
    }

    @Test func `a printer's transcript is read by the parser of its language`() throws {
        func entry(_ kind: Recording.Kind, _ milliseconds: Int64, _ text: String) -> Recording.Entry {
            Recording.Entry(kind, at: MonotonicTime(nanoseconds: milliseconds * 1_000_000), Array(text.utf8))
        }
        let answer =
            "\u{2}030,1,0,1245,000,0,0,0,000,0,0,0\u{3}\r\n\u{2}000,0,1,0,0,2,4,0,00000000,1,000\u{3}\r\n"
            + "\u{2}1234,0\u{3}\r\n"
        let device = RecordedDevice(
            kind: .printer, profile: ScannerProfile(name: "printer"), node: "/dev/ttyS0", language: "zpl")
        let recording = Recording(
            device: device,
            entries: [
                entry(.opened, 0, "/dev/ttyS0"), entry(.sent, 10, "~HS\r\n"), entry(.received, 20, answer),
                entry(.sent, 5_000, "~HS\r\n"), entry(.closed, 9_000, ""),
            ])
        let files = recording.files(stem: "a", facts: []).map { ($0.name, $0.bytes) }
        #expect(
            try rows(files) == [
                "0.000 | opened | - | - | /dev/ttyS0", "0.010 | sent | - | - | 5 bytes, a question for the status",
                "0.020 | finding | - | - | paperOut", "0.020 | finding | - | - | formatsInBuffer(0)",
                "0.020 | finding | - | - | headOpen", "0.020 | finding | - | - | labelsRemaining(0)",
                "0.020 | answer | - | - | not ready, idle",
                "5.000 | sent | - | - | 5 bytes, a question for the status", "7.000 | finding | - | - | noAnswer",
                "9.000 | closed | - | - | -",
            ])
    }

    @Test func `what cannot be played is refused with what to do`() throws {
        #expect(fault([("a.txt", [])]).contains("must end with one of .evdev, .hidraw, .serial, .printer"))
        #expect(fault([("a.hidraw", [1])]).contains("a.hidraw.descriptor cannot be read"))
        #expect(fault([("a.hidraw", [1]), ("a.hidraw.descriptor", [1])]).contains("report_descriptor"))
        #expect(fault([("a.printer", Array("hello".utf8))]).contains("line 1: found `hello`, expected"))
        let silent = "returns-station recording 1\nkind printer\n\n"
        #expect(fault([("a.printer", Array(silent.utf8))]).contains("--language"))
        #expect(fault([("a.serial", []), ("a.serial.txt", Array(silent.utf8))]).contains("describes a recording"))
        var settings = RecordingReplay.Settings()
        settings.suffix = "return"
        #expect(fault([("a.serial", [1])], settings).contains("--suffix takes one of enter, tab, idle, not return"))
        settings = .init()
        settings.layout = "zz"
        #expect(fault([("a.evdev", [])], settings).contains("no keyboard layout zz"))
    }
}
