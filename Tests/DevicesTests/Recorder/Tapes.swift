import Testing

@testable import Devices

/// Seeded randomness (SplitMix64), so that a failure can be seen again.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func bytes(_ count: ClosedRange<Int>) -> [UInt8] {
        (0..<Int.random(in: count, using: &self)).map { _ in UInt8.random(in: 0...255, using: &self) }
    }

    mutating func text(_ characters: String, _ count: ClosedRange<Int>) -> String {
        String((0..<Int.random(in: count, using: &self)).map { _ in characters.randomElement(using: &self) ?? "0" })
    }
}

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
