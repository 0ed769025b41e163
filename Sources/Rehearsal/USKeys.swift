/// Which keys of a US keyboard type which characters.
public enum USKeys {
    /// The key that types a character, by its number in the kernel, and whether Shift goes with it; nil when there is
    /// none.
    public static func key(typing scalar: Unicode.Scalar) -> (code: UInt16, isShifted: Bool)? {
        keys[scalar]
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
