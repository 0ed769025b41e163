/// `struct input_event` records of a keyboard scanner on a US layout: for each change of a key a scan code (`EV_MSC`),
/// the key (`EV_KEY`) and the end of the report (`EV_SYN`), as USB keyboards send them.
struct KeyRecords {
    private(set) var bytes: [UInt8] = []
    private var milliseconds: Int64 = 1_000_000

    /// Bytes of one record, of 64-bit Linux.
    static let recordBytes = 24
    private static let (enter, leftControl, leftShift, rightBracket): (UInt16, UInt16, UInt16, UInt16) = (
        28, 29, 42, 27
    )
    private static let betweenKeys: Int64 = 2
    private static let betweenScans: Int64 = 60

    /// Types a text without its end. GS is Ctrl and the right bracket.
    mutating func type(_ text: String) {
        for character in text {
            if character == "\u{1D}" {
                tap(Self.rightBracket, holding: Self.leftControl)
            } else if let key = Self.keys[character] {
                tap(key.code, holding: key.shift ? Self.leftShift : nil)
            } else {
                preconditionFailure("no US key types the character \(character)")
            }
        }
    }

    /// Presses Enter: with this report a scan is complete.
    mutating func pressEnter() {
        change(Self.enter, 1)
    }

    /// Lets Enter go.
    mutating func releaseEnter() {
        change(Self.enter, 0)
        milliseconds += Self.betweenScans
    }

    private mutating func tap(_ code: UInt16, holding modifier: UInt16?) {
        if let modifier { change(modifier, 1) }
        change(code, 1)
        change(code, 0)
        if let modifier { change(modifier, 0) }
        milliseconds += Self.betweenKeys
    }

    private mutating func change(_ code: UInt16, _ value: Int32) {
        record(type: 4, code: 4, value: 458_752 + Int32(code))
        record(type: 1, code: code, value: value)
        record(type: 0, code: 0, value: 0)
    }

    private mutating func record(type: UInt16, code: UInt16, value: Int32) {
        let (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1_000)
        for field in [seconds, rest * 1_000] { withUnsafeBytes(of: field) { bytes += $0 } }
        for field in [type, code] { withUnsafeBytes(of: field) { bytes += $0 } }
        withUnsafeBytes(of: value) { bytes += $0 }
    }

    /// Which key of a US keyboard types a character.
    private static let keys: [Character: (code: UInt16, shift: Bool)] = {
        let rows: [(first: UInt16, plain: String, shifted: String)] = [
            (2, "1234567890-=", "!@#$%^&*()_+"), (16, "qwertyuiop[]", "QWERTYUIOP{}"),
            (30, "asdfghjkl;'`", "ASDFGHJKL:\"~"), (43, "\\zxcvbnm,./", "|ZXCVBNM<>?"), (57, " ", " "),
        ]
        var keys: [Character: (code: UInt16, shift: Bool)] = [:]
        for row in rows {
            for (text, shift) in [(row.shifted, true), (row.plain, false)] {
                for (place, character) in text.enumerated() {
                    keys[character] = (row.first + UInt16(place), shift)
                }
            }
        }
        return keys
    }()
}
