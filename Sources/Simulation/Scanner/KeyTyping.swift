/// What a keyboard scanner with a US layout sends, as records of `struct input_event` of 64-bit Linux: seconds (8
/// bytes), microseconds (8), type (2), code (2), value (4), in the order of the machine.
public enum KeyTyping {
    /// The records of a text without its end. Characters that no US key types are left out; 0x1D is Ctrl and `]`.
    public static func text(_ text: String) -> [UInt8] {
        text.unicodeScalars.flatMap(press)
    }

    /// The records of a clean scan: the text, then Enter.
    public static func scan(_ code: String) -> [UInt8] {
        text(code) + enter
    }

    /// The records of keys that are pressed and let go one after the other, by their numbers.
    public static func keys(_ codes: [UInt16]) -> [UInt8] {
        codes.flatMap { tap($0, with: nil) }
    }

    /// The records of Enter, which ends a scan.
    public static let enter = tap(28, with: nil)

    /// `SYN_DROPPED` and the end of the report: the kernel's queue ran over and records are missing.
    public static let overflow = record(0, 3, 0) + record(0, 0, 0)

    /// One record of that type, code and value (linux/input-event-codes.h), stamped so many milliseconds after the
    /// start of the clock; one instant for all where time does not matter.
    public static func record(
        _ type: UInt16, _ code: UInt16, _ value: Int32, milliseconds: Int = 1_000_000
    ) -> [UInt8] {
        let (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1_000)
        var bytes: [UInt8] = []
        for field in [Int64(seconds), Int64(rest * 1_000)] { withUnsafeBytes(of: field) { bytes += $0 } }
        for field in [type, code] { withUnsafeBytes(of: field) { bytes += $0 } }
        withUnsafeBytes(of: value) { bytes += $0 }
        return bytes
    }

    /// The US key that types a character, by its number in the kernel, and whether Shift goes with it; nil when there
    /// is none.
    public static func key(typing scalar: Unicode.Scalar) -> (code: UInt16, isShifted: Bool)? {
        usKeys[scalar]
    }

    private static let (shift, control, rightBracket): (UInt16, UInt16, UInt16) = (42, 29, 27)

    private static func press(_ scalar: Unicode.Scalar) -> [UInt8] {
        if scalar.value == 0x1D { return tap(rightBracket, with: control) }
        guard let key = usKeys[scalar] else { return [] }
        return tap(key.code, with: key.isShifted ? shift : nil)
    }

    private static func tap(_ code: UInt16, with modifier: UInt16?) -> [UInt8] {
        let down = modifier.map { change($0, 1) } ?? []
        let up = modifier.map { change($0, 0) } ?? []
        return down + change(code, 1) + change(code, 0) + up
    }

    private static func change(_ code: UInt16, _ value: Int32) -> [UInt8] {
        record(1, code, value) + record(0, 0, 0)
    }

    private static let usKeys: [Unicode.Scalar: (code: UInt16, isShifted: Bool)] = {
        let rows: [(first: UInt16, plain: String, shifted: String)] = [
            (2, "1234567890-=", "!@#$%^&*()_+"), (16, "qwertyuiop[]", "QWERTYUIOP{}"),
            (30, "asdfghjkl;'`", "ASDFGHJKL:\"~"), (43, "\\zxcvbnm,./", "|ZXCVBNM<>?"), (57, " ", " "),
        ]
        var keys: [Unicode.Scalar: (code: UInt16, isShifted: Bool)] = [:]
        for row in rows {
            for (text, isShifted) in [(row.shifted, true), (row.plain, false)] {
                for (place, scalar) in text.unicodeScalars.enumerated() {
                    keys[scalar] = (row.first + UInt16(place), isShifted)
                }
            }
        }
        return keys
    }()
}
