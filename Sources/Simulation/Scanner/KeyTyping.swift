import Rehearsal

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
        Typing.record(type, code, value, milliseconds: milliseconds)
    }

    private static let (shift, control, rightBracket): (UInt16, UInt16, UInt16) = (42, 29, 27)

    private static func press(_ scalar: Unicode.Scalar) -> [UInt8] {
        if scalar.value == 0x1D { return tap(rightBracket, with: control) }
        guard let key = USKeys.key(typing: scalar) else { return [] }
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
}
