/// Whether a code has the shape that a pattern spells, position by position.
///
/// In a pattern `d` is a digit, `a` a capital, `x` a digit or capital; every other byte stands for itself.
/// Codes are folded to capitals before they come here, so the three small letters are free to mean classes.
enum CodeShape {
    /// Whether the lengths agree and every byte is what the pattern asks for at its place.
    static func matches(_ code: some Collection<UInt8>, _ pattern: String) -> Bool {
        code.count == pattern.utf8.count && zip(code, pattern.utf8).allSatisfy(isAccepted)
    }

    private static func isAccepted(_ byte: UInt8, by symbol: UInt8) -> Bool {
        switch symbol {
        case UInt8(ascii: "d"): CodeCharacter.isDigit(byte)
        case UInt8(ascii: "a"): CodeCharacter.isCapital(byte)
        case UInt8(ascii: "x"): CodeCharacter.isDigitOrCapital(byte)
        default: byte == symbol
        }
    }
}
