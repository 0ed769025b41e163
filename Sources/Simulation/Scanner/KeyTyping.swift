/// What a keyboard scanner with a US layout sends, as records of `struct input_event` of 64-bit Linux.
enum KeyTyping {
    /// The records of a text without its end. Characters that no US key types are left out; 0x1D is Ctrl and `]`.
    static func text(_ text: String) -> [UInt8] {
        text.unicodeScalars.flatMap(press)
    }

    /// The records of Enter, which ends a scan.
    static let enter = tap(28, with: nil)

    /// `SYN_DROPPED` and the end of the report: the kernel's queue ran over and records are missing.
    static let overflow = record(0, 3, 0) + record(0, 0, 0)

    private static let (shift, control, rightBracket): (UInt16, UInt16, UInt16) = (42, 29, 27)

    private static func press(_ scalar: Unicode.Scalar) -> [UInt8] {
        if scalar.value == 0x1D { return tap(rightBracket, with: control) }
        guard let key = keys[scalar] else { return [] }
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

    private static func record(_ type: UInt16, _ code: UInt16, _ value: Int32) -> [UInt8] {
        var bytes: [UInt8] = []
        for field in [Int64(1_000), Int64(0)] { withUnsafeBytes(of: field) { bytes += $0 } }
        for field in [type, code] { withUnsafeBytes(of: field) { bytes += $0 } }
        withUnsafeBytes(of: value) { bytes += $0 }
        return bytes
    }

    private static let keys: [Unicode.Scalar: (code: UInt16, isShifted: Bool)] = {
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
