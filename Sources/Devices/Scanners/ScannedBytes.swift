/// The text of a code that came as bytes.
enum ScannedBytes {
    /// The bytes as UTF-8, or, where they are none, as ISO 8859-1, which has a character for every byte. Never shorter
    /// than what was read.
    static func text(of bytes: some Sequence<UInt8>) -> String {
        let bytes = Array(bytes)
        return String(validating: bytes, as: UTF8.self)
            ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }

    /// The text behind its AIM identifier, such as `]C1`, where the scanner sent one: as it looks when a scanner puts
    /// the identifier before the text itself, but only once when it does both. A line end that the scanner put behind
    /// the code is left out.
    static func text(of bytes: [UInt8], identifier: [UInt8]) -> String {
        var code = bytes[...]
        if code.last == 0x0A, code.count > 2 { code.removeLast() }
        if code.last == 0x0D, code.count > 1 { code.removeLast() }
        guard isIdentifier(identifier), !code.starts(with: identifier) else { return text(of: code) }
        return text(of: identifier) + text(of: code)
    }

    /// Whether these are `]`, a letter and a letter or digit (ISO/IEC 15424).
    private static func isIdentifier(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == 3, bytes[0] == UInt8(ascii: "]") else { return false }
        let (letter, modifier) = (Unicode.Scalar(bytes[1]), Unicode.Scalar(bytes[2]))
        return letter.isASCII && letter.properties.isAlphabetic
            && modifier.isASCII && (modifier.properties.isAlphabetic || ("0"..."9").contains(modifier))
    }
}
