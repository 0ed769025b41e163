/// The text between `CSI 200 ~` and `CSI 201 ~`, resumable after any byte. Control characters are kept out, the line
/// ends among them: a paste is text, never a key.
struct PasteReader: Hashable, Sendable {
    private var text = ""
    private var utf8 = UTF8Reader()
    private var matched = 0
    private static let end: [UInt8] = Array("\u{1B}[201~".utf8)

    /// Takes one byte; gives the whole text once its end has come.
    mutating func feed(_ byte: UInt8) -> String? {
        if byte == Self.end[matched] {
            matched += 1
            return matched == Self.end.count ? finish() : nil
        }
        // The marker begins with the only ESC in it, so a mismatch can only restart at this very byte.
        let kept = Self.end.prefix(matched)
        matched = 0
        for passed in kept { keep(passed) }
        if byte == Self.end[0] { matched = 1 } else { keep(byte) }
        return nil
    }

    /// The text so far, when the end does not come.
    mutating func finish() -> String {
        for scalar in utf8.end() { text.unicodeScalars.append(scalar) }
        return text
    }

    private mutating func keep(_ byte: UInt8) {
        for scalar in utf8.feed(byte)
        where !scalar.isControl && text.utf8.count + UTF8.width(scalar) <= KeyLimits.entryBytes {
            text.unicodeScalars.append(scalar)
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is a C0 or C1 control character or DEL.
    var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
