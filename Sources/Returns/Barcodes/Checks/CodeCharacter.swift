/// What one byte of a code is, judged by ASCII alone.
///
/// `Character.isNumber` and its kin accept full-width and Arabic digits, which no carrier and no GS1 rule knows;
/// so codes are compared as UTF-8 bytes.
enum CodeCharacter {
    /// FNC1 as scanners transmit it between GS1 elements: the ASCII group separator.
    static let separator: UInt8 = 0x1D
    /// The ASCII space, which people type between groups of digits.
    static let space: UInt8 = 0x20

    /// Whether the byte is one of `0`–`9`.
    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// Whether the byte is one of `A`–`Z`.
    static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

    /// Whether the byte is one of `0`–`9`, `A`–`Z`.
    static func isDigitOrCapital(_ byte: UInt8) -> Bool { isDigit(byte) || isCapital(byte) }

    /// Whether there is at least one byte and every byte is a digit.
    static func areDigits(_ bytes: some Collection<UInt8>) -> Bool { !bytes.isEmpty && bytes.allSatisfy(isDigit) }

    /// `a`–`z` become `A`–`Z`; every other byte stays.
    static func capital(_ byte: UInt8) -> UInt8 { byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte }

    /// The value 0–9 of a digit; a meaningless number for any other byte.
    static func value(_ digit: UInt8) -> Int { Int(digit) - 0x30 }

    /// The value 0–35 of `0`–`9`, `A`–`Z`; nil for any other byte.
    static func base36(_ byte: UInt8) -> Int? {
        if isDigit(byte) { return Int(byte) - 0x30 }
        return isCapital(byte) ? Int(byte) - 0x41 + 10 : nil
    }

    /// The number that at most nine digits spell; nil for anything else.
    static func number(_ digits: some Collection<UInt8>) -> Int? {
        guard digits.count <= 9, areDigits(digits) else { return nil }
        return digits.reduce(0) { $0 * 10 + value($1) }
    }

    /// The bytes as text.
    static func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    /// The bytes without spaces at either end.
    static func trimmed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        guard let first = bytes.firstIndex(where: { $0 != space }),
            let last = bytes.lastIndex(where: { $0 != space })
        else { return [] }
        return bytes[first...last]
    }
}
