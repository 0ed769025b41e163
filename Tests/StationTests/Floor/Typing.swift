import Glibc
import SystemPackage

/// What a keyboard scanner with a US layout sends for a code and Enter, as records of `struct input_event`.
enum Typing {
    /// The records of one scan. Characters that no US key types are left out; 0x1D is sent as Ctrl and `]`.
    static func scan(_ code: String) -> [UInt8] {
        code.unicodeScalars.flatMap(press) + tap(28, with: nil)
    }

    private static let shift: UInt16 = 42
    private static let control: UInt16 = 29

    private static func press(_ scalar: Unicode.Scalar) -> [UInt8] {
        if scalar.value == 0x1D { return tap(27, with: control) }
        for row in rows {
            if let place = row.plain.unicodeScalars.firstIndex(of: scalar) {
                return tap(row.first + UInt16(row.plain.unicodeScalars.distance(to: place)), with: nil)
            }
            if let place = row.shifted.unicodeScalars.firstIndex(of: scalar) {
                return tap(row.first + UInt16(row.shifted.unicodeScalars.distance(to: place)), with: shift)
            }
        }
        return []
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

    private static let rows: [(first: UInt16, plain: String, shifted: String)] = [
        (2, "1234567890-=", "!@#$%^&*()_+"), (16, "qwertyuiop[]", "QWERTYUIOP{}"),
        (30, "asdfghjkl;'`", "ASDFGHJKL:\"~"), (43, "\\zxcvbnm,./", "|ZXCVBNM<>?"), (57, " ", " "),
    ]
}

extension String.UnicodeScalarView {
    fileprivate func distance(to place: Index) -> Int { distance(from: startIndex, to: place) }
}
