import Rehearsal
import Testing

@testable import Devices

/// Short ways to recordings.
enum Tapes {
    static func device(_ kind: RecordedDevice.Kind = .evdev, _ profile: ScannerProfile? = nil) -> RecordedDevice {
        let profile = profile ?? ScannerProfile(name: "hand", kind: kind.scanner ?? .wedge)
        return RecordedDevice(kind: kind, profile: profile, node: "/dev/input/event3")
    }

    /// A recording of records from a script, a read for each frame of three.
    static func typing(_ script: String, _ profile: ScannerProfile = ScannerProfile(name: "hand")) -> Recording {
        let bytes = Typing(script).bytes
        let reads = stride(from: 0, to: bytes.count, by: 72).map { start in
            Recording.Entry(.received, at: at(1_000_000 + start), Array(bytes[start...].prefix(72)))
        }
        return Recording(device: device(.evdev, profile), entries: [opened] + reads)
    }

    /// A recording of a serial line, all in one read.
    static func serial(_ bytes: [UInt8], _ settings: SerialSettings) -> Recording {
        let profile = ScannerProfile(name: "line", kind: .serial, serial: settings)
        return Recording(
            device: device(.serial, profile), entries: [opened, Recording.Entry(.received, at: at(1000), bytes)])
    }

    static let opened = Recording.Entry(.opened, at: at(0), Array("/dev/input/event3".utf8))

    static func at(_ milliseconds: Int) -> MonotonicTime {
        MonotonicTime(nanoseconds: Int64(milliseconds) * 1_000_000)
    }

    /// What a decoder makes of a recording, as lines of a test; marks left out.
    static func play(_ recording: Recording) throws -> [String] {
        try RecordingPlayer.play(recording).compactMap { played in
            if case .report(let report) = played.what { line(report) } else { nil }
        }
    }

    /// A line with its digits, letters and the signs of the US digit row each made one.
    static func shape(of line: String) -> String {
        String(
            line.map { character in
                switch character {
                case _ where "0123456789".contains(character): "1"
                case _ where "!@#$%^&*()".contains(character): "!"
                case _ where character.isUppercase: "A"
                case _ where character.isLowercase: "a"
                case _: character
                }
            })
    }
}
