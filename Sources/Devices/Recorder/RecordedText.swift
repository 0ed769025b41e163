/// Bytes as one line of ASCII: what can be read stays, all else becomes `\x1D`. The text says exactly which bytes it
/// stands for.
enum RecordedText {
    private static let backslash = UInt8(ascii: "\\")
    private static let digits = Array("0123456789ABCDEF".utf8)

    static func text(of bytes: some Collection<UInt8>) -> String {
        var text: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            // Spaces at the ends do not survive every mail.
            let isEdge = index == 0 || index == bytes.count - 1
            if (0x21...0x7E).contains(byte) && byte != backslash || byte == 0x20 && !isEdge {
                text.append(byte)
            } else {
                text += [backslash, UInt8(ascii: "x"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes that a text stands for; nil when no such bytes are written so.
    static func bytes(of text: some StringProtocol) -> [UInt8]? {
        let text = Array(text.utf8)
        var bytes: [UInt8] = []
        var place = 0
        while place < text.count {
            guard text[place] == backslash else {
                bytes.append(text[place])
                place += 1
                continue
            }
            guard place + 3 < text.count, text[place + 1] == UInt8(ascii: "x"),
                let high = digits.firstIndex(of: text[place + 2]), let low = digits.firstIndex(of: text[place + 3])
            else { return nil }
            bytes.append(UInt8(high << 4 | low))
            place += 4
        }
        return bytes
    }
}
